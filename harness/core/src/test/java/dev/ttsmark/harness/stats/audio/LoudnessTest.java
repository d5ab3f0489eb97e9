package dev.ttsmark.harness.stats.audio;

import static dev.ttsmark.harness.stats.audio.MadeAudio.joined;
import static dev.ttsmark.harness.stats.audio.MadeAudio.sine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {

    @Test
    void theFiltersAreTheTableOfTheRecommendationAt48Kilohertz() {
        assertThat(Loudness.shelf(48_000))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-13 ? 0 : 1, Double.class)
                .isEqualTo(new Biquad(
                        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585));
        assertThat(Loudness.highPass(48_000))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-13 ? 0 : 1, Double.class)
                .isEqualTo(new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621));
    }

    /** ITU-R BS.1770-4, annex 1. */
    @ParameterizedTest
    @ValueSource(ints = {16_000, 22_050, 24_000, 44_100, 48_000})
    void aFullScaleSineOf997HertzHasThatOfTheRecommendation(int rate) {
        assertThat(Loudness.integrated(sine(rate, 997, 2, 0), rate))
                .isCloseTo(-3.01, within(rate == 48_000 ? 0.005 : 0.06));
    }

    /** EBU Tech 3341, cases 1 to 5, for one channel instead of two: 3.01 LU less each. */
    @ParameterizedTest
    @ValueSource(ints = {16_000, 48_000})
    void gatingLeavesOutWhatIsQuiet(int rate) {
        assertThat(Loudness.integrated(sine(rate, 1000, 20, -23), rate)).isCloseTo(-26.01, within(0.1));
        assertThat(Loudness.integrated(sine(rate, 1000, 20, -33), rate)).isCloseTo(-36.01, within(0.1));
        double[] quiet = sine(rate, 1000, 10, -36);
        double[] main = sine(rate, 1000, 60, -23);
        assertThat(Loudness.integrated(joined(quiet, main, quiet), rate)).isCloseTo(-26.01, within(0.1));
        double[] faint = sine(rate, 1000, 10, -72);
        assertThat(Loudness.integrated(joined(faint, quiet, main, quiet, faint), rate))
                .isCloseTo(-26.01, within(0.1));
        double[] side = sine(rate, 1000, 20, -26);
        assertThat(Loudness.integrated(joined(side, sine(rate, 1000, 20.1, -20), side), rate))
                .isCloseTo(-26.01, within(0.1));
    }

    @Test
    void otherRatesAgreeWithTheTableAfterResamplingAndWithPyloudnorm() {
        for (JsonNode made : MadeAudio.cases("loudness")) {
            int rate = made.get("rate").asInt();
            double lufs = Loudness.integrated(MadeAudio.voice(rate, made.get("voice")), rate);
            assertThat(lufs).isCloseTo(made.get("byTable").asDouble(), within(0.02));
            if (!made.get("pyloudnorm").isNull()) {
                assertThat(lufs).isCloseTo(made.get("pyloudnorm").asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void silenceHasNoneAndAWordShorterThanABlockHasItsOwn() {
        assertThat(Loudness.integrated(new double[16_000], 16_000)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.integrated(sine(48_000, 997, 0.2, 0), 48_000)).isCloseTo(-3.01, within(0.1));
    }
}
