package dev.ttsmark.kokoro;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/** The network as a sequence of prepare, infer, read; several sequences may be under way, each with inputs of its own. */
final class Network implements AutoCloseable {

    /** Ids that one call takes, padding not counted. */
    static final int MAX_IDS = 510;

    private final OnnxModel model;
    private final Voice voice;
    private final StyleRow styleRow;
    private final OnnxTensor speed;

    private Network(OnnxModel model, Voice voice, StyleRow styleRow, OnnxTensor speed) {
        this.model = model;
        this.voice = voice;
        this.styleRow = styleRow;
        this.speed = speed;
    }

    static Network of(OnnxModel model, Voice voice, Settings settings) throws EngineException {
        try {
            OnnxTensor speed = speed(model.signature().wholeSpeed(), settings.get(Settings.SPEED));
            return new Network(model, voice, settings.get(Settings.STYLE_ROW), speed);
        } catch (OrtException e) {
            throw OnnxModel.failed(e);
        }
    }

    private static OnnxTensor speed(boolean whole, double speed) throws OrtException, EngineException {
        OrtEnvironment environment = OnnxEnvironment.get();
        long[] shape = {1};
        if (!whole) {
            FloatBuffer value = direct(Float.BYTES).asFloatBuffer().put(0, (float) speed);
            return OnnxTensor.createTensor(environment, value, shape);
        }
        if (speed != Math.rint(speed)) {
            throw new EngineException(
                    Kind.OPTION, "Option 'speed' is " + speed + ", but this export takes whole numbers; write 1 or 2.");
        }
        return OnnxTensor.createTensor(
                environment, direct(Integer.BYTES).asIntBuffer().put(0, (int) speed), shape);
    }

    /**
     * Sets the inputs of a run.
     *
     * @param ids shape [n] without padding, 1 to {@link #MAX_IDS}
     */
    void prepare(Inputs inputs, long[] ids) throws EngineException {
        if (ids.length == 0 || ids.length > MAX_IDS) {
            throw new IllegalArgumentException("ids=" + ids.length);
        }
        inputs.fill(ids, voice.row(styleRow.of(ids.length, voice.rows())));
    }

    /** Runs the network on what was prepared, on any thread; the caller closes the result. */
    OrtSession.Result infer(Inputs inputs, OrtSession.RunOptions run) throws EngineException {
        Signature names = model.signature();
        return model.run(
                Map.of(names.tokens(), inputs.tokens(), names.style(), inputs.style(), names.speed(), speed), run);
    }

    /** The audio of a result, flattened, in an array of its own. */
    float[] read(OrtSession.Result result) throws EngineException {
        FloatBuffer audio =
                result.get(0) instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : FloatBuffer.allocate(0);
        if (audio == null || !audio.hasRemaining()) {
            throw new EngineException(Kind.RUNTIME, "The model returned no audio; verify its file.");
        }
        if (audio.hasArray() && audio.array().length == audio.remaining()) {
            return audio.array();
        }
        float[] samples = new float[audio.remaining()];
        audio.get(samples);
        return samples;
    }

    @Override
    public void close() {
        speed.close();
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
