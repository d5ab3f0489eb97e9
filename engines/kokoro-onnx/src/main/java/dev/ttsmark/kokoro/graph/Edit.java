package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes and constants that come into a graph in place of others. */
final class Edit {

    /** To an end of a slice: past every last element. */
    static final long LAST = Long.MAX_VALUE;

    private static final String PREFIX = "ttsmark/";

    private final List<Node> nodes = new ArrayList<>();
    private final List<Weights> weights = new ArrayList<>();
    private final List<byte[]> numbers = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private int names;

    List<Node> nodes() {
        return nodes;
    }

    List<Weights> weights() {
        return weights;
    }

    /** Whole numbers, as messages. */
    List<byte[]> numbers() {
        return numbers;
    }

    private String newName() {
        return PREFIX + names++;
    }

    void keep(Node node) {
        nodes.add(node);
    }

    /** Adds a node under a new name, which it returns. */
    String add(String operator, List<String> inputs, Map<String, Object> attributes) throws IOException {
        String output = newName();
        into(output, operator, inputs, attributes);
        return output;
    }

    String add(String operator, String... inputs) throws IOException {
        return add(operator, List.of(inputs), Map.of());
    }

    /** Adds the node that makes what an old one made. */
    void into(String output, String operator, List<String> inputs, Map<String, Object> attributes) throws IOException {
        nodes.add(Node.of(operator, inputs, output, attributes));
    }

    /** A matrix, or a stack of columns where a shape is given. */
    String matrix(int rows, int columns, Weights.Value value) {
        String name = newName();
        weights.add(Weights.of(name, rows, columns, value, rows, columns));
        return name;
    }

    /** One number for each channel, shape [channels, 1]. */
    String column(int channels, Weights.Value value) {
        String name = newName();
        weights.add(Weights.of(name, channels, 1, value, channels, 1));
        return name;
    }

    String whole(long... values) {
        return known.computeIfAbsent(Arrays.toString(values), key -> number(false, values));
    }

    String scalar(long value) {
        return known.computeIfAbsent("scalar " + value, key -> number(true, value));
    }

    private String number(boolean isScalar, long... values) {
        String name = newName();
        numbers.add(Tensor.whole(name, isScalar, values));
        return name;
    }

    /** Part of the last of three dimensions. */
    String slice(String value, long from, long to, long step) throws IOException {
        return add("Slice", value, whole(from), whole(to), whole(2), whole(step));
    }

    /** Zeros before and after, along the last of so many dimensions. */
    String padded(String value, int dimensions, long before, long after) throws IOException {
        if (before == 0 && after == 0) {
            return value;
        }
        long[] pads = new long[2 * dimensions];
        pads[dimensions - 1] = before;
        pads[2 * dimensions - 1] = after;
        return add("Pad", value, whole(pads));
    }
}
