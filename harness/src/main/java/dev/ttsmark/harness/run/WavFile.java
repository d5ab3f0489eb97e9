package dev.ttsmark.harness.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes mono 16-bit PCM in a RIFF/WAVE file. */
public final class WavFile {

    private static final int HEADER_BYTES = 44;

    private WavFile() {}

    /** Writes once: a file that is there already is left alone, and one cut short by a kill never appears. */
    static void writeOnce(SpokenAudio audio, Path file) throws IOException {
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

    static byte[] encode(SpokenAudio audio) {
        int data = audio.samples().length * 2;
        ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + data).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + data).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(audio.sampleRateHz())
                .putInt(audio.sampleRateHz() * 2)
                .putShort((short) 2)
                .putShort((short) 16);
        wav.put(ascii("data")).putInt(data);
        return wav.put(Pcm16.encode(audio.samples())).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
