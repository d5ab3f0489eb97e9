package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Each value as often as a number beside it says, which PyTorch's exporter writes as a loop over values that puts pieces
 * into a sequence: on an H100 four fifths of a call, since every step waits for the GPU, and copies the sequence. Without a
 * loop the place of a repeat is the number of values whose repeats have ended before it.
 */
final class Repeats implements Form {

    private static final String STEPS = "Concat ConstantOfShape Equal Expand Mul Reshape SequenceAt SequenceAt"
            + " SequenceInsert Shape Unsqueeze Where";

    private static final int INT64 = 7;

    /** Steps, whether to begin, and the sequence that is added to. */
    private static final int LOOP_INPUTS = 3;

    @Override
    public boolean replace(Node node, Graph graph, Edit edit) throws IOException {
        if (!node.operator().equals("ConcatFromSequence")) {
            return false;
        }
        Optional<Node> loop = graph.maker(node.inputs().get(0))
                .filter(maker -> maker.operator().equals("Loop"));
        Optional<Split> split = loop.isPresent() ? split(loop.get(), graph) : Optional.empty();
        if (split.isPresent()) {
            write(split.get(), node.outputs().get(0), edit);
        }
        return split.isPresent();
    }

    /** @param values shape [n], as repeats; both whole numbers */
    private record Split(String values, String repeats) {}

    /** Empty where the loop does anything else than the exporter's own. */
    private static Optional<Split> split(Node loop, Graph graph) throws IOException {
        List<Node> body = loop.body();
        String steps = body.stream()
                .map(Node::operator)
                .filter(operator -> !List.of("Constant", "Identity", "Cast").contains(operator))
                .sorted()
                .collect(Collectors.joining(" "));
        if (!steps.equals(STEPS)) {
            return Optional.empty();
        }
        Map<String, Node> makers = body.stream()
                .collect(Collectors.toMap(step -> step.outputs().get(0), step -> step, (first, second) -> first));
        Optional<String> values = Optional.empty();
        Optional<String> repeats = Optional.empty();
        for (Node step : body) {
            // What is expanded is a value; what its new shape is made of says how often.
            if (step.operator().equals("Unsqueeze")) {
                values = sequence(makers.get(step.inputs().get(0)), graph);
            } else if (step.operator().equals("Concat")) {
                repeats = step.inputs().stream()
                        .map(makers::get)
                        .flatMap(maker -> sequence(maker, graph).stream())
                        .findFirst();
            }
        }
        return values.isPresent() && repeats.isPresent() && !values.equals(repeats)
                ? Optional.of(new Split(values.get(), repeats.get()))
                : Optional.empty();
    }

    private static boolean startsEmpty(Node loop, Graph graph) {
        return graph.maker(loop.inputs().get(LOOP_INPUTS - 1))
                .filter(maker -> maker.operator().equals("SequenceEmpty"))
                .isPresent();
    }

    private static Optional<String> sequence(Node taken, Graph graph) {
        return Optional.ofNullable(taken)
                .filter(node -> node.operator().equals("SequenceAt"))
                .flatMap(node -> graph.maker(node.inputs().get(0)))
                .filter(maker -> maker.operator().equals("SplitToSequence"))
                .map(maker -> maker.inputs().get(0));
    }

    private static void write(Split split, String output, Edit edit) throws IOException {
        String ends = edit.add("CumSum", split.repeats(), edit.scalar(0));
        String all = edit.add("ReduceMax", List.of(ends), Map.of("keepdims", 0));
        String places = edit.add("Range", edit.scalar(0), all, edit.scalar(1));
        String ended = edit.add(
                "LessOrEqual",
                edit.add("Unsqueeze", ends, edit.whole(0)),
                edit.add("Unsqueeze", places, edit.whole(1)));
        String before = edit.add(
                "ReduceSum",
                List.of(edit.add("Cast", List.of(ended), Map.of("to", INT64)), edit.whole(1)),
                Map.of("keepdims", 0));
        edit.into(output, "Gather", List.of(split.values(), before), Map.of("axis", 0));
    }
}
