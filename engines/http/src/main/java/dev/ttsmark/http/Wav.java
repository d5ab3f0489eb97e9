package dev.ttsmark.http;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The chunks of a RIFF file up to its audio, which may be of unknown length, since it is still being made. */
final class Wav {

    /** Bytes that tell it from anything else. */
    static final int MAGIC_BYTES = 12;

    private static final int MOST_CHUNKS = 32;
    private static final long LONGEST_CHUNK = 1 << 20;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final long UNKNOWN = 0xffffffffL;

    private final Where where;
    private final Pcm pcm;
    private boolean formatKnown;

    Wav(Where where, Pcm pcm) {
        this.where = where;
        this.pcm = pcm;
    }

    static boolean begins(byte[] bytes, int length) {
        return length >= MAGIC_BYTES
                && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("RIFF")
                && new String(bytes, 8, 4, StandardCharsets.ISO_8859_1).equals("WAVE");
    }

    /** @param start first bytes of it, {@code length} of them */
    void read(byte[] start, int length, InputStream body) throws IOException, EngineException {
        InputStream in =
                new SequenceInputStream(new ByteArrayInputStream(start, MAGIC_BYTES, length - MAGIC_BYTES), body);
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            byte[] head = in.readNBytes(8);
            if (head.length < 8) {
                throw damaged("ends before its audio");
            }
            String name = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
            long size = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & UNKNOWN;
            if (name.equals("data")) {
                audio(in, size);
                return;
            }
            if (size > LONGEST_CHUNK) {
                throw damaged("has a chunk " + Where.quoted(name) + " of " + size + " bytes");
            }
            byte[] content = in.readNBytes((int) (size + size % 2));
            if (name.equals("fmt ")) {
                format(content);
            }
        }
        throw damaged("has no audio among its first " + MOST_CHUNKS + " chunks");
    }

    private void format(byte[] content) throws EngineException {
        if (content.length < 16) {
            throw damaged("has a format of " + content.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int tag = bytes.getShort(0) & 0xffff;
        int kind = tag == EXTENSIBLE && content.length >= 26 ? bytes.getShort(24) & 0xffff : tag;
        int channels = bytes.getShort(2) & 0xffff;
        int bits = bytes.getShort(14) & 0xffff;
        boolean known = kind == PCM && bits == 16 || kind == FLOAT && bits == 32;
        if (!known || channels < 1 || channels > 2) {
            throw damaged("has " + channels + " channels of " + bits + " bits in format " + kind
                    + ", where one or two of 16-bit PCM or 32-bit floats can be read");
        }
        pcm.requireRate(bytes.getInt(4) & UNKNOWN);
        pcm.layout(new Pcm.Layout(channels, kind == FLOAT));
        formatKnown = true;
    }

    /** @param size 0, or all ones, where a server does not know it yet */
    private void audio(InputStream in, long size) throws IOException, EngineException {
        if (!formatKnown) {
            throw damaged("has audio before its format");
        }
        boolean open = size == 0 || size >= UNKNOWN - 0x100;
        long left = open ? Long.MAX_VALUE : size;
        byte[] buffer = new byte[1 << 16];
        while (left > 0) {
            int length = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (length < 0) {
                break;
            }
            pcm.take(buffer, 0, length);
            left -= length;
        }
        if (pcm.bytes() == 0) {
            throw where.failed(Kind.NOT_AUDIO, "answered with a WAV header and no audio", "look into the server's log");
        }
        if (!open && left > 0) {
            throw where.failed(
                    Kind.CUT_SHORT,
                    "broke off " + left + " bytes before the end that its WAV header names",
                    "look into the server's log");
        }
    }

    private EngineException damaged(String what) {
        return where.failed(Kind.NOT_AUDIO, "answered with a WAV that " + what, "look into the server's log");
    }
}
