package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** A voice: one style vector per length of text, in native memory, so that the runtime reads rows in place. */
final class Voice {

    /** Values of a style vector. */
    static final int WIDTH = 256;

    private static final int ROW_BYTES = WIDTH * Float.BYTES;

    private final String name;
    private final FloatBuffer table;

    private Voice(String name, FloatBuffer table) {
        this.name = name;
        this.table = table;
    }

    /**
     * @param content f32[rows,1,256], little-endian, without header
     * @throws EngineException of kind MODEL if it is no such table, or not finite
     */
    static Voice of(String name, byte[] content) throws EngineException {
        if (content.length == 0 || content.length % ROW_BYTES != 0) {
            throw refused(name, "has " + content.length + " bytes, no whole number of rows of 256 values");
        }
        FloatBuffer values =
                ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        FloatBuffer table = ByteBuffer.allocateDirect(content.length)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        while (values.hasRemaining()) {
            float value = values.get();
            if (!Float.isFinite(value)) {
                throw refused(name, "holds values that are not finite");
            }
            table.put(value);
        }
        return new Voice(name, table.flip());
    }

    String name() {
        return name;
    }

    int rows() {
        return table.capacity() / WIDTH;
    }

    /** Shape [256], a view. */
    FloatBuffer row(int row) {
        return table.slice(row * WIDTH, WIDTH);
    }

    private static EngineException refused(String name, String why) {
        return new EngineException(Kind.MODEL, "Voice '" + name + "' " + why + "; fetch the voices again.");
    }
}
