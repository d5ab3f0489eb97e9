package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph as a file holds it (GraphProto).
 *
 * @param initializers constants by name, each a message as it is written
 * @param outputs names of what it gives
 * @param others every field but nodes and initializers
 */
record Graph(
        List<Node> nodes,
        Map<String, ByteBuffer> initializers,
        List<String> outputs,
        List<Fields.Field> others,
        Map<String, Node> makers) {

    static final int NODE = 1;
    static final int INITIALIZER = 5;
    static final int OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int TENSOR_NAME = 8;

    /** Notes of the exporter on shapes in between; new nodes have none, and the runtime infers them all. */
    private static final int VALUE_INFO = 13;

    static Graph read(Fields graph) throws IOException {
        List<Node> nodes = new ArrayList<>();
        Map<String, ByteBuffer> initializers = new LinkedHashMap<>();
        List<Fields.Field> others = new ArrayList<>();
        for (Fields.Field field : graph.all()) {
            switch (field.id()) {
                case NODE -> nodes.add(Node.read(field.content(), 0));
                case INITIALIZER -> initializers.put(field.fields().text(TENSOR_NAME), field.content());
                case VALUE_INFO -> {
                    // Left out.
                }
                default -> others.add(field);
            }
        }
        Map<String, Node> makers = new HashMap<>();
        nodes.forEach(node -> node.outputs().forEach(output -> makers.put(output, node)));
        return new Graph(nodes, initializers, names(graph, OUTPUT), others, makers);
    }

    static List<String> names(Fields graph, int id) throws IOException {
        List<String> names = new ArrayList<>();
        for (Fields.Field value : graph.of(id).toList()) {
            names.add(value.fields().text(VALUE_NAME));
        }
        return names;
    }

    /** What makes a value; empty for inputs and constants. */
    Optional<Node> maker(String value) {
        return Optional.ofNullable(makers.get(value));
    }

    /** A value that is known before any call, under whichever names; empty where it is not. */
    Optional<Tensor> constant(String value) throws IOException {
        String name = value;
        // As many names as there are nodes: a circle in a hostile file ends, too.
        for (int i = 0; i <= nodes.size(); i++) {
            if (initializers.containsKey(name)) {
                return Tensor.of(Fields.read(initializers.get(name)));
            }
            Node maker = makers.get(name);
            if (maker == null
                    || !maker.operator().equals("Identity")
                    || maker.inputs().isEmpty()) {
                return maker == null ? Optional.empty() : maker.constant();
            }
            name = maker.inputs().get(0);
        }
        return Optional.empty();
    }
}
