package dev.ttsmark.model;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an ONNX file says of itself, read without its weights: a walk over the fields of the format, whose lengths are
 * checked and whose contents are skipped but for a few.
 *
 * @param inputs names of the graph's inputs
 * @param metadata what the exporter wrote beside the graph
 * @param external where tensors lie that the file does not hold itself
 */
record OnnxFile(List<String> inputs, Map<String, String> metadata, Set<External> external) {

    /** A tensor's place in another file, as it is written. */
    record External(String location, String offset, String length) {}

    /** Fields below which tensors lie, by message: those of subgraphs, functions and sparse tensors, too. */
    private enum Message {
        MODEL,
        GRAPH,
        NODE,
        ATTRIBUTE,
        SPARSE,
        FUNCTION,
        TENSOR;

        /** What a field of the message holds; empty where nothing of interest. */
        Optional<Message> at(int field) {
            Message inner =
                    switch (this) {
                        case MODEL -> field == 25 ? FUNCTION : null;
                        case FUNCTION -> field == 7 ? NODE : null;
                        case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE : null;
                        case NODE -> field == 5 ? ATTRIBUTE : null;
                        case ATTRIBUTE ->
                            field == 5 || field == 10
                                    ? TENSOR
                                    : field == 6 || field == 11 ? GRAPH : field == 22 || field == 23 ? SPARSE : null;
                        case SPARSE -> field == 1 || field == 2 ? TENSOR : null;
                        case TENSOR -> null;
                    };
            return Optional.ofNullable(inner);
        }
    }

    /** TensorProto.external_data. */
    private static final int EXTERNAL_DATA = 13;

    private static final int MAX_DEPTH = 64;

    /** ModelProto.graph and .metadata_props, GraphProto.input, ValueInfoProto.name, StringStringEntryProto. */
    private static final int GRAPH = 7;

    private static final int METADATA = 14;
    private static final int INPUT = 11;
    private static final int NAME = 1;
    private static final int KEY = 1;
    private static final int VALUE = 2;

    private static final int MAX_TEXT_BYTES = 1 << 20;
    private static final int MAX_ENTRIES = 64;

    /** @throws ModelException of kind FOREIGN if it is no ONNX file, or cut short */
    static OnnxFile read(Path file) throws IOException, ModelException {
        long bytes = Files.size(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Walk walk = new Walk(in);
            walk.model(bytes);
            if (!walk.hasGraph) {
                throw new EOFException("no graph");
            }
            return new OnnxFile(List.copyOf(walk.inputs), Map.copyOf(walk.metadata), walk.external);
        } catch (EOFException e) {
            throw new ModelException(
                    ModelException.Kind.FOREIGN,
                    file + " is no whole ONNX file, so it cannot be imported; export or fetch it again.",
                    e);
        }
    }

    /** Any fault of the format is an end of file: there is nothing more in it that could be read. */
    private static final class Walk {
        private final InputStream in;
        private final List<String> inputs = new ArrayList<>();
        private final Map<String, String> metadata = new HashMap<>();
        private final Set<External> external = new LinkedHashSet<>();
        private boolean hasGraph;
        private int depth;
        private long at;

        Walk(InputStream in) {
            this.in = in;
        }

        private interface Field {
            /** Reads {@code length} bytes, or says that they are to be skipped. */
            boolean read(int number, long length) throws IOException;
        }

        void model(long length) throws IOException {
            fields(length, (number, size) -> {
                if (number == GRAPH) {
                    hasGraph = true;
                    fields(size, this::graph);
                    return true;
                }
                return number == METADATA ? entry(size) : below(Message.MODEL, number, size);
            });
        }

        private boolean graph(int number, long length) throws IOException {
            return number == INPUT
                    ? fields(length, (inner, size) -> inner == NAME && few(inputs.size()) && inputs.add(text(size)))
                    : below(Message.GRAPH, number, length);
        }

        /** Goes on to where tensors may lie. */
        private boolean below(Message message, int number, long length) throws IOException {
            Optional<Message> inner = message.at(number);
            if (inner.isEmpty()) {
                return false;
            }
            if (inner.get() == Message.TENSOR) {
                return tensor(length);
            }
            if (++depth > MAX_DEPTH) {
                throw new EOFException("graphs in graphs, " + MAX_DEPTH + " deep");
            }
            fields(length, (field, size) -> below(inner.get(), field, size));
            depth--;
            return true;
        }

        private boolean tensor(long length) throws IOException {
            Map<String, String> place = new HashMap<>();
            fields(length, (number, size) -> {
                if (number != EXTERNAL_DATA) {
                    return false;
                }
                String[] pair = pair(size);
                few(place.size());
                place.put(pair[0], pair[1]);
                return true;
            });
            if (place.containsKey("location")) {
                external.add(new External(
                        place.get("location"), place.getOrDefault("offset", "0"), place.getOrDefault("length", "0")));
            }
            return true;
        }

        private boolean entry(long length) throws IOException {
            String[] pair = pair(length);
            if (few(metadata.size())) {
                metadata.put(pair[0], pair[1]);
            }
            return true;
        }

        private String[] pair(long length) throws IOException {
            String[] pair = {"", ""};
            fields(length, (number, size) -> {
                if (number != KEY && number != VALUE) {
                    return false;
                }
                pair[number - KEY] = text(size);
                return true;
            });
            return pair;
        }

        private static boolean few(int entries) throws EOFException {
            if (entries >= MAX_ENTRIES) {
                throw new EOFException("more than " + MAX_ENTRIES + " entries");
            }
            return true;
        }

        /** All fields of a message that is so long. */
        private boolean fields(long length, Field reader) throws IOException {
            long end = at + length;
            while (at < end) {
                long tag = varint();
                int number = (int) (tag >>> 3);
                switch ((int) (tag & 7)) {
                    case 0 -> varint();
                    case 1 -> skip(Long.BYTES, end);
                    case 2 -> {
                        long size = varint();
                        if (size < 0 || size > end - at) {
                            throw new EOFException("a field reaches beyond its message");
                        }
                        if (!reader.read(number, size)) {
                            skip(size, end);
                        }
                    }
                    case 5 -> skip(Integer.BYTES, end);
                    default -> throw new EOFException("an unknown kind of field");
                }
            }
            if (at > end) {
                throw new EOFException("a field reaches beyond its message");
            }
            return true;
        }

        private String text(long length) throws IOException {
            if (length > MAX_TEXT_BYTES) {
                throw new EOFException("a text of " + length + " bytes");
            }
            byte[] bytes = in.readNBytes((int) length);
            at += bytes.length;
            if (bytes.length < length) {
                throw new EOFException("cut short");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private void skip(long length, long end) throws IOException {
            if (length > end - at) {
                throw new EOFException("a field reaches beyond its message");
            }
            in.skipNBytes(length);
            at += length;
        }

        private long varint() throws IOException {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                int next = in.read();
                at++;
                if (next < 0) {
                    break;
                }
                value |= (long) (next & 0x7f) << shift;
                if (next < 0x80) {
                    return value;
                }
            }
            throw new EOFException("no end of a number");
        }
    }
}
