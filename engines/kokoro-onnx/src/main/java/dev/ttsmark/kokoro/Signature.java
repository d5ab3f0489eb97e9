package dev.ttsmark.kokoro;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a Kokoro graph is called; public exports differ in names and types, and file names say nothing.
 *
 * @param tokens i64[1,T]
 * @param style f32[1,256]
 * @param speed f32[1] or i32[1]
 * @param audio f32 or f16 of any rank
 */
record Signature(String tokens, String style, String speed, boolean wholeSpeed, String audio) {

    private static final List<String> TOKENS = List.of("input_ids", "tokens");
    private static final List<String> STYLE = List.of("style", "ref_s");
    private static final List<String> SPEED = List.of("speed");
    private static final List<String> AUDIO = List.of("waveform", "audio");

    static Signature of(OrtSession session) throws OrtException, EngineException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        String tokens = named(TOKENS, inputs, "input", OnnxJavaType.INT64);
        String style = named(STYLE, inputs, "input", OnnxJavaType.FLOAT);
        String speed = named(SPEED, inputs, "input", OnnxJavaType.FLOAT, OnnxJavaType.INT32);
        for (String input : inputs.keySet()) {
            if (!Set.of(tokens, style, speed).contains(input)) {
                throw refused("its input '" + input + "' is unknown");
            }
        }
        String audio = named(AUDIO, outputs, "output", OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16);
        return new Signature(tokens, style, speed, type(inputs.get(speed)) == OnnxJavaType.INT32, audio);
    }

    private static String named(List<String> names, Map<String, NodeInfo> nodes, String what, OnnxJavaType... types)
            throws EngineException {
        String name = names.stream()
                .filter(nodes::containsKey)
                .findFirst()
                .orElseThrow(() -> refused(
                        "it has no " + what + " '" + String.join("' or '", names) + "' among " + nodes.keySet()));
        OnnxJavaType type = type(nodes.get(name));
        if (!List.of(types).contains(type)) {
            throw refused("its " + what + " '" + name + "' is " + type + ", not " + List.of(types));
        }
        return name;
    }

    private static OnnxJavaType type(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor ? tensor.type : OnnxJavaType.UNKNOWN;
    }

    private static EngineException refused(String why) {
        return new EngineException(
                Kind.MODEL, "The model is no Kokoro that this engine can call: " + why + "; use a published export.");
    }
}
