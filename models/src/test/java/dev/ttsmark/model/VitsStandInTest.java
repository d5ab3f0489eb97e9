package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VitsStandInTest {

    /** Published without what only training needs: posterior encoder, the duration predictor's post flows and a flow. */
    private static final int FULL_PARAMETERS_ENGLISH = 28_273_051;

    @TempDir
    Path folder;

    @Test
    void isTheSameToTheByteForTheSameSeed() throws IOException {
        Path first = write("a", "eng", 7).get("model");
        assertThat(write("b", "eng", 7).get("model")).hasSameBinaryContentAs(first);
        assertThat(Files.mismatch(first, write("c", "eng", 8).get("model"))).isNotNegative();
    }

    @Test
    void saysInsideThatItIsAStandIn() throws IOException {
        try (ZipFile zip = new ZipFile(write("a", "eng", 7).get("model").toFile())) {
            byte[] marker = zip.getInputStream(zip.getEntry("model/extra/ttsmark-weights.json"))
                    .readAllBytes();
            assertThat(new JsonMapper().readTree(marker).path("weights").asText())
                    .isEqualTo("stand-in");
            assertThat(new JsonMapper().readTree(marker).path("seed").asInt()).isEqualTo(7);
        }
    }

    @Test
    void carriesThePublishedShapes() throws IOException {
        VitsSkeleton skeleton = VitsSkeleton.of(Size.FULL, 38);
        assertThat(skeleton.tensors().stream()
                        .mapToInt(VitsSkeleton.Tensor::elements)
                        .sum())
                .isEqualTo(FULL_PARAMETERS_ENGLISH);
        assertThat(skeleton.tensors())
                .contains(new VitsSkeleton.Tensor(
                        "text_encoder.embed_tokens.weight", java.util.List.of(38, 192), "data/0"));
    }

    @Test
    void fitsTheEmbeddingToTheVocabulary() throws IOException {
        Map<String, Path> files = write("a", "zlm", 7);
        int symbols = new JsonMapper().readTree(files.get("vocab").toFile()).size();
        assertThat(new JsonMapper()
                        .readTree(files.get("config").toFile())
                        .path("vocab_size")
                        .asInt())
                .isEqualTo(symbols);
        try (ZipFile zip = new ZipFile(files.get("model").toFile())) {
            assertThat(zip.getEntry("model/data/0").getSize()).isEqualTo(symbols * 32L * Float.BYTES);
        }
    }

    @Test
    void refusesALanguageWithoutVocabulary() {
        assertThatThrownBy(() -> write("a", "tlh", 7)).hasMessageContaining("tlh");
    }

    private Map<String, Path> write(String name, String language, long seed) throws IOException {
        return new VitsStandIn().write(Size.SMALL, language, Files.createDirectories(folder.resolve(name)), seed);
    }
}
