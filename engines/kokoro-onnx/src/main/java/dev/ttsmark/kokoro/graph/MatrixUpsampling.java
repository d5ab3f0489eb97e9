package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transposed convolution whose kernel is a whole number of strides: one product gives what each input adds to the outputs
 * below it, stride by stride, and those strides are added where they overlap.
 */
final class MatrixUpsampling implements Form {

    @Override
    public boolean replace(Node node, Graph graph, Edit edit) throws IOException {
        Optional<Convolution> found = Convolution.of(node, graph, "ConvTranspose")
                .filter(conv -> conv.groups() == 1 && conv.dilation() == 1 && conv.stride() > 0)
                .filter(conv -> conv.kernel() % conv.stride() == 0 && conv.padAfter() >= conv.outputPadding());
        if (found.isPresent()) {
            Convolution conv = found.get();
            long cut = conv.padAfter() - conv.outputPadding();
            String sound = overlapped(conv, edit);
            boolean isWhole = conv.padBefore() == 0 && cut == 0;
            conv.finish(edit, isWhole ? sound : edit.slice(sound, conv.padBefore(), cut == 0 ? Edit.LAST : -cut, 1));
        }
        return found.isPresent();
    }

    private static String overlapped(Convolution conv, Edit edit) throws IOException {
        int out = conv.weights().shape()[1];
        int kernel = conv.kernel();
        int strides = kernel / conv.stride();
        String matrix = edit.matrix(
                out * kernel,
                conv.weights().shape()[0],
                (row, channel) -> conv.weight(channel, row / kernel, row % kernel));
        String parts = edit.add(
                "Reshape", edit.add("MatMul", matrix, conv.input()), edit.whole(1, out, strides, conv.stride(), -1));
        String sum = null;
        for (int i = 0; i < strides; i++) {
            String part = edit.add("Slice", parts, edit.whole(i), edit.whole(i + 1), edit.whole(2), edit.whole(1));
            String moved = edit.padded(edit.add("Squeeze", part, edit.whole(2)), 4, i, strides - 1L - i);
            sum = sum == null ? moved : edit.add("Add", sum, moved);
        }
        String inTime = edit.add("Transpose", List.of(sum), Map.of("perm", new long[] {0, 1, 3, 2}));
        return edit.add("Reshape", inTime, edit.whole(1, out, -1));
    }
}
