package dev.ttsmark.harness.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What this process is doing, in a file that outlives its crash. The file is mapped, so that noting a call costs no
 * system call and the operating system keeps the note when the process dies.
 */
final class InFlight {

    private static final int BYTES = 512;

    private final MappedByteBuffer note;

    private InFlight(MappedByteBuffer note) {
        this.note = note;
    }

    static InFlight open(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new InFlight(channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES));
        }
    }

    /** @param doing for example {@code speaking 'corpus/EN-1'}; cut where it is too long */
    void begin(String doing) {
        byte[] text = doing.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, BYTES - Short.BYTES);
        note.put(Short.BYTES, text, 0, length);
        note.putShort(0, (short) length);
    }

    void end() {
        note.putShort(0, (short) 0);
    }

    /** What the process that wrote the file was doing; empty where it did nothing, or there is no such file. */
    static Optional<String> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(BYTES));
            int length = bytes.remaining() < Short.BYTES ? 0 : bytes.getShort(0);
            return length <= 0 || length > bytes.limit() - Short.BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes.array(), Short.BYTES, length, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
