package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.ChildJvm;
import org.junit.jupiter.api.Test;

class OnnxEnvironmentTest {

    /** With which the runtime's own start would overflow the stack of a thread of usual size. */
    private static final int LONG = 100_000;

    @Test
    void startsHoweverLongTheCommandLineIs() throws Exception {
        ProcessBuilder builder = ChildJvm.of(Start.class, "a".repeat(LONG));
        // Nobody who opens the engine in a process of his own knows of it.
        builder.environment().remove("ORT_DISABLE_TELEMETRY");
        assertThat(builder.inheritIO().start().waitFor()).isZero();
    }

    /** What the child does. */
    static final class Start {

        public static void main(String[] args) throws Exception {
            OnnxEnvironment.get();
        }
    }
}
