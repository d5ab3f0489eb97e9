package dev.ttsmark.model.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads little-endian bytes at a place of a file. */
final class Bytes {

    private Bytes() {}

    /** @return a buffer of that many bytes, at its start */
    static ByteBuffer at(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the file ends before byte " + (position + length));
            }
        }
        return buffer.flip();
    }

    static boolean startsWith(FileChannel channel, int magic) throws IOException {
        return channel.size() >= Integer.BYTES && at(channel, 0, Integer.BYTES).getInt() == magic;
    }
}
