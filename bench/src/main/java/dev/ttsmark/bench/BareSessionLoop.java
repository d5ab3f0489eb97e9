package dev.ttsmark.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.Vocabularies;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The contestant without ttsmark: ONNX Runtime's Java binding as its documentation shows it, ids ready made. */
final class BareSessionLoop {

    private BareSessionLoop() {}

    public static void main(String[] args) throws IOException, OrtException {
        List<String> phonemes = Files.readAllLines(Path.of(args[2]));
        SymbolTable vocabulary = Vocabularies.kokoroV1();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(Integer.parseInt(args[3]));
        FloatBuffer speed = FloatBuffer.wrap(new float[] {1});
        FloatBuffer style = FloatBuffer.allocate(256);
        try (OrtSession session = environment.createSession(args[0], options)) {
            Loop.serve(input -> {
                LongBuffer ids = padded(vocabulary.encode(phonemes.get(input)).ids());
                try (OnnxTensor tokens = OnnxTensor.createTensor(environment, ids, new long[] {1, ids.limit()});
                        OnnxTensor voice = OnnxTensor.createTensor(environment, style.rewind(), new long[] {1, 256});
                        OnnxTensor pace = OnnxTensor.createTensor(environment, speed.rewind(), new long[] {1});
                        OrtSession.Result result =
                                session.run(Map.of("input_ids", tokens, "style", voice, "speed", pace))) {
                    float[] samples = (float[]) result.get(0).getValue();
                    return Speech.whole(samples.length);
                }
            });
        }
    }

    private static LongBuffer padded(long[] ids) {
        return LongBuffer.allocate(ids.length + 2).put(0).put(ids).put(0).flip();
    }
}
