package dev.ttsmark.harness.stats.fit;

import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.stats.Rounds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidualLuckTest {

    private static final double[] LENGTHS = {1, 2, 4, 8, 16, 32};
    private static final int SHORTEST = 0;
    private static final int MIDDLE = 3;

    /** Against numpy and scipy: src/test/fixtures/stats/make_residuals.py. */
    @Test
    void isTheJackknifeOfResiduals() throws Exception {
        JsonNode reference = Json.MAPPER.readTree(
                Path.of("src/test/fixtures/stats/residuals.json").toFile());
        double[] lengths = doubles(reference.get("lengths"));
        assertThat(reference.get("cases")).hasSize(8);
        for (JsonNode each : reference.get("cases")) {
            List<Rounds> texts = IntStream.range(0, lengths.length)
                    .mapToObj(text -> rounds(
                            each.get("rounds").size(),
                            round -> each.get("rounds").get(round).get(text).asDouble()))
                    .toList();
            assertThat(ResidualLuck.of(lengths, texts)).containsExactly(doubles(each.get("luck")), within(1e-9));
        }
    }

    private static Rounds rounds(int count, IntToDoubleFunction total) {
        TreeMap<Integer, double[]> byRound = new TreeMap<>();
        for (int round = 0; round < count; round++) {
            byRound.put(round + 1, new double[] {total.applyAsDouble(round)});
        }
        return new Rounds(false, byRound);
    }

    /** By text and round, relative to 0.1 s + 0.2 · length. */
    private static double[] luck(double[][] slower) {
        List<Rounds> texts = IntStream.range(0, LENGTHS.length)
                .mapToObj(
                        text -> rounds(slower[text].length, round -> (0.1 + 0.2 * LENGTHS[text]) * slower[text][round]))
                .toList();
        return ResidualLuck.of(LENGTHS, texts);
    }

    private static double[][] all(double... rounds) {
        double[][] slower = new double[LENGTHS.length][];
        Arrays.setAll(slower, text -> rounds.clone());
        return slower;
    }

    @Test
    void luckOfAProcessPutsNoTextOffTheLine() {
        assertThat(Arrays.stream(luck(all(1, 1.2, 0.8))).max().orElseThrow()).isLessThan(1e-9);
    }

    @Test
    void oneTextThatIsSlowOnceLeavesNoneOfTheOthersCertain() {
        double[][] slower = all(1, 1, 1);
        slower[SHORTEST][1] = 1.7;
        assertThat(Arrays.stream(luck(slower)).min().orElseThrow())
                .as("it bends the line for all")
                .isGreaterThan(0.1);
    }

    @Test
    void aTextThatScattersMoreIsJudgedByItsOwnScatter() {
        double[][] slower = all(1, 1, 1);
        slower[MIDDLE] = new double[] {1, 1.2, 0.8};
        double[] luck = luck(slower);
        assertThat(luck[MIDDLE]).isGreaterThan(luck[SHORTEST]).isGreaterThan(0.3);
    }
}
