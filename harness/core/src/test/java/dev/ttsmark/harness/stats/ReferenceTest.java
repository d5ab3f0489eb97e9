package dev.ttsmark.harness.stats;

import static dev.ttsmark.harness.stats.Reference.EXACT;
import static dev.ttsmark.harness.stats.Reference.assertClose;
import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Against numpy and scipy. */
class ReferenceTest {

    @Test
    void quantilesAndTheirIntervalsByRanks() {
        for (JsonNode c : Reference.cases("quantiles")) {
            double[] values = doubles(c.get("values"));
            double share = c.get("share").asDouble();
            assertThat(Quantiles.r7(values, share)).isCloseTo(c.get("quantile").asDouble(), within(EXACT));
            double[] sorted = values.clone();
            java.util.Arrays.sort(sorted);
            Optional<Interval> interval = Quantiles.interval(sorted, share);
            assertThat(interval.isPresent()).isEqualTo(!c.get("interval").isNull());
            interval.ifPresent(i -> assertClose(i, c.get("interval")));
        }
    }

    @Test
    void quantilesOfSeveralRounds() {
        for (JsonNode c : Reference.cases("roundQuantiles")) {
            List<double[]> rounds = StreamSupport.stream(c.get("rounds").spliterator(), false)
                    .map(Reference::doubles)
                    .toList();
            Tail tail = Quantiles.tail(rounds, c.get("share").asDouble());
            assertClose(tail.value().orElseThrow(), c.get("quantile"));
            assertThat(tail.interval().isPresent()).isEqualTo(!c.get("interval").isNull());
            tail.interval().ifPresent(i -> assertClose(i, c.get("interval")));
        }
    }

    @Test
    void roundsAllAlikeHaveTheIntervalOfTheirCallsAndNoneOfWidthZero() {
        double[] round = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
        Tail tail = Quantiles.tail(List.of(round, round), 0.95);
        assertThat(tail.interval().orElseThrow().high())
                .isGreaterThan(tail.value().orElseThrow());
        assertThat(tail.interval())
                .isEqualTo(Quantiles.tail(List.of(tail80(round)), 0.95).interval());
    }

    private static double[] tail80(double[] round) {
        return IntStream.range(0, 80).mapToDouble(i -> round[i / 2]).toArray();
    }

    @Test
    void smallestCountsAreThePublishedOnes() {
        assertThat(IntStream.of(50, 90, 95, 99).map(p -> Quantiles.smallestCount(p / 100.0)))
                .containsExactly(6, 36, 72, 368);
        for (JsonNode c : Reference.cases("smallestCounts")) {
            assertThat(Quantiles.smallestCount(c.get("share").asDouble()))
                    .isEqualTo(c.get("count").asInt());
        }
    }

    @Test
    void aPercentileOfTooFewCallsIsNoNumber() {
        double[] values = IntStream.rangeClosed(1, 71).asDoubleStream().toArray();
        Tail tail = Quantiles.tail(values, 0.95);
        assertThat(tail.value()).isEmpty();
        assertThat(tail.neededCalls()).isEqualTo(72);
    }

    @Test
    void meansAndTheirIntervals() {
        for (JsonNode c : Reference.cases("means")) {
            double[] values = doubles(c.get("values"));
            Means.Mean plain = Means.plain(values, 0.95);
            assertThat(plain.value()).isCloseTo(c.get("mean").asDouble(), within(EXACT));
            assertClose(plain.interval().orElseThrow(), c.get("interval"));
            Means.Mean geometric = Means.geometric(values, 0.95);
            assertThat(geometric.value()).isCloseTo(c.get("geometricMean").asDouble(), within(EXACT));
            assertClose(geometric.interval().orElseThrow(), c.get("geometricInterval"));
        }
        assertThat(Means.plain(new double[] {3}, 0.95).interval()).isEmpty();
    }

    @Test
    void linesByTheilSen() {
        for (JsonNode c : Reference.cases("lines")) {
            Line sen = Trend.theilSen(doubles(c.get("x")), doubles(c.get("y")));
            assertClose(sen.a(), c.get("theilSenA"));
            assertClose(sen.b(), c.get("theilSenB"));
        }
    }

    /** Sen (1968), example of section 6: the median of the pairwise slopes is 4. */
    @Test
    void theilSenOfThePublishedExample() {
        double[] x = {1, 2, 3, 4, 10, 12, 18};
        double[] y = {9, 15, 19, 20, 45, 55, 78};
        assertThat(Trend.theilSen(x, y).b()).isCloseTo(4, within(EXACT));
    }

    @Test
    void trends() {
        for (JsonNode c : Reference.cases("trends")) {
            assertThat(Trend.mannKendall(doubles(c.get("values"))))
                    .isCloseTo(c.get("z").asDouble(), within(EXACT));
        }
        assertThat(Trend.mannKendall(new double[] {2, 2, 2, 2})).isZero();
    }
}
