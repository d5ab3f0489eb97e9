package dev.ttsmark.mms;

/** Standard normal draws, the same for the same seed. */
final class Noise {

    private final LxmGenerator random;

    Noise(long seed) {
        random = new LxmGenerator(seed);
    }

    float[] draw(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
