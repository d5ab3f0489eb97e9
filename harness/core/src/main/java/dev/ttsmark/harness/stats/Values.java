package dev.ttsmark.harness.stats;

import java.util.Arrays;

/** A growing array of doubles. */
public final class Values {

    private double[] values = new double[16];
    private int size;

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
