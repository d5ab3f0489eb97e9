package dev.ttsmark.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Kokoro's voices as one archive, made of a file each; the same voices make the same bytes. */
final class JoinedVoices {

    /** Bytes of a voice as published, f32[510,1,256] without header. */
    static final long VOICE_BYTES = 510L * 256 * Float.BYTES;

    private static final String ENDING = ".bin";

    private JoinedVoices() {}

    /** @param voices files of {@link #VOICE_BYTES}, each called as its voice */
    static void write(Collection<Path> voices, Path target) throws IOException {
        Map<String, Path> named = new TreeMap<>();
        voices.forEach(voice -> named.put(voice.getFileName().toString(), voice));
        write(named, target);
    }

    /** @param voices file name, as published, to where it is */
    static void write(Map<String, Path> voices, Path target) throws IOException {
        Map<String, float[]> tables = new TreeMap<>();
        for (Map.Entry<String, Path> voice : voices.entrySet()) {
            float[] table = new float[(int) (VOICE_BYTES / Float.BYTES)];
            ByteBuffer.wrap(Files.readAllBytes(voice.getValue()))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(table);
            tables.put(voice.getKey().replaceFirst("\\" + ENDING + "$", ""), table);
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            Npz.write(tables, "(510, 1, 256)", out);
        }
    }
}
