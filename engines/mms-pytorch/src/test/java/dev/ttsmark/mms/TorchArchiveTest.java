package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchArchiveTest {

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void writeModel() throws IOException {
        model = SmallModel.english(folder).files().get("model");
    }

    @Test
    void readsTheMarker() throws Exception {
        assertThat(TorchArchive.check(model)).isEqualTo(Weights.STAND_IN);
        assertThat(TorchArchive.check(zip("m/data.pkl", "", "m/constants.pkl", "")))
                .isEqualTo(Weights.RELEASED);
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        byte[] whole = Files.readAllBytes(model);
        refused(Files.write(folder.resolve("half.pt"), Arrays.copyOf(whole, whole.length / 2)));
        refused(Files.write(folder.resolve("empty.pt"), new byte[0]));
        refused(Files.writeString(folder.resolve("page.pt"), "<html>404</html>"));
        refused(folder.resolve("absent.pt"));
    }

    @Test
    void refusesArchivesOfAnotherKind() throws IOException {
        refused(zip("m/readme.txt", "hello"));
        refused(zip("m/data.pkl", "", "../escape", ""));
        refused(zip("m/data.pkl", "", "m/constants.pkl", "", "m/extra/ttsmark-weights.json", "{}"));
    }

    @Test
    void refusesAnArchiveWhosePickleIsNone() throws Exception {
        Path hollow = zip("m/data.pkl", "x", "m/constants.pkl", "y");
        TorchRuntime.with(MmsOptions.of(java.util.Map.of()));
        assertThatThrownBy(() -> VitsNetwork.load(hollow, ai.djl.Device.cpu()))
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.MODEL);
                    assertThat(e.getMessage())
                            .contains("hollow.pt")
                            .endsWith(".")
                            .doesNotContain("\n");
                });
    }

    private Path zip(String... namesAndContents) throws IOException {
        Path file = folder.resolve("hollow.pt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry entry = new ZipEntry(namesAndContents[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return file;
    }

    private static void refused(Path file) {
        assertThatThrownBy(() -> TorchArchive.check(file)).isInstanceOfSatisfying(EngineException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.MODEL);
            assertThat(e.getMessage())
                    .contains(file.getFileName().toString())
                    .endsWith(".")
                    .doesNotContain("\n");
        });
    }
}
