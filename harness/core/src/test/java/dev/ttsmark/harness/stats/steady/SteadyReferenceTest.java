package dev.ttsmark.harness.stats.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.stats.Trend;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against exhaustive search, numpy and scipy: src/test/fixtures/stats/make_steady_fixtures.py. */
class SteadyReferenceTest {

    private static JsonNode reference;

    @BeforeAll
    static void read() throws Exception {
        reference = Json.MAPPER.readTree(
                Path.of("src/test/fixtures/stats/steady.json").toFile());
    }

    @Test
    void theBestDivisionIsTheOneThatTryingThemAllFinds() {
        for (JsonNode c : reference.get("partitions")) {
            double[] z = doubles(c.get("values"));
            Partition partition = new Partition(z, 4);
            for (JsonNode best : c.get("best")) {
                int[] expected = IntStream.range(0, best.get("starts").size())
                        .map(i -> best.get("starts").get(i).asInt())
                        .toArray();
                int[] starts = partition.starts(expected.length);
                assertThat(starts).containsExactly(expected);
                assertThat(StatUtils.sumSq(new Shape.Steps(starts).residuals(z)))
                        .isCloseTo(best.get("cost").asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void trendsWithAndWithoutTies() {
        for (JsonNode c : reference.get("trends")) {
            double[] y = doubles(c.get("values"));
            assertThat(Trend.mannKendall(y)).isCloseTo(c.get("z").asDouble(), within(1e-6));
            double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
            assertThat(Trend.theilSen(x, y).b()).isCloseTo(c.get("slope").asDouble(), within(1e-9));
        }
    }

    @Test
    void theSinusoidIsThatOfLeastSquares() {
        for (JsonNode c : reference.get("cycles")) {
            Sinusoid found = Sinusoid.strongest(doubles(c.get("values")));
            assertThat(found.period()).isCloseTo(c.get("period").asDouble(), within(0.2));
            assertThat(found.amplitude()).isCloseTo(c.get("amplitude").asDouble(), within(0.01));
            // The best frequency explains no less than the one that was put in, and hardly more.
            assertThat(found.correlation())
                    .isBetween(
                            c.get("explained").asDouble() - 1e-3,
                            c.get("explained").asDouble() + 0.03);
        }
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
