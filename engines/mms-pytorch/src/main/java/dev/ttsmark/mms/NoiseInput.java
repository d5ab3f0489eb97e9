package dev.ttsmark.mms;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Noise on its way to the network, in native memory that each call uses again. DJL takes such memory anew for every array
 * and leaves it to the garbage collector, which has no reason to run for hundreds of calls: at full size some 20 MB had
 * gathered after two hundred texts.
 */
final class NoiseInput {

    private ByteBuffer memory = ByteBuffer.allocateDirect(0);

    /**
     * An array on this memory, valid until the next one is made.
     *
     * @param noise as many as the shape holds, row by row
     */
    NDArray of(NDManager call, float[] noise, Shape shape) {
        int bytes = Math.multiplyExact(noise.length, Float.BYTES);
        if (memory.capacity() < bytes) {
            // Twice, lest longer and longer texts each leave one behind.
            memory = ByteBuffer.allocateDirect(Math.max(bytes, 2 * memory.capacity()))
                    .order(ByteOrder.nativeOrder());
        }
        memory.clear().limit(bytes);
        memory.asFloatBuffer().put(noise);
        return call.create(memory, shape, DataType.FLOAT32);
    }
}
