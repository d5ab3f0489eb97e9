package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void theIndexNamesEveryManifestOfTheFolder() throws IOException {
        Path folder = Path.of("src/main/resources/dev/ttsmark/model/manifests");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList();
            assertThat(Files.readAllLines(folder.resolve("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(there)
                    .isSorted();
        }
    }

    @Test
    void theComparedModelsSayUnderWhichLicenceTheyMayBeUsed() throws ModelException {
        Catalogue shipped = Catalogue.shipped();

        Manifest kokoro = shipped.find("kokoro-82m");
        assertThat(kokoro.engine()).isEqualTo("kokoro");
        assertThat(kokoro.license().commercialUse()).isTrue();
        assertThat(kokoro.files()).allSatisfy(file -> {
            assertThat(file.bytes()).isPresent();
            assertThat(file.sha256()).isPresent();
        });
        for (String id : List.of("mms-tts-eng", "mms-tts-zlm")) {
            Manifest mms = shipped.find(id);
            assertThat(mms.engine()).isEqualTo("mms");
            assertThat(mms.license().commercialUse()).isFalse();
            assertThat(mms.readiness()).isEqualTo(Manifest.Readiness.IMPORT);
        }
    }

    @Test
    void everyReadyModelHasExactlyOneModelFile() throws ModelException {
        assertThat(Catalogue.shipped().models())
                .filteredOn(model -> model.readiness() == Manifest.Readiness.READY)
                .isNotEmpty()
                .allSatisfy(model -> assertThat(model.files())
                        .filteredOn(file -> file.role().equals("model"))
                        .hasSize(1));
    }

    @Test
    void namesTheNearestOfAMisspeltId() {
        assertThatThrownBy(() -> Catalogue.shipped().find("kokoro-82n"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("did you mean 'kokoro-82m'");
    }

    @Test
    void refusesTwoFilesInOnePlace() throws ModelException {
        Manifest a = TestModels.model("a", "https://example.org/1/model.onnx");
        Manifest b = TestModels.model("b", "https://example.org/2/model.onnx");

        assertThatThrownBy(() -> Catalogue.of(List.of(a, b)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("two different files have the path 'model.onnx'");
    }
}
