package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Voices made up for tests. */
final class Tables {

    private Tables() {}

    /** f32[510,1,256] whose row r starts with r/100 plus a shift. */
    static byte[] rising(float shift) {
        ByteBuffer bytes = ByteBuffer.allocate(Voices.TABLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < 510; row++) {
            bytes.putFloat(row * Voice.WIDTH * Float.BYTES, row / 100f + shift);
        }
        return bytes.array();
    }

    static Voice rising() throws EngineException {
        return Voice.of("rising", rising(0));
    }

    static byte[] npy(byte[] values, String description) {
        byte[] text = ("%-117s\n").formatted(description).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0});
        out.writeBytes(text);
        out.writeBytes(values);
        return out.toByteArray();
    }

    static String description(int rows) {
        return "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", 1, 256), }";
    }

    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
