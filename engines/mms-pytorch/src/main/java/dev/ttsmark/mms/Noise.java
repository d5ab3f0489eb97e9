package dev.ttsmark.mms;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Standard normal draws, the same for the same seed. */
final class Noise {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    Noise(long seed) {
        random = FACTORY.create(seed);
    }

    float[] draw(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
