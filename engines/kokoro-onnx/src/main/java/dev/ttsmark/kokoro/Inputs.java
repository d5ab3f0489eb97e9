package dev.ttsmark.kokoro;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ttsmark.engine.EngineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** What one run of the network reads: native memory that is allocated once and filled again and again. */
final class Inputs implements AutoCloseable {

    private final LongBuffer tokens = ByteBuffer.allocateDirect((Network.MAX_IDS + 2) * Long.BYTES)
            .order(ByteOrder.nativeOrder())
            .asLongBuffer();

    private OnnxTensor tokensTensor;
    private OnnxTensor styleTensor;

    /**
     * Replaces what was there; not while a run reads it.
     *
     * @param ids shape [n] without padding, 1 to {@link Network#MAX_IDS}
     * @param style shape [256], native memory
     */
    void fill(long[] ids, FloatBuffer style) throws EngineException {
        close();
        tokens.clear().put(0).put(ids).put(0).flip();
        try {
            tokensTensor = OnnxTensor.createTensor(OnnxEnvironment.get(), tokens, new long[] {1, tokens.limit()});
            styleTensor = OnnxTensor.createTensor(OnnxEnvironment.get(), style, new long[] {1, Voice.WIDTH});
        } catch (OrtException e) {
            throw OnnxModel.failed(e);
        }
    }

    OnnxTensor tokens() {
        return tokensTensor;
    }

    OnnxTensor style() {
        return styleTensor;
    }

    /** Frees the tensors; may be filled again. */
    @Override
    public void close() {
        if (tokensTensor != null) {
            tokensTensor.close();
            tokensTensor = null;
        }
        if (styleTensor != null) {
            styleTensor.close();
            styleTensor = null;
        }
    }
}
