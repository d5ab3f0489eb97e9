package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** The fields of a message that is written piece by piece, since its length has to be known before. */
final class Parts {

    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private final List<Part> parts = new ArrayList<>();
    private long bytes;

    /** A whole field. */
    void add(ByteBuffer field) {
        bytes += field.remaining();
        parts.add(out -> copy(field, out));
    }

    void add(int id, ByteBuffer content) {
        add(ByteBuffer.wrap(new MessageWriter().head(id, content.remaining()).written()));
        add(content);
    }

    void add(int id, Weights weights) {
        add(ByteBuffer.wrap(new MessageWriter().head(id, weights.bytes()).written()));
        bytes += weights.bytes();
        parts.add(weights::write);
    }

    long bytes() {
        return bytes;
    }

    void write(OutputStream out) throws IOException {
        for (Part part : parts) {
            part.write(out);
        }
    }

    private static void copy(ByteBuffer content, OutputStream out) throws IOException {
        WritableByteChannel channel = Channels.newChannel(out);
        ByteBuffer rest = content.duplicate();
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }
}
