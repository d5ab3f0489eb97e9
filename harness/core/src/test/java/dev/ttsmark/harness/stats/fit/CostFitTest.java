package dev.ttsmark.harness.stats.fit;

import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Reference;
import dev.ttsmark.harness.stats.Rounds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CostFitTest {

    /** A least-squares solver's own rounding. */
    private static final double SOLVED = 1e-7;

    private static Rounds rounds(double... byRound) {
        TreeMap<Integer, double[]> rounds = new TreeMap<>();
        for (int i = 0; i < byRound.length; i++) {
            rounds.put(i + 1, new double[] {byRound[i]});
        }
        return new Rounds(false, rounds);
    }

    private static List<Rounds> totals(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(text -> rounds(doubles(text)))
                .toList();
    }

    @Test
    void linesByRelativeLeastSquares() {
        for (JsonNode c : Reference.cases("lines")) {
            List<Rounds> totals = DoubleStream.of(doubles(c.get("y")))
                    .mapToObj(y -> rounds(y))
                    .toList();
            CostFit fit = CostFit.line(doubles(c.get("x")), totals);
            assertThat(fit.cost().fixed()).isCloseTo(c.get("a").asDouble(), within(SOLVED));
            assertThat(fit.cost().marginal()).isCloseTo(c.get("b").asDouble(), within(SOLVED));
            assertThat(fit.interval(Cost::marginal)).isEmpty();
        }
    }

    @Test
    void costsWithTheirIntervalsOverRounds() {
        for (JsonNode c : Reference.cases("costs")) {
            double[] expected = doubles(c.get("cost"));
            CostFit fit = fit(c);
            assertThat(fit.cost().fixed()).isCloseTo(expected[0], within(SOLVED));
            assertThat(fit.cost().marginal()).isCloseTo(expected[1], within(SOLVED));
            assertThat(fit.worstResidual()).isCloseTo(c.get("worstResidual").asDouble(), within(SOLVED));
            assertNear(fit.interval(Cost::fixed), c.get("intervals").get(0));
            assertNear(fit.interval(Cost::marginal), c.get("intervals").get(1));
            if (expected.length == 3) {
                assertThat(fit.cost().perChunk()).isCloseTo(expected[2], within(SOLVED));
                assertNear(fit.interval(Cost::perChunk), c.get("intervals").get(2));
            }
            assertNear(fit.ratio(Cost::fixed, Cost::marginal), c.get("ratio"));
        }
    }

    private static CostFit fit(JsonNode c) {
        double[] lengths = doubles(c.get("x"));
        List<Rounds> totals = totals(c.get("totals"));
        int[] chunks = StreamSupport.stream(c.get("chunks").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
        boolean pieces = c.get("cost").size() == 3;
        return pieces ? CostFit.withChunks(lengths, chunks, totals).orElseThrow() : CostFit.line(lengths, totals);
    }

    private static void assertNear(Optional<Interval> interval, JsonNode expected) {
        assertThat(interval.orElseThrow().low()).isCloseTo(expected.get(0).asDouble(), within(1e-6));
        assertThat(interval.orElseThrow().high()).isCloseTo(expected.get(1).asDouble(), within(1e-6));
    }

    @Test
    void theUnitOfTimeDoesNotMatter() {
        JsonNode c = Reference.cases("costs").get(1);
        CostFit seconds = fit(c);
        List<Rounds> nanos = totals(c.get("totals")).stream()
                .map(text -> rounds(text.medians().values().stream()
                        .mapToDouble(value -> value * 1e9)
                        .toArray()))
                .toList();
        int[] chunks = StreamSupport.stream(c.get("chunks").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
        double[] millis = Arrays.stream(doubles(c.get("x"))).map(x -> x * 1e3).toArray();
        CostFit other = CostFit.withChunks(millis, chunks, nanos).orElseThrow();
        assertThat(other.cost().fixed() / 1e9).isCloseTo(seconds.cost().fixed(), within(SOLVED));
        assertThat(other.cost().perChunk() / 1e9).isCloseTo(seconds.cost().perChunk(), within(SOLVED));
    }

    @Test
    void chunksThatLengthsSettleAreNotFitted() {
        double[] lengths = {1, 2, 3, 4, 5, 6};
        List<Rounds> totals =
                DoubleStream.of(lengths).mapToObj(x -> rounds(x, 1.1 * x)).toList();
        assertThat(CostFit.withChunks(lengths, new int[] {1, 2, 3, 4, 5, 6}, totals))
                .isEmpty();
        assertThat(CostFit.withChunks(lengths, new int[] {2, 2, 2, 2, 2, 2}, totals))
                .isEmpty();
        assertThat(CostFit.withChunks(lengths, new int[] {1, 1, 2, 2, 3, 4}, totals))
                .isPresent();
        assertThatThrownBy(() -> CostFit.line(new double[] {3, 3, 3}, totals.subList(0, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextThatOneRoundAloneSpokeKeepsItsPlace() {
        double[] lengths = {1, 2, 3, 4};
        TreeMap<Integer, double[]> once = new TreeMap<>();
        once.put(2, new double[] {2.1});
        List<Rounds> totals = List.of(rounds(1, 1.02), new Rounds(false, once), rounds(3, 3.02), rounds(4, 4.1));
        CostFit fit = CostFit.line(lengths, totals);
        assertThat(fit.byRound()).hasSize(2);
        assertThat(fit.interval(Cost::marginal).orElseThrow().contains(1)).isTrue();
    }

    @Test
    void parallelLinesCrossNowhere() {
        double[] lengths = {1, 2, 3, 4};
        CostFit one = CostFit.line(lengths, List.of(rounds(2, 2.1), rounds(3, 2.9), rounds(4, 4.1), rounds(5, 5.2)));
        CostFit two =
                CostFit.line(lengths, List.of(rounds(2.5, 2.6), rounds(3.5, 3.5), rounds(4.4, 4.6), rounds(5.6, 5.3)));
        assertThat(one.crossingInterval(two)).isEmpty();
    }
}
