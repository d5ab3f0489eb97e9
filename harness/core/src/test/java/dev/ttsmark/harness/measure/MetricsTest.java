package dev.ttsmark.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Sanity SPEECH = new Sanity(0.1, 0.5, 0, 0, true, 0.6, 1.2);
    private static final Sanity SILENCE = new Sanity(0, 0, 0, 0, false, 0, 0);

    /** Half a second after 1 s, one second after 2 s, half a second after 5 s, at 1000 Hz. */
    private static Call call(Sanity sanity) {
        Outcome outcome = new Outcome.Spoken(
                5_000_000_000L,
                1000,
                List.of(
                        new Outcome.Arrival(1_000_000_000L, 500),
                        new Outcome.Arrival(2_000_000_000L, 1000),
                        new Outcome.Arrival(5_000_000_000L, 500)),
                List.of(
                        new Outcome.Mark(Stage.TEXT, 0),
                        new Outcome.Mark(Stage.INFER, 500_000_000L),
                        new Outcome.Mark(Stage.POST, 1_500_000_000L),
                        new Outcome.Mark(Stage.INFER, 2_000_000_000L)),
                new SpokenText(3, 10, 0, "characters"),
                sanity);
        return call(outcome);
    }

    private static Call call(Outcome outcome) {
        return new Call(
                1,
                "a",
                "c/1",
                "en",
                20,
                Call.Phase.MEASURED,
                Call.Order.REPEATED,
                0,
                0,
                outcome,
                new Telemetry(-1, 0, 0, -1, Optional.empty()));
    }

    @Test
    void everyFigureOfACallByHand() {
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("ttfb_s", 1.0),
                Map.entry("ttfa_s", 2.0),
                Map.entry("onset_s", 0.6),
                Map.entry("total_s", 5.0),
                Map.entry("audio_s", 2.0),
                Map.entry("speech_s", 1.2),
                Map.entry("rtf", 2.5),
                Map.entry("rtfx", 0.4),
                Map.entry("chars_per_s", 4.0),
                Map.entry("gap_max_s", 3.0),
                Map.entry("underrun_s", 2.5),
                Map.entry("stage.text_s", 0.5),
                Map.entry("stage.infer_s", 4.0),
                Map.entry("stage.post_s", 0.5));
        Call call = call(SPEECH);
        Map<String, Double> found = Metrics.ALL.stream()
                .filter(metric -> metric.of(call).isPresent())
                .collect(Collectors.toMap(Metric::id, metric -> metric.of(call).getAsDouble()));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((id, value) -> assertThat(value).as(id).isCloseTo(expected.get(id), within(1e-9)));
    }

    @Test
    void silenceHasNoFirstAudibleSample() {
        assertThat(Metrics.TTFA_S.of(call(SILENCE))).isEmpty();
        assertThat(Metrics.ONSET_S.of(call(SILENCE))).isEmpty();
        assertThat(Metrics.TTFB_S.of(call(SILENCE))).isPresent();
    }

    @Test
    void aCallThatFailedHasNoFigures() {
        Call failed = call(new Outcome.Failed("RUNTIME", "No.", 1));
        assertThat(Metrics.ALL).allMatch(metric -> metric.of(failed).isEmpty());
    }

    @Test
    void idsAreUniqueAndEveryMetricIsExplainedInBothLanguages() {
        assertThat(Metrics.ALL).extracting(Metric::id).doesNotHaveDuplicates();
        assertThat(Metrics.ALL).allSatisfy(metric -> {
            assertThat(metric.definition().en()).endsWith(".");
            assertThat(metric.definition().zh()).matches("(?s).*\\p{IsHan}.*。");
        });
        assertThatThrownBy(() -> Metrics.require("rtff"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'rtf'");
    }
}
