package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Jna;
import dev.ttsmark.harness.InvalidInputException;

/** What looking at a machine and measuring on it need of this process, whatever the engine. */
final class Prerequisites {

    private Prerequisites() {}

    /** @throws InvalidInputException if modules of Java are left out, or JNA, which the machine is asked by, cannot load */
    static void require() {
        JavaModules.requireForMeasuring();
        try {
            Jna.require();
        } catch (EngineException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }
}
