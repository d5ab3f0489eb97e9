package dev.ttsmark.harness.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.decide.Side.Readings;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.compare.Looks;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many checks at once; how often each verdict comes is calibrated elsewhere. */
class FamilyTest {

    private static final int CELLS = 40;
    private static final int ROUNDS = 10;
    private static final int GATES = 20;
    private static final Rule.Margin MARGIN =
            new Rule.Margin(Metrics.TOTAL_S, 0.05, Rule.Scope.EVERYWHERE, Policy.WARN);

    /** One value a round; the first cell is so many times as slow. */
    private static Side side(int cells, int rounds, double times, ToDoubleFunction<Random> value, Random random) {
        Map<Cell, Readings> byCell = new LinkedHashMap<>();
        for (int cell = 0; cell < cells; cell++) {
            double factor = cell == 0 ? times : 1;
            TreeMap<Integer, double[]> byRound = new TreeMap<>();
            for (int round = 1; round <= rounds; round++) {
                byRound.put(round, new double[] {factor * value.applyAsDouble(random)});
            }
            byCell.put(
                    new Cell("engine", Optional.of("ladder/" + cell)),
                    new Readings(
                            Map.of(),
                            Map.of(Metrics.TOTAL_S.id(), new Rounds(false, byRound)),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return new Side("side", Map.of(), Map.of(), Optional.empty(), byCell);
    }

    private static GateResult judge(Side baseline, Side candidate, Optional<Looks> schedule) {
        Rules rules = new Rules(List.of(MARGIN), Set.of());
        return Gate.judge(new Gate.Request(rules, Optional.of(baseline), candidate, NoiseFloors.NONE, schedule));
    }

    private static GateResult judge(int cells, int rounds, double times, ToDoubleFunction<Random> value, int seed) {
        Random random = new Random(seed);
        return judge(
                side(cells, rounds, 1, value, random), side(cells, rounds, times, value, random), Optional.empty());
    }

    private static long failed(double times, ToDoubleFunction<Random> value) {
        return IntStream.range(0, GATES)
                .filter(seed -> judge(CELLS, ROUNDS, times, value, seed).verdict() == Verdict.FAIL)
                .count();
    }

    private static double twoModes(Random random) {
        return random.nextBoolean() ? 0.010 : 0.014 + 1e-5 * random.nextGaussian();
    }

    /** Medians of 50 calls that vary by 8 %, of processes that vary by 2 %. */
    private static double usual(Random random) {
        return Math.exp(Math.sqrt(0.02 * 0.02 + 0.0142 * 0.0142) * random.nextGaussian());
    }

    @Test
    void aThingAgainstItselfDoesNotFailByChance() {
        assertThat(failed(1, FamilyTest::twoModes)).isLessThanOrEqualTo(1);
        assertThat(failed(1, FamilyTest::usual)).isZero();
    }

    @Test
    void oneOfFortyThatIsATenthSlowerFails() {
        assertThat(failed(1.1, FamilyTest::usual)).isGreaterThanOrEqualTo(GATES - 4);
    }

    @Test
    void outputsNameTheFamilyAndTheLevelOfACheck() throws IOException {
        GateResult result = judge(CELLS, ROUNDS, 1.1, FamilyTest::usual, 1);
        Family family = result.family().orElseThrow();
        assertThat(family.comparisons()).isEqualTo(CELLS);
        assertThat(family.level()).isCloseTo(0.9999, within(1e-12));
        assertThat(family.rounds()).isEqualTo(7);
        assertThat(GateText.of(result)).contains("at once: 40 checks", "at most 1\u00a0%", "99.99\u00a0%", "7 rounds");
        assertThat(GateMarkdown.of(result)).contains("at once: 40 checks");
        assertThat(GateFiles.json(result)).contains("\"comparisons\" : 40", "\"level\" : 0.9999");
    }

    @Test
    void whatOneCheckWouldCallAFailureIsInconclusiveAmongFortyAndSaysWhy() {
        Iterator<Double> restless =
                List.of(1.04, 1.2, 1.03, 1.18, 1.07, 1.2, 1.08, 1.16, 1.05, 1.2).iterator();
        Random random = new Random(8);
        Side baseline = side(1, ROUNDS, 1, any -> 1, random);
        Side candidate = side(1, ROUNDS, 1, any -> restless.next(), random);
        Check alone = judge(baseline, candidate, Optional.empty()).checks().get(0);
        assertThat(alone.verdict()).isEqualTo(Verdict.FAIL);
        Side manyBefore = with(baseline, side(CELLS, ROUNDS, 1, FamilyTest::usual, random));
        Side manyAfter = with(candidate, side(CELLS, ROUNDS, 1, FamilyTest::usual, random));
        Check among = judge(manyBefore, manyAfter, Optional.empty()).checks().get(0);
        assertThat(among.interval()).isEqualTo(alone.interval());
        assertThat(among.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(among.reason()).contains("beyond 1.05, but at 99.99\u00a0%, which 40 checks take, it may be ");
        assertThat(among.nextStep()).matches("measure about 1\\d rounds of each on a quiet machine");
    }

    private static Side with(Side one, Side others) {
        Map<Cell, Readings> cells = new LinkedHashMap<>(others.cells());
        cells.putAll(one.cells());
        return new Side("side", Map.of(), Map.of(), Optional.empty(), cells);
    }

    @Test
    void tooFewRoundsForSoManySayHowManyItTakes() {
        GateResult result = judge(CELLS, 5, 2, FamilyTest::usual, 3);
        Check check = result.checks().get(0);
        assertThat(check.utterance()).contains("ladder/0");
        assertThat(result.reason()).contains("ladder/0");
        assertThat(check.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check.reason()).endsWith("5 rounds of each cannot tell a change from chance in 40 checks");
        assertThat(check.nextStep()).contains("measure about 7 rounds of each");
    }

    /** Both of its times must err, and at any of three looks. */
    @Test
    void aGateThatConfirmsTakesTheRootOfItsError() {
        Random random = new Random(4);
        GateResult result = judge(
                side(CELLS, ROUNDS, 1, FamilyTest::usual, random),
                side(CELLS, ROUNDS, 1, FamilyTest::usual, random),
                Optional.of(Looks.SEQUENTIAL));
        assertThat(1 - result.family().orElseThrow().level()).isCloseTo(0.01 / 3, within(1e-12));
    }

    @Test
    void levelsAreNeverPrintedAsCertainty() {
        assertThat(Family.percent(1 - 0.004 / 3)).isEqualTo("99.867\u00a0%");
        assertThat(Family.percent(1 - 0.004 / 200_000)).isEqualTo("99.999998\u00a0%");
        assertThat(Family.percent(0.01)).isEqualTo("1\u00a0%");
    }
}
