package dev.ttsmark.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** Values by numpy, scipy and statsmodels: src/test/fixtures/stats/make_fixtures.py. */
public final class Reference {

    public static final double EXACT = 1e-9;

    private static final JsonNode ROOT = read();

    private Reference() {}

    private static JsonNode read() {
        try {
            return Json.MAPPER.readTree(
                    Path.of("../core/src/test/fixtures/stats/reference.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cases of that name. */
    public static JsonNode cases(String name) {
        JsonNode cases = ROOT.get(name);
        assertThat(cases).as(name).isNotEmpty();
        return cases;
    }

    public static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    public static void assertClose(double value, JsonNode expected) {
        assertThat(value).isCloseTo(expected.asDouble(), within(EXACT));
    }

    public static void assertClose(Interval interval, JsonNode expected) {
        assertClose(interval.low(), expected.get(0));
        assertClose(interval.high(), expected.get(1));
    }
}
