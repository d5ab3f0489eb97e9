package dev.ttsmark.harness.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.table.Columns;
import dev.ttsmark.harness.table.Tables;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From file to JSON against numpy and scipy: src/test/fixtures/analyze/make_latencies.py. */
class ReferenceTest {

    private static final String FILE = "../../docs/analyze/latencies.csv";
    private static final double EXACT = 1e-9;

    private final JsonNode reference = read();

    @Test
    void mediansPercentilesAndIntervals() throws Exception {
        JsonNode series = analyzed(List.of("engine", "chars"), Optional.empty()).get("series");
        assertThat(series).hasSameSizeAs(reference.get("series"));
        for (int i = 0; i < series.size(); i++) {
            JsonNode expected = reference.get("series").get(i);
            JsonNode actual = series.get(i);
            assertThat(actual.get("series").asText())
                    .isEqualTo(expected.get("series").asText());
            assertThat(actual.get("steadyFrom").asInt())
                    .isEqualTo(expected.get("steadyFrom").asInt());
            assertThat(actual.get("median").asDouble())
                    .isCloseTo(expected.get("median").asDouble(), within(EXACT));
            same(actual.get("interval"), expected.get("interval"));
            expected.get("percentiles").properties().forEach(percentile -> {
                JsonNode found = actual.get("percentiles").get(percentile.getKey());
                JsonNode value = percentile.getValue().get("value");
                assertThat(found.get("value").isNull()).isEqualTo(value.isNull());
                assertThat(found.get("value").asDouble()).isCloseTo(value.asDouble(), within(EXACT));
                same(found.get("interval"), percentile.getValue().get("interval"));
            });
        }
    }

    @Test
    void lines() throws Exception {
        JsonNode lines =
                analyzed(List.of("engine"), Optional.of("chars")).get("fit").get("lines");
        assertThat(lines).hasSameSizeAs(reference.get("lines"));
        for (int i = 0; i < lines.size(); i++) {
            JsonNode expected = reference.get("lines").get(i);
            JsonNode line = lines.get(i);
            assertThat(line.get("series").asText())
                    .isEqualTo(expected.get("series").asText());
            for (String part : List.of("fixed", "marginal")) {
                double truth = expected.get(part).asDouble();
                assertThat(line.get(part).get("value").asDouble()).isCloseTo(truth, within(1e-6 * truth));
                assertThat(line.get(part).get("interval").get(0).asDouble()).isLessThan(truth);
                assertThat(line.get(part).get("interval").get(1).asDouble()).isGreaterThan(truth);
            }
        }
    }

    private static void same(JsonNode actual, JsonNode expected) {
        assertThat(actual.isNull()).isEqualTo(expected.isNull());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).asDouble()).isCloseTo(expected.get(i).asDouble(), within(EXACT));
        }
    }

    private static JsonNode analyzed(List<String> series, Optional<String> length) throws Exception {
        Columns columns = new Columns(Optional.of("seconds"), series, Optional.of("process"), length, false);
        StringWriter json = new StringWriter();
        AnalysisJson.print(Analysis.of(Tables.read(FILE, columns)), new PrintWriter(json));
        return Json.MAPPER.readTree(json.toString());
    }

    private static JsonNode read() {
        try {
            return Json.MAPPER.readTree(
                    Path.of("src/test/fixtures/analyze/reference.json").toFile());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
