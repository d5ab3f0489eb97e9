package dev.ttsmark.harness.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

/** Files of one JSON object a line. */
public final class JsonLines {

    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private JsonLines() {}

    /** Opens a file for further lines; a torn last line, left by a killed writer, is closed off first. */
    public static OutputStream append(Path file) throws IOException {
        boolean torn = endsWithinALine(file);
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (torn) {
            out.write('\n');
        }
        return out;
    }

    /** Number, from 1, of the first line that is not what it should be; empty where all are. */
    public static OptionalInt firstUnfit(Path file, Class<?> type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            LineReader lines = new LineReader(in, LONGEST_LINE_BYTES);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (line.length > 0 && !isFit(line, type)) {
                    return OptionalInt.of(lines.number());
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isFit(byte[] line, Class<?> type) throws IOException {
        try {
            Json.MAPPER.readValue(line, type);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean endsWithinALine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) != '\n';
        }
    }
}
