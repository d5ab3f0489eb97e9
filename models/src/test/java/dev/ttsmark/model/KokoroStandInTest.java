package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KokoroStandInTest {

    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesOnEveryMachine() throws IOException {
        Map<String, Path> files = KokoroStandIn.write(Size.SMALL, folder, 7);
        assertThat(crc(files.get("model"))).isEqualTo("5eb1619e");
        assertThat(crc(files.get("voices"))).isEqualTo("f5d257e3");
    }

    @Test
    void drawsOtherWeightsFromAnotherSeed() throws IOException {
        Path one = KokoroStandIn.write(Size.SMALL, folder.resolve("1"), 1).get("model");
        Path two = KokoroStandIn.write(Size.SMALL, folder.resolve("2"), 2).get("model");
        assertThat(Files.size(one)).isEqualTo(Files.size(two));
        assertThat(Files.mismatch(one, two)).isNotNegative();
    }

    @Test
    void marksTheModelAndLeavesNothingUnfinished() throws IOException {
        Path model = KokoroStandIn.write(Size.SMALL, folder, 42).get("model");
        String bytes = Files.readString(model, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("ttsmark.weights").contains("stand-in").contains("ttsmark.seed");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("kokoro.onnx", "voices.npz", "config.json");
        }
    }

    @Test
    void writesTheFullModelInItsPublishedSize() throws IOException {
        Path model = KokoroStandIn.write(Size.FULL, folder, 1).get("model");
        // kokoro-v1.0.onnx of model-files-v1.1 has 325,505,369 bytes, with other names for its nodes.
        assertThat(Files.size(model)).isBetween(325_400_000L, 325_600_000L);
    }

    @Test
    void storesVoicesAsNumPyDoes() throws IOException {
        Path voices = KokoroStandIn.write(Size.SMALL, folder, 7).get("voices");
        try (ZipFile zip = new ZipFile(voices.toFile())) {
            assertThat(zip.size()).isEqualTo(5);
            byte[] heart = zip.getInputStream(zip.getEntry("af_heart.npy")).readAllBytes();
            assertThat(heart).hasSize(128 + 4 * 510 * 256);
            assertThat(new String(heart, 1, 5, StandardCharsets.US_ASCII)).isEqualTo("NUMPY");
            float first = ByteBuffer.wrap(heart).order(ByteOrder.LITTLE_ENDIAN).getFloat(128);
            assertThat(Math.abs(first)).isBetween(1e-6f, 0.3f);
        }
    }

    private static String crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        return "%08x".formatted(crc.getValue());
    }
}
