package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A convolution along one dimension whose weights are known.
 *
 * @param weights shape [out, in ÷ groups, kernel]; where transposed [in, out ÷ groups, kernel]
 */
record Convolution(
        Node node,
        Tensor weights,
        int stride,
        int dilation,
        int padBefore,
        int padAfter,
        int groups,
        int outputPadding) {

    private static final int MOST = 1 << 16;

    /** Empty for convolutions of other dimensions, of weights that are computed, or with sizes worked out in the call. */
    static Optional<Convolution> of(Node node, Graph graph, String operator) throws IOException {
        if (!node.operator().equals(operator)
                || node.inputs().size() < 2
                || node.attributes().containsKey("auto_pad") && !isNotSet(node)
                || node.attributes().containsKey("output_shape")) {
            return Optional.empty();
        }
        Optional<Tensor> weights = graph.constant(node.inputs().get(1)).filter(tensor -> tensor.shape().length == 3);
        long[] pads = node.numbers("pads");
        if (weights.isEmpty() || pads.length != 0 && pads.length != 2) {
            return Optional.empty();
        }
        return Optional.of(new Convolution(
                node,
                weights.get(),
                single(node, "strides", 1),
                single(node, "dilations", 1),
                pads.length == 0 ? 0 : small(pads[0]),
                pads.length == 0 ? 0 : small(pads[1]),
                small(node.number("group", 1)),
                single(node, "output_padding", 0)));
    }

    private static boolean isNotSet(Node node) {
        return node.attributes().get("auto_pad").text(4).equals("NOTSET");
    }

    private static int single(Node node, String attribute, int otherwise) throws IOException {
        long[] numbers = node.numbers(attribute);
        return numbers.length == 0 ? otherwise : small(numbers[0]);
    }

    private static int small(long number) throws IOException {
        if (number < 0 || number > MOST) {
            throw new IOException("a convolution has the size " + number);
        }
        return (int) number;
    }

    int kernel() {
        return weights.shape()[2];
    }

    String input() {
        return node.inputs().get(0);
    }

    float weight(int first, int second, int tap) {
        return weights.at((first * weights.shape()[1] + second) * kernel() + tap);
    }

    /** Adds what the old node added to each channel. */
    void finish(Edit edit, String sums) throws IOException {
        String output = node.outputs().get(0);
        if (node.inputs().size() > 2 && !node.inputs().get(2).isEmpty()) {
            String bias = edit.add("Reshape", node.inputs().get(2), edit.whole(-1, 1));
            edit.into(output, "Add", List.of(sums, bias), Map.of());
        } else {
            edit.into(output, "Identity", List.of(sums), Map.of());
        }
    }
}
