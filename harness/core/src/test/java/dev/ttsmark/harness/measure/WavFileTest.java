package dev.ttsmark.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {

    private static final SpokenAudio AUDIO = new SpokenAudio(new float[] {0, 0.5f, -0.5f, 1, -1, 2}, 16_000);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeOne() throws IOException {
        file = folder.resolve("a.wav");
        WavFile.write(AUDIO, file);
    }

    @Test
    void whatWasWrittenIsReadBackToTheLastOfSixteenBitsAndClippedAtFullScale() {
        SpokenAudio read = WavFile.read(file);
        assertThat(read.sampleRateHz()).isEqualTo(16_000);
        assertThat(read.samples()).containsExactly(new float[] {0, 0.5f, -0.5f, 1, -1, 1}, within(1 / 32_000f));
    }

    @Test
    void anythingElseIsRefusedByName() throws IOException {
        refuses("no WAV file", bytes -> bytes.limit(20));
        refuses("sample rate", bytes -> bytes.putInt(24, 1));
        refuses("sample rate", bytes -> bytes.putInt(24, -16_000));
        refuses("mono 16-bit", bytes -> bytes.put(0, (byte) 'X'));
        refuses("mono 16-bit", bytes -> bytes.putShort(22, (short) 2));
        refuses("mono 16-bit", bytes -> bytes.putShort(34, (short) 8));
        refuses("cut short", bytes -> bytes.limit(bytes.limit() - 2));
        refuses("cut short", bytes -> bytes.putInt(4, 36 + (1 << 30)).putInt(40, 1 << 30));
        refuses("mono 16-bit", bytes -> bytes.putInt(40, -2));
        refuses("cut short", bytes -> bytes.putInt(4, 36 - 2).putInt(40, -2));
    }

    @Test
    void aFolderALinkAndAGiantAreRefusedUnread() throws IOException {
        refuses(folder, "no file");
        refuses(folder.resolve("missing.wav"), "no file");
        refuses(Files.createSymbolicLink(folder.resolve("link.wav"), file), "a link");
        Path giant = folder.resolve("giant.wav");
        try (var sparse = new java.io.RandomAccessFile(giant.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        refuses(giant, "more than ten minutes");
    }

    private void refuses(String why, Consumer<ByteBuffer> change) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(WavFile.encode(AUDIO)).order(ByteOrder.LITTLE_ENDIAN);
        change.accept(bytes);
        Path other = folder.resolve("other.wav");
        Files.write(other, Arrays.copyOf(bytes.array(), bytes.limit()));
        refuses(other, why);
    }

    private static void refuses(Path path, String why) {
        assertThatThrownBy(() -> WavFile.read(path))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(why);
    }
}
