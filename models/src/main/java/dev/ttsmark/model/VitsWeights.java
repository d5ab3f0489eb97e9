package dev.ttsmark.model;

import dev.ttsmark.model.VitsSkeleton.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws the values of VITS tensors: uniform, scaled so that signals keep their size from layer to layer, and with a
 * duration predictor that answers as a trained one does on average.
 */
final class VitsWeights {

    private static final float UNIT = 1f / (1 << 23);
    private static final float SPREAD = (float) Math.sqrt(3);

    private final long seed;

    VitsWeights(long seed) {
        this.seed = seed;
    }

    /** @return row-major values; the same for the same seed, name and shape, whatever else is drawn */
    float[] values(Tensor tensor) {
        float[] values = new float[tensor.elements()];
        if (isNorm(tensor) && tensor.name().endsWith(".weight")) {
            Arrays.fill(values, 1);
        } else if (!tensor.name().endsWith(".bias")) {
            fill(values, deviation(tensor), new SplittableRandom(seed ^ hash(tensor.name())));
        }
        VitsDurations.plant(tensor, values);
        return values;
    }

    private static void fill(float[] values, double deviation, SplittableRandom random) {
        float scale = (float) deviation * SPREAD * UNIT;
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextInt() >> 8) * scale;
        }
    }

    private static boolean isNorm(Tensor tensor) {
        return tensor.name().contains("norm");
    }

    private static double deviation(Tensor tensor) {
        return gain(tensor.name()) / Math.sqrt(inputs(tensor));
    }

    /** Values that meet in one output. */
    private static int inputs(Tensor tensor) {
        String name = tensor.name();
        int elements = tensor.elements();
        if (name.contains(".upsampler.")) {
            return 2 * tensor.shape().get(0);
        }
        if (name.contains("embed_tokens") || name.contains("emb_rel")) {
            return tensor.shape().get(tensor.shape().size() - 1);
        }
        return Math.max(1, elements / tensor.shape().get(0));
    }

    private static double gain(String name) {
        if (name.contains("convs2")) {
            return 0.4;
        }
        if (name.contains("text_encoder.project") || name.contains(".conv_post") && name.startsWith("flow")) {
            return 0.3;
        }
        if (name.contains("decoder.conv_post")) {
            return 1;
        }
        return 1;
    }

    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
