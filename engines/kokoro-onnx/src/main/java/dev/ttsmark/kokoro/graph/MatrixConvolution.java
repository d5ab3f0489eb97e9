package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A convolution as one product: what each tap of the kernel sees lies below what the tap before it sees. */
final class MatrixConvolution implements Form {

    @Override
    public boolean replace(Node node, Graph graph, Edit edit) throws IOException {
        Optional<Convolution> found = Convolution.of(node, graph, "Conv").filter(conv -> conv.groups() == 1);
        if (found.isPresent()) {
            Convolution conv = found.get();
            int channels = conv.weights().shape()[1];
            String matrix = edit.matrix(
                    conv.weights().shape()[0],
                    conv.kernel() * channels,
                    (out, column) -> conv.weight(out, column % channels, column / channels));
            conv.finish(edit, edit.add("MatMul", matrix, seen(conv, edit)));
        }
        return found.isPresent();
    }

    /** Shape [1, kernel × channels, time]. Ends count from the end, so that every length of time has as many. */
    private static String seen(Convolution conv, Edit edit) throws IOException {
        String padded = edit.padded(conv.input(), 3, conv.padBefore(), conv.padAfter());
        if (conv.kernel() == 1 && conv.stride() == 1) {
            return padded;
        }
        List<String> taps = new ArrayList<>();
        for (int tap = 0; tap < conv.kernel(); tap++) {
            long after = (long) (conv.kernel() - 1 - tap) * conv.dilation();
            taps.add(edit.slice(padded, (long) tap * conv.dilation(), after == 0 ? Edit.LAST : -after, conv.stride()));
        }
        return taps.size() == 1 ? taps.get(0) : edit.add("Concat", taps, Map.of("axis", 1));
    }
}
