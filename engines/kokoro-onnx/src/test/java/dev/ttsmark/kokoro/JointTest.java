package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointTest {

    private static final int RATE_HZ = 24_000;
    /** −50 dBFS. */
    private static final float CLICK = 0.00316f;

    private final Joint joint = new Joint(RATE_HZ);

    @Test
    void innerSilenceIsCutAndThePauseIsAsLongAsTheWritingAsksFor() {
        float[] first = joint.fit(padded(0.3, 1.0, 0.4), true, false, Pause.CLAUSE);
        // What stands before the first piece stays, and 20 ms of what stood behind it.
        assertThat(seconds(first)).isCloseTo(0.3 + 1.0 + 0.02 + 0.12, within(0.011));
        float[] inner = joint.fit(padded(0.3, 1.0, 0.4), false, false, Pause.SENTENCE);
        assertThat(seconds(inner)).isCloseTo(0.02 + 1.0 + 0.02 + 0.3, within(0.011));
        float[] last = joint.fit(padded(0.3, 1.0, 0.4), false, true, Pause.SENTENCE);
        assertThat(seconds(last)).isCloseTo(0.02 + 1.0 + 0.4, within(0.011));
    }

    @Test
    void aPieceByItselfIsLeftAlone() {
        float[] samples = padded(0.3, 1.0, 0.4);
        assertThat(joint.fit(samples, true, true, Pause.SENTENCE)).isSameAs(samples);
    }

    @Test
    void joinsDoNotClick() {
        // Full scale up to the very edge: the worst that can be joined.
        float[] first = joint.fit(padded(0, 1.0, 0), true, false, Pause.NONE);
        float[] second = joint.fit(padded(0, 1.0, 0), false, true, Pause.NONE);
        assertThat(Math.abs(second[0] - first[first.length - 1])).isLessThan(CLICK);
        assertThat(Math.abs(first[first.length - 1])).isLessThan(CLICK);
    }

    @Test
    void silenceAloneStaysAndNothingIsEmpty() {
        assertThat(joint.fit(new float[2400], false, false, Pause.NONE)).hasSize(2400);
        assertThat(joint.fit(new float[] {0.5f}, false, false, Pause.NONE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes. | SENTENCE",
                "\"Yes!\" | SENTENCE",
                "好。 | SENTENCE",
                "well, | CLAUSE",
                "那么， | CLAUSE",
                "transforming | NONE",
                "… | CLAUSE",
                "'' | NONE",
            })
    void pausesAreThoseOfTheLastMark(String piece, Pause pause) {
        assertThat(Pause.after(piece + " ")).isEqualTo(pause);
    }

    private static float[] padded(double silence, double tone, double silenceAfter) {
        int start = (int) (silence * RATE_HZ);
        int end = start + (int) (tone * RATE_HZ);
        float[] samples = new float[end + (int) (silenceAfter * RATE_HZ)];
        for (int i = start; i < end; i++) {
            samples[i] = (float) Math.cos(2 * Math.PI * 440 * (i - start) / RATE_HZ);
        }
        return samples;
    }

    private static double seconds(float[] samples) {
        return (double) samples.length / RATE_HZ;
    }
}
