package dev.ttsmark.harness.calibration;

import static dev.ttsmark.harness.stats.Reference.EXACT;
import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Reference;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class MedianResamplerTest {

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
