package dev.ttsmark.mms;

import com.sun.jna.Native;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;

/** JNA, which this engine calls the C library and the driver by. */
final class Jna {

    private Jna() {}

    /** @throws EngineException of kind RUNTIME if its own native part cannot be unpacked and loaded */
    static void require() throws EngineException {
        try {
            Native.getNativeSize(int.class);
        } catch (LinkageError e) {
            throw new EngineException(
                    EngineException.Kind.RUNTIME, NativeFailure.sentence("JNA", e, UnpackFolder.jna()), e);
        }
    }
}
