package dev.ttsmark.kokoro.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a graph that computes the same by operators that a GPU is fast at. */
public final class GraphRewriting {

    /** What is replaced. */
    public enum Extent {
        /** The loop that spreads symbols over frames; equal bit for bit. */
        REPEATS(List.of(new Repeats())),
        /** The loop, and convolutions by products of matrices; equal apart from rounding. */
        ALL(List.of(new Repeats(), new MatrixConvolution(), new MatrixUpsampling(), new ChannelDoubling()));

        private final List<Form> forms;

        Extent(List<Form> forms) {
            this.forms = forms;
        }
    }

    /** ModelProto.graph, TensorProto.data_location and what it says of weights in another file. */
    private static final int GRAPH = 7;

    private static final int DATA_LOCATION = 14;
    private static final int ELSEWHERE = 1;
    private static final int COPY_BYTES = 1 << 20;

    private GraphRewriting() {}

    /**
     * Writes the new graph; weights that nothing uses any more are left out.
     *
     * @param target is written anew
     * @return nodes replaced, by operator
     * @throws IOException with a reason if the model is no ONNX file, keeps weights in another file, or cannot be written
     */
    public static Map<String, Long> write(Path model, Path target, Extent extent) throws IOException {
        try (FileChannel in = FileChannel.open(model, StandardOpenOption.READ)) {
            if (in.size() > Integer.MAX_VALUE) {
                throw new IOException("it is larger than 2 GiB");
            }
            Fields file = Fields.read(in.map(FileChannel.MapMode.READ_ONLY, 0, in.size()));
            Graph graph = Graph.read(file.first(GRAPH)
                    .orElseThrow(() -> new IOException("it holds no graph"))
                    .fields());
            requireWhole(graph);
            Edit edit = new Edit();
            List<String> replaced = new ArrayList<>();
            for (Node node : graph.nodes()) {
                if (isReplaced(node, graph, edit, extent)) {
                    replaced.add(node.operator());
                } else {
                    edit.keep(node);
                }
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), COPY_BYTES)) {
                write(file, graph, edit, out);
            }
            return replaced.stream().collect(Collectors.groupingBy(operator -> operator, Collectors.counting()));
        }
    }

    private static void requireWhole(Graph graph) throws IOException {
        for (ByteBuffer initializer : graph.initializers().values()) {
            if (Fields.read(initializer)
                    .first(DATA_LOCATION)
                    .filter(place -> place.number() == ELSEWHERE)
                    .isPresent()) {
                throw new IOException("it keeps weights in another file");
            }
        }
    }

    private static boolean isReplaced(Node node, Graph graph, Edit edit, Extent extent) throws IOException {
        for (Form form : extent.forms) {
            if (form.replace(node, graph, edit)) {
                return true;
            }
        }
        return false;
    }

    private static void write(Fields file, Graph graph, Edit edit, OutputStream out) throws IOException {
        List<Node> nodes = used(edit.nodes(), graph.outputs());
        Set<String> needed = needed(nodes, graph.outputs());
        List<ByteBuffer> kept = graph.initializers().entrySet().stream()
                .filter(entry -> needed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        for (Fields.Field field : file.all()) {
            if (field.id() == GRAPH) {
                Parts parts = new Parts();
                nodes.forEach(node -> parts.add(Graph.NODE, node.bytes()));
                kept.forEach(constant -> parts.add(Graph.INITIALIZER, constant));
                edit.numbers().forEach(constant -> parts.add(Graph.INITIALIZER, ByteBuffer.wrap(constant)));
                edit.weights().forEach(weights -> parts.add(Graph.INITIALIZER, weights));
                graph.others().forEach(other -> parts.add(other.whole()));
                out.write(new MessageWriter().head(GRAPH, parts.bytes()).written());
                parts.write(out);
            } else {
                Channels.newChannel(out).write(field.whole().duplicate());
            }
        }
    }

    /** Without nodes of whose outputs nobody makes use. */
    private static List<Node> used(List<Node> nodes, List<String> outputs) {
        List<Node> rest = nodes;
        while (true) {
            Set<String> needed = needed(rest, outputs);
            List<Node> fewer = rest.stream()
                    .filter(node -> node.outputs().stream().anyMatch(needed::contains))
                    .toList();
            if (fewer.size() == rest.size()) {
                return rest;
            }
            rest = fewer;
        }
    }

    private static Set<String> needed(List<Node> nodes, List<String> outputs) {
        Set<String> needed = new HashSet<>(outputs);
        nodes.forEach(node -> needed.addAll(node.outer()));
        return needed;
    }
}
