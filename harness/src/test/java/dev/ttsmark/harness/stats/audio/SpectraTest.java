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

    /** A minute has 4,800 frames; every pair of them as a double would be 184 MB, the band is 4 MB. */
    @Test
    void aPathStaysNearTheLineBetweenTheEndsAndCostsLittleOverAMinute() {
        Random random = new Random(1);
        double[] one = random.doubles(4_800).toArray();
        double[] other = random.doubles(3_000).toArray();
        TimeWarp warp = TimeWarp.of(one.length, other.length, 400, (i, j) -> Math.abs(one[i] - other[j]));
        int last = warp.first().length - 1;
        assertThat(new int[] {warp.first()[0], warp.second()[0]}).containsExactly(0, 0);
        assertThat(new int[] {warp.first()[last], warp.second()[last]}).containsExactly(4_799, 2_999);
        for (int k = 1; k <= last; k++) {
            int first = warp.first()[k] - warp.first()[k - 1];
            int second = warp.second()[k] - warp.second()[k - 1];
            assertThat(first + second).isBetween(1, 2);
            assertThat(Math.max(first, second)).isEqualTo(1);
            assertThat(Math.abs(warp.second()[k] - warp.first()[k] * 3_000.0 / 4_800))
                    .isLessThan(404);
        }
    }

    @Test
    void onePathFrameMeetsAllOfTheOther() {
        TimeWarp warp = TimeWarp.of(1, 1_000, 0, (i, j) -> j);
        assertThat(warp.second()).hasSize(1_000);
        assertThat(warp.meanCost()).isEqualTo(499.5);
    }
}
