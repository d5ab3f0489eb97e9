package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option that replaces parts of the graph on loading. */
class RewritingTest {

    @TempDir
    private Path folder;

    @Test
    void speaksAsMuchAndLeavesNoFileBehind() throws Exception {
        long before = leftBehind();
        Map<String, Integer> samples = new HashMap<>();
        for (String rewriting : new String[] {"none", "repeats", "all"}) {
            try (Engine engine =
                    new KokoroProvider().open(SmallKokoro.config(folder, Map.of("rewriting", rewriting)))) {
                assertThat(engine.info().options()).containsEntry("rewriting", rewriting);
                engine.synthesize(new SynthesisRequest("One sentence.", "en", 1), new SynthesisListener() {
                    @Override
                    public void stage(Stage stage) {}

                    @Override
                    public void text(SpokenText text) {}

                    @Override
                    public void audio(AudioChunk chunk) {
                        samples.merge(rewriting, chunk.samples().length, Integer::sum);
                    }
                });
            }
        }
        assertThat(samples.values()).hasSize(3).containsOnly(samples.get("none"));
        assertThat(leftBehind()).isEqualTo(before);
    }

    @Test
    void isNoneOnTheCpuUnlessAsked() throws Exception {
        try (Engine engine = new KokoroProvider().open(SmallKokoro.config(folder, Map.of()))) {
            assertThat(engine.info().options()).containsEntry("rewriting", "none");
        }
    }

    @Test
    void refusesAFileThatIsNoGraph() throws Exception {
        Map<String, Path> files = new HashMap<>(KokoroStandIn.write(Size.SMALL, folder, 1));
        files.put("model", Files.writeString(folder.resolve("page.onnx"), "<html>404</html>"));
        assertThatThrownBy(() -> new KokoroProvider()
                        .open(SmallKokoro.config(files, Weights.RELEASED, Map.of("rewriting", "all"))))
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        "Model file " + files.get("model")
                                + " cannot be rewritten: a field has the unknown type 4; fetch it again, or say rewriting none.");
    }

    @Test
    void refusesAPrecisionThatTheCpuDoesNotHave() {
        assertThatThrownBy(() -> Settings.of(Map.of("tf32", "off")))
                .hasMessage("Option 'tf32' works with provider cuda or tensorrt only; leave it out.");
    }

    private static long leftBehind() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ttsmark-graph"))
                    .count();
        }
    }
}
