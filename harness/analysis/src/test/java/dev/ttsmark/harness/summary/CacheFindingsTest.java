package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Unique texts beside a run of ordinary calls: how much slower they are, and how much longer their audio is. */
class CacheFindingsTest {

    private static final String TEXT = "ladder/EN-2";

    private static final SyntheticEngine ENGINE =
            SyntheticEngine.of("a", 0.1, 0.1).noise(0.02, 0.02);

    private final RunSource plain = run(ENGINE);

    @Test
    void repeatedTextThatIsFasterAtTheSameShapeIsCached() {
        assertThat(severity(3, 1.4, 1)).contains(Severity.INVALID);
        assertThat(severity(3, 400, 1)).contains(Severity.INVALID);
        assertThat(severity(3, 1.15, 1)).as("less than 20 %").isEmpty();
        assertThat(severity(3, 1, 1)).isEmpty();
        assertThat(severity(3, 0.1, 1)).as("slower").isEmpty();
    }

    @Test
    void atAnotherShapeOnlyALargeDifferenceCannotBeTuning() {
        assertThat(severity(3, 1.5, 1.02)).contains(Severity.WARNING);
        assertThat(severity(3, 20, 1.02)).contains(Severity.INVALID);
    }

    @Test
    void longerOrShorterAudioIsNotTakenForACache() {
        assertThat(severity(3, 1.5, 1.5)).isEmpty();
        assertThat(severity(3, 1, 0.5)).isEmpty();
    }

    @Test
    void withoutRoundsToCompareNothingIsSaid() {
        assertThat(severity(0, 1, 1)).isEmpty();
        assertThat(severity(1, 400, 1)).isEmpty();
        assertThat(summary(plain, 0, 1, 1).configurations().get(0).cacheProbe()).isEmpty();
    }

    @Test
    void timesOfACacheAreNotComparedByTheirOrder() {
        RunSource shuffledSlower = run(ENGINE.fault(
                call -> call.order() == Call.Order.SHUFFLED ? Calls.with(call, slower(call, 1.5, 1)) : call));
        assertThat(kinds(summary(shuffledSlower, 3, 1 / 1.5, 1)))
                .as("new text is as fast as repeated text")
                .contains(Kind.LENGTH_CHANGE_COSTS)
                .doesNotContain(Kind.CACHED);
        assertThat(kinds(summary(shuffledSlower, 3, 400, 1)))
                .contains(Kind.CACHED)
                .doesNotContain(Kind.LENGTH_CHANGE_COSTS);
    }

    private static List<Kind> kinds(RunSummary summary) {
        return summary.findings().stream().map(Finding::kind).toList();
    }

    private Optional<Severity> severity(int probedRounds, double slower, double longer) {
        return summary(plain, probedRounds, slower, longer).findings().stream()
                .filter(finding -> finding.kind() == Kind.CACHED)
                .map(Finding::severity)
                .findFirst();
    }

    private static RunSource run(SyntheticEngine engine) {
        return SyntheticRun.named("run").ladder().rounds(3, 5, 1).engine(engine).build();
    }

    private static RunSummary summary(RunSource plain, int probedRounds, double slower, double longer) {
        List<Row> rows = new ArrayList<>();
        for (Row row : plain.rows()) {
            rows.add(row);
            if (row instanceof Call call
                    && call.round() <= probedRounds
                    && call.utterance().equals(TEXT)
                    && call.order() == Call.Order.SHUFFLED) {
                rows.add(unique(call, slower, longer));
            }
        }
        return Summaries.of(List.of(new RunSource("run", plain.plan(), plain.environment(), rows)));
    }

    private static Call unique(Call like, double slower, double longer) {
        return new Call(
                like.round(),
                like.configuration(),
                like.utterance(),
                like.language(),
                like.characters(),
                Call.Phase.PROBE,
                Call.Order.UNIQUE,
                like.index(),
                like.startedEpochMillis(),
                slower(like, slower, longer),
                like.telemetry());
    }

    private static Outcome slower(Call like, double slower, double longer) {
        Outcome.Spoken spoken = (Outcome.Spoken) like.outcome();
        long total = Math.round(spoken.totalNanos() * slower);
        return new Outcome.Spoken(
                total,
                spoken.sampleRateHz(),
                List.of(new Outcome.Arrival(total, (int) Math.round(spoken.samples() * longer))),
                List.of(),
                new SpokenText(1, spoken.text().tokens(), 0, "characters"),
                spoken.sanity());
    }
}
