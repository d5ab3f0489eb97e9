package dev.ttsmark.model.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes are damaged, a file is read or refused in one sentence; nothing else comes out. */
class DamagedFilesTest {

    private static final int FILES = 400;

    @TempDir
    Path folder;

    @Test
    void safetensorsAreReadOrRefused() throws IOException {
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                + "\"b\":{\"dtype\":\"BF16\",\"shape\":[3],\"data_offsets\":[8,14]}}";
        damage(ByteBuffer.allocate(8 + header.length() + 14)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .array());
    }

    @Test
    void checkpointsOfPyTorchAreReadOrRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                "m/data.pkl",
                Pickles.dictionary()
                        .tensor("a", "FloatStorage", "0", 4, 0, 4, 1)
                        .tensor("b", "HalfStorage", "1", 2, 1, 1, 1)
                        .end());
        entries.put("m/data/0", new byte[16]);
        entries.put("m/data/1", new byte[4]);
        damage(Files.readAllBytes(Pickles.zip(folder.resolve("whole"), true, entries)));
    }

    private void damage(byte[] whole) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            int length = random.nextInt(10) == 0 ? random.nextInt(damaged.length) : damaged.length;
            refused += refused(Arrays.copyOf(damaged, length), i) ? 1 : 0;
        }
        assertThat(refused).isBetween(FILES / 4, FILES - 1);
    }

    private boolean refused(byte[] content, int number) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            for (String name : checkpoint.names()) {
                checkpoint.read(name);
            }
            return false;
        } catch (CheckpointException e) {
            assertThat(e.getMessage()).as("file %s", number).endsWith(".").doesNotContain("\n");
            return true;
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("file " + number, e);
        }
    }
}
