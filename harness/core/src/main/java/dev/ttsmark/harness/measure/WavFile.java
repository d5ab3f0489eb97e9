package dev.ttsmark.harness.measure;

import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Mono 16-bit PCM in a RIFF/WAVE file. */
public final class WavFile {

    /** Longest audio that is read back. */
    public static final int LONGEST_SECONDS = 600;

    private static final int HEADER_BYTES = 44;
    private static final int LOWEST_RATE_HZ = 4_000;
    private static final int HIGHEST_RATE_HZ = 192_000;

    private WavFile() {}

    /** Writes once: a file that is there already is left alone, and one cut short by a kill never appears. */
    public static void writeOnce(SpokenAudio audio, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        write(audio, file);
    }

    /** Replaces a file that is there; one cut short never appears. */
    public static void write(SpokenAudio audio, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, encode(audio));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * What {@link #write} wrote: up to ten minutes, any rate from 4 to 192 kHz.
     *
     * @throws InvalidInputException if the file is anything else
     */
    public static SpokenAudio read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw refused(file, "is no file, or a link");
            }
            long bytes = Files.size(file);
            if (bytes > HEADER_BYTES + 2L * LONGEST_SECONDS * HIGHEST_RATE_HZ) {
                throw refused(file, "has " + bytes + " bytes, which is more than ten minutes");
            }
            return decode(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read " + file + "; restore it or measure again.", e);
        }
    }

    private static SpokenAudio decode(byte[] bytes, Path file) {
        ByteBuffer wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int rate = bytes.length < HEADER_BYTES ? 0 : wav.getInt(24);
        if (rate < LOWEST_RATE_HZ || rate > HIGHEST_RATE_HZ) {
            throw refused(file, "is no WAV file, or of a strange sample rate");
        }
        int data = wav.getInt(40);
        if (!Arrays.equals(bytes, 0, HEADER_BYTES, header(rate, data), 0, HEADER_BYTES)) {
            throw refused(file, "is not mono 16-bit PCM as ttsmark writes it");
        }
        if (data != bytes.length - HEADER_BYTES || data % 2 != 0) {
            throw refused(
                    file,
                    "is cut short or overlong: " + data + " bytes of audio are announced, "
                            + (bytes.length - HEADER_BYTES) + " are there");
        }
        if (data / 2 > (long) LONGEST_SECONDS * rate) {
            throw refused(file, "holds more than ten minutes");
        }
        return new SpokenAudio(Pcm16.decode(wav.position(HEADER_BYTES)), rate);
    }

    private static InvalidInputException refused(Path file, String why) {
        return new InvalidInputException(file + " " + why + "; restore it or measure again.");
    }

    static byte[] encode(SpokenAudio audio) {
        int data = audio.samples().length * 2;
        return ByteBuffer.allocate(HEADER_BYTES + data)
                .put(header(audio.sampleRateHz(), data))
                .put(Pcm16.encode(audio.samples()))
                .array();
    }

    private static byte[] header(int rate, int data) {
        ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + data).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        return wav.put(ascii("data")).putInt(data).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
