package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operator of a graph (NodeProto).
 *
 * @param bytes the message as it is written
 * @param outer what it and the graphs inside it take from around them
 */
record Node(
        String operator,
        List<String> inputs,
        List<String> outputs,
        Map<String, Fields> attributes,
        ByteBuffer bytes,
        Set<String> outer) {

    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATOR = 4;
    private static final int ATTRIBUTE = 5;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_NUMBER = 3;
    private static final int ATTRIBUTE_TENSOR = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int ATTRIBUTE_NUMBERS = 8;
    private static final int ATTRIBUTE_GRAPHS = 11;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_NUMBER = 2;
    private static final int TYPE_NUMBERS = 7;
    private static final int MOST_DEPTH = 16;

    static Node read(ByteBuffer bytes, int depth) throws IOException {
        if (depth > MOST_DEPTH) {
            throw new IOException("graphs lie in graphs, more than " + MOST_DEPTH + " deep");
        }
        Fields fields = Fields.read(bytes);
        Map<String, Fields> attributes = new HashMap<>();
        Set<String> outer = new HashSet<>(fields.texts(INPUT));
        for (Fields.Field field : fields.of(ATTRIBUTE).toList()) {
            Fields attribute = field.fields();
            attributes.put(attribute.text(ATTRIBUTE_NAME), attribute);
            for (Fields.Field graph : graphs(attribute)) {
                for (Fields.Field node : graph.fields().of(Graph.NODE).toList()) {
                    outer.addAll(read(node.content(), depth + 1).outer);
                }
                outer.addAll(Graph.names(graph.fields(), Graph.OUTPUT));
            }
        }
        return new Node(fields.text(OPERATOR), fields.texts(INPUT), fields.texts(OUTPUT), attributes, bytes, outer);
    }

    private static List<Fields.Field> graphs(Fields attribute) {
        List<Fields.Field> graphs =
                new ArrayList<>(attribute.of(ATTRIBUTE_GRAPH).toList());
        graphs.addAll(attribute.of(ATTRIBUTE_GRAPHS).toList());
        return graphs;
    }

    /** Nodes of the graph inside, such as the body of a loop; empty where there is none. */
    List<Node> body() throws IOException {
        List<Node> nodes = new ArrayList<>();
        Optional<Fields.Field> graph =
                Optional.ofNullable(attributes.get("body")).flatMap(body -> body.first(ATTRIBUTE_GRAPH));
        if (graph.isPresent()) {
            for (Fields.Field node : graph.get().fields().of(Graph.NODE).toList()) {
                nodes.add(read(node.content(), 1));
            }
        }
        return nodes;
    }

    /** @return empty where the attribute is not written */
    long[] numbers(String attribute) throws IOException {
        Fields found = attributes.get(attribute);
        return found == null ? new long[0] : found.numbers(ATTRIBUTE_NUMBERS);
    }

    long number(String attribute, long otherwise) {
        return Optional.ofNullable(attributes.get(attribute))
                .flatMap(found -> found.first(ATTRIBUTE_NUMBER))
                .map(Fields.Field::number)
                .orElse(otherwise);
    }

    /** The tensor of a {@code Constant}. */
    Optional<Tensor> constant() throws IOException {
        Optional<Fields.Field> value =
                Optional.ofNullable(attributes.get("value")).flatMap(found -> found.first(ATTRIBUTE_TENSOR));
        return value.isPresent() ? Tensor.of(value.get().fields()) : Optional.empty();
    }

    /** @param attributes each a number, or numbers where the value is an array */
    static Node of(String operator, List<String> inputs, String output, Map<String, Object> attributes)
            throws IOException {
        MessageWriter node = new MessageWriter();
        inputs.forEach(input -> node.text(INPUT, input));
        node.text(OUTPUT, output).text(NAME, output).text(OPERATOR, operator);
        attributes.forEach((name, value) -> node.bytes(ATTRIBUTE, attribute(name, value)));
        return read(ByteBuffer.wrap(node.written()), 0);
    }

    private static byte[] attribute(String name, Object value) {
        MessageWriter attribute = new MessageWriter().text(ATTRIBUTE_NAME, name);
        if (value instanceof long[] numbers) {
            attribute.numbers(ATTRIBUTE_NUMBERS, numbers).number(ATTRIBUTE_TYPE, TYPE_NUMBERS);
        } else {
            attribute.number(ATTRIBUTE_NUMBER, ((Number) value).longValue()).number(ATTRIBUTE_TYPE, TYPE_NUMBER);
        }
        return attribute.written();
    }
}
