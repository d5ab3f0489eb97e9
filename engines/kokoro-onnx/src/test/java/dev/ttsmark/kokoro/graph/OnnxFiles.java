package dev.ttsmark.kokoro.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small graphs, and what ONNX Runtime makes of them. */
final class OnnxFiles {

    private static final int GRAPH = 7;
    private static final int FLOAT = 1;

    private OnnxFiles() {}

    /** x of shape [1, channels, time] through one node with random weights, to y. */
    static void oneNode(Path file, String operator, long[] weights, boolean hasBias, Map<String, Object> attributes)
            throws IOException {
        long channels = operator.equals("Conv") ? weights[0] : weights[1] * groups(attributes);
        Node node = Node.of(operator, hasBias ? List.of("x", "w", "b") : List.of("x", "w"), "y", attributes);
        MessageWriter graph = new MessageWriter()
                .bytes(Graph.NODE, node.bytes().array())
                .text(2, "one")
                .bytes(Graph.INITIALIZER, tensor("w", weights));
        if (hasBias) {
            graph.bytes(Graph.INITIALIZER, tensor("b", channels));
        }
        graph.bytes(11, value("x")).bytes(Graph.OUTPUT, value("y"));
        byte[] opset = new MessageWriter().number(2, 17).written();
        Files.write(
                file,
                new MessageWriter()
                        .number(1, 8)
                        .bytes(GRAPH, graph.written())
                        .bytes(8, opset)
                        .written());
    }

    private static long groups(Map<String, Object> attributes) {
        return attributes.get("group") instanceof Number groups ? groups.longValue() : 1;
    }

    private static byte[] tensor(String name, long... shape) throws IOException {
        int floats = 1;
        for (long dim : shape) {
            floats *= (int) dim;
        }
        Random random = new Random(floats);
        ByteBuffer raw = ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (raw.hasRemaining()) {
            raw.putFloat((float) random.nextGaussian());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Tensor.head(name, shape).written());
        out.write(raw.array());
        return out.toByteArray();
    }

    private static byte[] value(String name) {
        byte[] type = new MessageWriter()
                .bytes(1, new MessageWriter().number(1, FLOAT).written())
                .written();
        return new MessageWriter().text(1, name).bytes(2, type).written();
    }

    static float[] y(Path file, int channels, int time) throws OrtException {
        Random random = new Random(time);
        float[] x = new float[channels * time];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor in =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(x), new long[] {1, channels, time});
                OrtSession.Result result = session.run(Map.of("x", in))) {
            return floats((OnnxTensor) result.get(0));
        }
    }

    /** Kokoro's audio, and after it the frames of each symbol. */
    static float[] speech(OrtSession session, int symbols) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] ids = new Random(symbols).longs(symbols, 1, 20).toArray();
        float[] style = new float[256];
        for (int i = 0; i < style.length; i++) {
            style[i] = (float) Math.sin(i) / 10;
        }
        try (OnnxTensor text = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, symbols});
                OnnxTensor voice = OnnxTensor.createTensor(environment, FloatBuffer.wrap(style), new long[] {1, 256});
                OnnxTensor pace =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[] {1}), new long[] {1});
                OrtSession.Result result = session.run(Map.of("input_ids", text, "style", voice, "speed", pace))) {
            return floats((OnnxTensor) result.get(0));
        }
    }

    private static float[] floats(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] floats = new float[buffer.remaining()];
        buffer.get(floats);
        return floats;
    }

    /** The same model, with noise that is the same in every session. */
    static Path seeded(Path model, Path target) throws IOException {
        Fields file = Fields.read(ByteBuffer.wrap(Files.readAllBytes(model)));
        try (OutputStream out = Files.newOutputStream(target)) {
            for (Fields.Field field : file.all()) {
                if (field.id() != GRAPH) {
                    Channels.newChannel(out).write(field.whole().duplicate());
                    continue;
                }
                Parts parts = new Parts();
                for (Fields.Field inner : field.fields().all()) {
                    boolean isNode = inner.id() == Graph.NODE;
                    if (isNode && Node.read(inner.content(), 0).operator().startsWith("Random")) {
                        parts.add(Graph.NODE, withSeed(inner.content()));
                    } else {
                        parts.add(inner.whole());
                    }
                }
                out.write(new MessageWriter().head(GRAPH, parts.bytes()).written());
                parts.write(out);
            }
        }
        return target;
    }

    private static ByteBuffer withSeed(ByteBuffer node) {
        // AttributeProto: name, f as four bytes, type FLOAT.
        byte[] seed = {0x2a, 14, 0x0a, 4, 's', 'e', 'e', 'd', 0x15, 0, 0, (byte) 0x80, 0x3f, (byte) 0xa0, 1, 1};
        return ByteBuffer.allocate(node.remaining() + seed.length)
                .put(node.duplicate())
                .put(seed)
                .flip();
    }
}
