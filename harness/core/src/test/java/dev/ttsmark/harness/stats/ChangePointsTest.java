package dev.ttsmark.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

    @Test
    void cutsAreThoseOfTheDefinition() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Path.of("src/test/fixtures/stats/changes.json").toFile());
        assertThat(cases).hasSize(5);
        for (JsonNode reference : cases) {
            double[] values = StreamSupport.stream(reference.get("values").spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .toArray();
            ChangePoints.Cut cut = ChangePoints.cut(values, 0, values.length).orElseThrow();
            assertThat(cut.at()).isEqualTo(reference.get("at").asInt());
            assertThat(cut.divergence()).isEqualTo(reference.get("divergence").asDouble(), within(1e-9));
        }
    }

    @Test
    void everyStepIsFoundWhereItIs() {
        double[] values = noise(60, 1);
        for (int i = 20; i < 60; i++) {
            values[i] += i < 45 ? 0.2 : -0.1;
        }
        assertThat(ChangePoints.of(values)).containsExactly(20, 45);
        assertThat(ChangePoints.levels(values, ChangePoints.of(values)))
                .hasSize(3)
                .satisfies(levels -> assertThat(levels[1]).isCloseTo(0.2, within(0.02)));
    }

    @Test
    void noiseAloneSeldomHasOne() {
        int alarms = 0;
        for (int seed = 0; seed < 40; seed++) {
            alarms += ChangePoints.of(noise(30, seed)).isEmpty() ? 0 : 1;
        }
        // 5 % each: more than 6 of 40 come with a probability of 0.3 %.
        assertThat(alarms).isLessThanOrEqualTo(6);
    }

    @Test
    void tooFewOrEqualValuesHaveNone() {
        assertThat(ChangePoints.of(new double[0])).isEmpty();
        assertThat(ChangePoints.of(new double[] {1})).isEmpty();
        assertThat(ChangePoints.of(new double[] {1, 1, 1, 9, 9})).isEmpty();
        assertThat(ChangePoints.of(new double[20])).isEmpty();
    }

    private static double[] noise(int n, long seed) {
        Random random = new Random(seed);
        return random.doubles(n).map(u -> 0.02 * random.nextGaussian()).toArray();
    }
}
