package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest.Heard;
import dev.ttsmark.engine.FreshJvm;
import dev.ttsmark.engine.SmallRuntime;
import dev.ttsmark.engine.SynthesisRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallRuntimeTest {

    @TempDir
    private Path folder;

    /** Above all without {@code jdk.random}. */
    @Test
    void speaksOnARuntimeOfTwoModules() throws Exception {
        Optional<Path> runtime = SmallRuntime.of(folder.resolve("java"), "java.base", "java.logging");
        assumeThat(runtime).as("a runtime by jlink").isPresent();
        FreshJvm.End end = FreshJvm.run(
                runtime.get(),
                Speak.class,
                Map.of(),
                List.of(),
                folder.resolve("model").toString());
        assertThat(end.printed()).endsWith("spoke\n");
        assertThat(end.exitCode()).isZero();
    }

    /** What the child does. */
    static final class Speak {

        public static void main(String[] args) throws Exception {
            Path model = Files.createDirectory(Path.of(args[0]));
            Heard heard = new Heard();
            try (Engine engine =
                    new MmsProvider().open(new EngineConfig(Optional.of(SmallModel.english(model)), Map.of()))) {
                engine.synthesize(new SynthesisRequest("Small.", "en", 1), heard);
            }
            System.out.println(heard.samples().length > 0 ? "spoke" : "was silent");
        }
    }
}
