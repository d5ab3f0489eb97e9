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
import java.nio.LongBuffer;
import java.util.Map;

/**
 * The network as a sequence of prepare, infer, read. Inputs lie in native memory that is allocated once and read by the
 * runtime in place. One call at a time.
 */
final class Network implements AutoCloseable {

    /** Ids that one call takes, padding not counted. */
    static final int MAX_IDS = 510;

    private final OrtEnvironment environment = OnnxModel.environment();
    private final OnnxModel model;
    private final Voice voice;
    private final StyleRow styleRow;
    private final LongBuffer tokens = direct((MAX_IDS + 2) * Long.BYTES).asLongBuffer();
    private final OnnxTensor speed;
    private OnnxTensor tokensTensor;
    private OnnxTensor styleTensor;

    private Network(OnnxModel model, Voice voice, StyleRow styleRow, OnnxTensor speed) {
        this.model = model;
        this.voice = voice;
        this.styleRow = styleRow;
        this.speed = speed;
    }

    static Network of(OnnxModel model, Voice voice, Settings settings) throws EngineException {
        try {
            OnnxTensor speed = speed(model.signature().wholeSpeed(), settings.speed());
            return new Network(model, voice, settings.styleRow(), speed);
        } catch (OrtException e) {
            throw OnnxModel.failed(e);
        }
    }

    private static OnnxTensor speed(boolean whole, double speed) throws OrtException, EngineException {
        OrtEnvironment environment = OnnxModel.environment();
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
     * Sets the inputs of the next call.
     *
     * @param ids shape [n] without padding, 1 to {@link #MAX_IDS}
     */
    void prepare(long[] ids) throws EngineException {
        if (ids.length == 0 || ids.length > MAX_IDS) {
            throw new IllegalArgumentException("ids=" + ids.length);
        }
        releaseInputs();
        tokens.clear().put(0).put(ids).put(0).flip();
        try {
            tokensTensor = OnnxTensor.createTensor(environment, tokens, new long[] {1, tokens.limit()});
            FloatBuffer row = voice.row(styleRow.of(ids.length, voice.rows()));
            styleTensor = OnnxTensor.createTensor(environment, row, new long[] {1, Voice.WIDTH});
        } catch (OrtException e) {
            throw OnnxModel.failed(e);
        }
    }

    /** Runs the network on what was prepared; the caller closes the result. */
    OrtSession.Result infer() throws EngineException {
        Signature names = model.signature();
        return model.run(Map.of(names.tokens(), tokensTensor, names.style(), styleTensor, names.speed(), speed));
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

    private void releaseInputs() {
        if (tokensTensor != null) {
            tokensTensor.close();
        }
        if (styleTensor != null) {
            styleTensor.close();
        }
    }

    @Override
    public void close() {
        releaseInputs();
        speed.close();
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
