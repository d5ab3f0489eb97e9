package dev.ttsmark.harness.stats.compare;

import static dev.ttsmark.harness.stats.Reference.assertClose;
import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Effects over matched pairs of configurations. */
class ContrastTest {

    @Test
    void asStatsmodelsFindsThemWithALevelForEveryMatchedPair() throws IOException {
        JsonNode cases = Json.MAPPER.readTree(
                Path.of("src/test/fixtures/stats/contrasts.json").toFile());
        assertThat(cases).hasSize(6);
        for (JsonNode c : cases) {
            List<Pairs> matched = new ArrayList<>();
            c.get("matched")
                    .forEach(
                            pairs -> matched.add(new Pairs(doubles(pairs.get("first")), doubles(pairs.get("second")))));
            Ratio ratio = Ratios.of(matched);
            assertClose(ratio.value(), c.get("ratio"));
            assertClose(ratio.interval().orElseThrow(), c.get("interval95"));
            assertClose(ratio.pValue().orElseThrow(), c.get("p"));
            assertThat(ratio.verdict() == Ratio.Verdict.SAME)
                    .isEqualTo(c.get("same").asBoolean());
            assertClose(Ratios.interval(matched, 0.99).orElseThrow(), c.get("interval99"));
        }
    }

    @Test
    void aSinglePairOfRoundsGivesNoInterval() {
        Ratio ratio = Ratios.of(List.of(new Pairs(new double[] {1}, new double[] {4})));
        assertThat(ratio.value()).isEqualTo(4);
        assertThat(ratio.pairs()).isEqualTo(1);
        assertThat(ratio.interval()).isEmpty();
        assertThat(ratio.verdict()).isEqualTo(Ratio.Verdict.NOT_SEPARATED);
    }

    /** As successive halving leaves them: pairs of different effects, most with two rounds, few with more. */
    @Test
    void theIntervalHoldsTheMeanOfUnequalEffectsOverUnequalRounds() {
        double[] effects = {0.5, 0.6, 0.5, 0.7};
        int[] rounds = {2, 2, 4, 8};
        double truth = Math.exp(Arrays.stream(effects).map(Math::log).average().orElseThrow());
        Random random = new Random(7);
        int sweeps = 2000;
        int held = 0;
        for (int i = 0; i < sweeps; i++) {
            List<Pairs> matched = new ArrayList<>();
            for (int p = 0; p < effects.length; p++) {
                matched.add(pairs(effects[p], rounds[p], random));
            }
            held += Ratios.of(matched).interval().orElseThrow().contains(truth) ? 1 : 0;
        }
        assertThat((double) held / sweeps).isBetween(0.935, 0.965);
    }

    private static Pairs pairs(double effect, int rounds, Random random) {
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            first[i] = Math.exp(0.03 * random.nextGaussian());
            second[i] = effect * Math.exp(0.03 * random.nextGaussian());
        }
        return new Pairs(first, second);
    }
}
