package dev.ttsmark.harness.stats;

import static dev.ttsmark.harness.stats.Reference.EXACT;
import static dev.ttsmark.harness.stats.Reference.assertClose;
import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
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
    void linesByRelativeLeastSquaresAndTheilSen() {
        for (JsonNode c : Reference.cases("lines")) {
            double[] x = doubles(c.get("x"));
            double[] y = doubles(c.get("y"));
            Line line = Line.relative(x, y);
            assertThat(line.a()).isCloseTo(c.get("a").asDouble(), within(1e-8));
            assertThat(line.b()).isCloseTo(c.get("b").asDouble(), within(EXACT));
            Line sen = Trend.theilSen(x, y);
            assertThat(sen.a()).isCloseTo(c.get("theilSenA").asDouble(), within(EXACT));
            assertThat(sen.b()).isCloseTo(c.get("theilSenB").asDouble(), within(EXACT));
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

    @Test
    void resampledMediansAreDistributedAsThoseOfDrawnResamples() {
        for (JsonNode c : Reference.cases("medianBootstraps")) {
            MedianResampler resampler = new MedianResampler(doubles(c.get("values")), new Well19937c(7));
            double[] medians = IntStream.range(0, 50_000)
                    .mapToDouble(i -> resampler.next())
                    .toArray();
            double deviation = c.get("deviation").asDouble();
            assertThat(java.util.Arrays.stream(medians).average().orElseThrow())
                    .isCloseTo(c.get("mean").asDouble(), within(0.02 * deviation + EXACT));
            assertThat(Math.sqrt(StatUtils.variance(medians))).isCloseTo(deviation, within(0.02 * deviation + EXACT));
            double[] shares = {0.025, 0.25, 0.75, 0.975};
            // With fewer values the few medians that there are make quantiles jump.
            for (int i = 0; i < shares.length && c.get("values").size() >= 10; i++) {
                assertThat(Quantiles.r7(medians, shares[i]))
                        .isCloseTo(c.get("quantiles").get(i).asDouble(), within(0.15 * deviation + EXACT));
            }
        }
    }
}
