package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A transposed convolution of each channel by itself that doubles its length: outputs at even and at odd places are sums. */
final class ChannelDoubling implements Form {

    private static final int KERNEL = 3;

    @Override
    public boolean replace(Node node, Graph graph, Edit edit) throws IOException {
        Optional<Convolution> found = Convolution.of(node, graph, "ConvTranspose")
                .filter(conv -> conv.kernel() == KERNEL && conv.stride() == 2 && conv.dilation() == 1)
                .filter(conv -> conv.padBefore() == 1 && conv.padAfter() == 1 && conv.outputPadding() == 1)
                .filter(conv -> conv.weights().shape()[1] == 1
                        && conv.groups() == conv.weights().shape()[0]);
        if (found.isPresent()) {
            Convolution conv = found.get();
            String next = edit.padded(edit.slice(conv.input(), 1, Edit.LAST, 1), 3, 0, 1);
            String even = edit.add("Mul", conv.input(), tap(conv, 1, edit));
            String odd = edit.add(
                    "Add",
                    edit.add("Mul", conv.input(), tap(conv, 2, edit)),
                    edit.add("Mul", next, tap(conv, 0, edit)));
            String both = edit.add(
                    "Concat",
                    List.of(edit.add("Unsqueeze", even, edit.whole(3)), edit.add("Unsqueeze", odd, edit.whole(3))),
                    Map.of("axis", 3));
            conv.finish(edit, edit.add("Reshape", both, edit.whole(1, conv.groups(), -1)));
        }
        return found.isPresent();
    }

    private static String tap(Convolution conv, int tap, Edit edit) {
        return edit.column(conv.groups(), (channel, column) -> conv.weight(channel, 0, tap));
    }
}
