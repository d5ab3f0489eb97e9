package dev.ttsmark.harness.stats;

import static dev.ttsmark.harness.stats.Reference.assertClose;
import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.stats.ClusteredShare.Cluster;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteredShareTest {

    /** Against numpy and scipy: src/test/fixtures/stats/make_shares.py. */
    @Test
    void theIntervalIsThatOfKornAndGraubard() throws Exception {
        JsonNode cases = Json.MAPPER
                .readTree(Path.of("src/test/fixtures/stats/shares.json").toFile())
                .get("shares");
        assertThat(cases).hasSizeGreaterThan(10);
        for (JsonNode c : cases) {
            double[] counts = doubles(c.get("counts"));
            double[] trials = doubles(c.get("trials"));
            ClusteredShare share = ClusteredShare.of(
                    IntStream.range(0, counts.length)
                            .mapToObj(i -> new Cluster((long) counts[i], (long) trials[i]))
                            .toList(),
                    c.get("confidence").asDouble());
            assertClose(share.value(), c.get("value"));
            assertThat(share.effectiveTrials()).isCloseTo(c.get("effective").asDouble(), within(1e-6));
            assertThat(share.interval().low())
                    .isCloseTo(c.get("interval").get(0).asDouble(), within(1e-6));
            assertThat(share.interval().high())
                    .isCloseTo(c.get("interval").get(1).asDouble(), within(1e-6));
        }
    }

    /** Against scipy, by the same script. */
    @Test
    void sharesThatRiseArePooledWithTheirNeighbours() throws Exception {
        JsonNode cases = Json.MAPPER
                .readTree(Path.of("src/test/fixtures/stats/shares.json").toFile())
                .get("falling");
        assertThat(cases).hasSize(6);
        for (JsonNode c : cases) {
            List<Double> shares = FallingShares.of(longs(c.get("counts")), longs(c.get("trials")));
            assertThat(shares.stream().mapToDouble(Double::doubleValue).toArray())
                    .containsExactly(doubles(c.get("shares")), within(1e-12));
        }
    }

    private static List<Long> longs(JsonNode array) {
        return Arrays.stream(doubles(array)).mapToObj(value -> (long) value).toList();
    }

    @Test
    void clustersWithoutTrialsTellNothing() {
        ClusteredShare alone = ClusteredShare.of(List.of(new Cluster(9, 10)), 0.95);
        assertThat(ClusteredShare.of(List.of(new Cluster(0, 0), new Cluster(9, 10)), 0.95))
                .isEqualTo(alone);
        assertThat(ClusteredShare.of(List.of(new Cluster(0, 0)), 0.95).interval())
                .isEqualTo(new Interval(0, 1));
        assertThat(ClusteredShare.of(List.of(), 0.95).value()).isNaN();
    }
}
