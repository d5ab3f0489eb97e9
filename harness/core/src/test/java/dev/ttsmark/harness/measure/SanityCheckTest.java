package dev.ttsmark.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** At 8 kHz a window of 5 ms holds 40 samples. */
class SanityCheckTest {

    private static final int RATE = 8_000;

    @Test
    void speechLiesBetweenTheSilenceBeforeAndAfter() {
        float[] samples = new float[RATE];
        Arrays.fill(samples, 800, 4_000, 0.5f);
        Sanity sanity = SanityCheck.of(samples, RATE);
        assertThat(sanity.audible()).isTrue();
        assertThat(sanity.onsetSeconds()).isEqualTo(0.1);
        assertThat(sanity.speechSeconds()).isEqualTo(0.4);
        assertThat(sanity.peak()).isEqualTo(0.5);
        assertThat(sanity.rms()).isEqualTo(Math.sqrt(0.25 * 0.4), within(1e-12));
        assertThat(sanity.clippedShare()).isZero();
    }

    @Test
    void aClickShorterThan20MsIsNoOnset() {
        float[] samples = new float[RATE];
        Arrays.fill(samples, 400, 400 + 3 * 40, 0.9f);
        Arrays.fill(samples, 4_000, 4_000 + 4 * 40, 0.9f);
        Sanity sanity = SanityCheck.of(samples, RATE);
        assertThat(sanity.onsetSeconds()).isEqualTo(0.5);
        assertThat(sanity.speechSeconds()).isEqualTo(0.02);
    }

    @Test
    void theThresholdIsFivePercentOfTheLoudestWindow() {
        float[] samples = new float[RATE];
        Arrays.fill(samples, 0.049f * 0.8f);
        Arrays.fill(samples, 4_000, RATE, 0.8f);
        assertThat(SanityCheck.of(samples, RATE).onsetSeconds()).isEqualTo(0.5);
        Arrays.fill(samples, 0, 4_000, 0.051f * 0.8f);
        assertThat(SanityCheck.of(samples, RATE).onsetSeconds()).isZero();
    }

    @Test
    void silenceIsNotAudible() {
        Sanity sanity = SanityCheck.of(new float[RATE], RATE);
        assertThat(sanity).isEqualTo(new Sanity(0, 0, 0, 0, false, 0, 0));
        float[] noiseFloor = new float[RATE];
        Arrays.fill(noiseFloor, 5e-5f);
        assertThat(SanityCheck.of(noiseFloor, RATE).audible()).isFalse();
    }

    @Test
    void samplesThatAreNoNumbersAreCountedAndNothingElseIsSpoilt() {
        float[] samples = new float[RATE];
        Arrays.fill(samples, 0.25f);
        samples[10] = Float.NaN;
        samples[5_000] = Float.NEGATIVE_INFINITY;
        Sanity sanity = SanityCheck.of(samples, RATE);
        assertThat(sanity.nonFiniteSamples()).isEqualTo(2);
        assertThat(sanity.rms()).isEqualTo(0.25);
        assertThat(sanity.peak()).isEqualTo(0.25);
    }

    @Test
    void pinnedSamplesAreClipped() {
        float[] samples = new float[100];
        Arrays.fill(samples, 0.5f);
        Arrays.fill(samples, 0, 10, -1.0f);
        Arrays.fill(samples, 10, 25, 1.5f);
        assertThat(SanityCheck.of(samples, RATE).clippedShare()).isEqualTo(0.25);
    }

    @Test
    void audioShorterThanASustainedRunCanBeAudible() {
        assertThat(SanityCheck.of(new float[] {0.5f, -0.5f}, RATE).audible()).isTrue();
        assertThat(SanityCheck.of(new float[0], RATE).audible()).isFalse();
    }
}
