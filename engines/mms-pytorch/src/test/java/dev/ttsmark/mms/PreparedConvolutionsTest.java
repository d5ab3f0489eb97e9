package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.ChildJvm;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineContractTest.Heard;
import dev.ttsmark.engine.SynthesisRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What oneDNN prepares for a length it keeps, so memory and time are lost where every text brings lengths of its own. */
class PreparedConvolutionsTest {

    private static final int SETTLING = 80;
    private static final int TEXTS = 110;

    /** How many primitives oneDNN 3.7 keeps by itself. */
    private static final int KEPT = 1024;

    /** Elsewhere libtorch may lack oneDNN. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void newTextsFindTheirsPrepared(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = ChildJvm.of(Speaker.class, folder);
        builder.environment().put("ONEDNN_VERBOSE", "profile_create");
        builder.environment().remove("ONEDNN_PRIMITIVE_CACHE_CAPACITY");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).isZero();

        List<String> lines = Files.readAllLines(output);
        int settled = lines.indexOf(Speaker.SETTLED);
        long early = prepared(lines.subList(0, settled));
        long late = prepared(lines.subList(settled, lines.size()));
        assertThat(early).as("in %d texts", SETTLING).isPositive();
        assertThat(late).as("later, after %d", early).isLessThan(early / 10);
        assertThat(early + late).isLessThan(KEPT);
    }

    private static long prepared(List<String> lines) {
        return lines.stream().filter(line -> line.contains("create:cache_miss")).count();
    }

    /** What the child does. */
    static final class Speaker {

        private static final String SETTLED = "settled";

        public static void main(String[] args) throws Exception {
            Random random = new Random(1);
            try (Engine engine =
                    new MmsProvider().open(SmallModel.config(SmallModel.english(Path.of(args[0])), "threads", "1"))) {
                for (int i = 0; i < TEXTS; i++) {
                    if (i == SETTLING) {
                        System.out.println(SETTLED);
                    }
                    engine.synthesize(new SynthesisRequest(text(random), "en", i), new Heard());
                }
            }
        }

        private static String text(Random random) {
            return "word ".repeat(1 + random.nextInt(5)) + "a".repeat(random.nextInt(5));
        }
    }
}
