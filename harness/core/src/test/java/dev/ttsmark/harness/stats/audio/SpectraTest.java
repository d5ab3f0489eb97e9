package dev.ttsmark.harness.stats.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.stats.Reference;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectraTest {

    @Test
    void spectraAndCepstraAreThoseOfNumpyAndLibrosa() {
        for (JsonNode made : MadeAudio.cases("spectra")) {
            int rate = made.get("rate").asInt();
            LogMel spectrum = LogMel.of(MadeAudio.voice(rate, made.get("voice")), rate);
            assertThat(spectrum.decibels()).hasDimensions(made.get("frames").asInt(), 80);
            int frame = made.get("frame").asInt();
            assertThat(spectrum.decibels()[frame])
                    .containsExactly(Reference.doubles(made.get("decibels")), within(1e-6));
            assertThat(MelCepstra.of(spectrum)[frame])
                    .containsExactly(Reference.doubles(made.get("cepstra")), within(1e-6));
        }
    }

    @Test
    void distancesAreThoseAlongThePathOfLibrosa() {
        for (JsonNode made : MadeAudio.cases("distances")) {
            int rate = made.get("rate").asInt();
            SpectralDistance distance = SpectralDistance.between(
                    LogMel.of(MadeAudio.voice(rate, made.get("one")), rate),
                    LogMel.of(MadeAudio.voice(rate, made.get("other")), rate));
            assertThat(distance.logMelDb()).isCloseTo(made.get("logMelDb").asDouble(), within(1e-6));
            assertThat(distance.mcdDb()).isCloseTo(made.get("mcdDb").asDouble(), within(1e-6));
        }
    }

    @Test
    void aRecordingIsAtNoDistanceFromItselfAndALouderOneDiffersByItsGainAlone() {
        double[] hiss = new Random(1).doubles(16_000, -0.5, 0.5).toArray();
        LogMel spectrum = LogMel.of(hiss, 16_000);
        assertThat(SpectralDistance.between(spectrum, spectrum)).isEqualTo(new SpectralDistance(0, 0));
        double[] half = Arrays.stream(hiss).map(sample -> sample / 2).toArray();
        SpectralDistance quieter = SpectralDistance.between(spectrum, LogMel.of(half, 16_000));
        assertThat(quieter.logMelDb()).isCloseTo(6.02, within(0.01));
        assertThat(quieter.mcdDb())
                .as("the level is c(0), which MCD leaves out")
                .isLessThan(0.01);
    }

    @Test
    void differentSampleRatesAreRefused() {
        LogMel one = LogMel.of(MadeAudio.sine(16_000, 440, 0.1, -6), 16_000);
        LogMel other = LogMel.of(MadeAudio.sine(24_000, 440, 0.1, -6), 24_000);
        assertThatThrownBy(() -> SpectralDistance.between(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16000")
                .hasMessageContaining("24000");
    }

    @Test
    void aPathMayBeSteepAndStraysNoFurtherThanItsRadius() {
        assertThat(TimeWarp.meanCost(1, 1_000, 0, (i, j) -> j)).isEqualTo(499.5);
        assertThat(TimeWarp.meanCost(1_000, 1, 0, (i, j) -> i)).isEqualTo(499.5);
        // Cheap only where the second is at its end while the first is at its beginning.
        TimeWarp.Cost corner = (i, j) -> i == 0 || j == 999 ? 0 : 1;
        assertThat(TimeWarp.meanCost(1_000, 1_000, 1_000, corner)).isZero();
        assertThat(TimeWarp.meanCost(1_000, 1_000, 100, corner)).isGreaterThan(0.7);
    }

    /** A minute has 4,800 frames: 184 MB for every pair of them, if they were held. */
    @Test
    void aMinuteIsComparedInABand() {
        int[] asked = {0};
        TimeWarp.meanCost(4_800, 3_000, 400, (i, j) -> asked[0]++);
        assertThat(asked[0]).isLessThan(4_800 * 804);
    }
}
