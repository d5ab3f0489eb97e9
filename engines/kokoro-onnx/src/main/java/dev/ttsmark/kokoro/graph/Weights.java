package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A constant that is written from one of the old graph's, its numbers in another order, without ever being held whole.
 *
 * @param head the message up to its numbers
 * @param columns numbers in a row
 * @param value of a row and a column
 */
record Weights(byte[] head, int rows, int columns, Value value) {

    interface Value {
        float at(int row, int column);
    }

    static Weights of(String name, int rows, int columns, Value value, long... shape) {
        return new Weights(Tensor.head(name, shape).written(), rows, columns, value);
    }

    long bytes() {
        return head.length + (long) rows * columns * Float.BYTES;
    }

    void write(OutputStream out) throws IOException {
        out.write(head);
        ByteBuffer row = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows; i++) {
            row.clear();
            for (int j = 0; j < columns; j++) {
                row.putFloat(value.at(i, j));
            }
            out.write(row.array());
        }
    }
}
