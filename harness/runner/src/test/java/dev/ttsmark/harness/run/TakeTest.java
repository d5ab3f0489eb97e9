package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeTest {

    private static final Utterance ONE = new Utterance("c", "1", "en", "One.");
    private static final Utterance TWO = new Utterance("c", "2", "en", "Two.");

    private final Plan plan = plan(3);
    private final List<Row> rows = new ArrayList<>();

    @Test
    void everyTextIsRecordedAsOftenAsThePlanSaysWithSeedsThatAllConfigurationsShare() {
        List<Take> takes = owed();
        assertThat(takes)
                .extracting(take -> take.text().id() + take.number())
                .containsExactly("11", "12", "13", "21", "22", "23");
        assertThat(takes.get(0).seed()).as("the seed of all other calls").isEqualTo(plan.seed());
        assertThat(takes.get(3).seed()).isEqualTo(plan.seed());
        assertThat(takes.stream().map(Take::seed).distinct()).hasSize(5);
        assertThat(owed()).isEqualTo(takes);
        assertThat(Take.owed(new History(rows), List.of(ONE, TWO), plan(0))).isEmpty();
    }

    @Test
    void whatAnInterruptedRoundRecordedIsNotRecordedAgainAndOtherCallsAreNoRecordings() {
        List<Take> all = owed();
        add(ONE, Call.Phase.MEASURED);
        add(ONE, Call.Phase.RECORDED);
        add(ONE, Call.Phase.RECORDED);
        assertThat(owed()).isEqualTo(all.subList(2, 6));
        add(ONE, Call.Phase.RECORDED);
        for (int i = 0; i < 3; i++) {
            add(TWO, Call.Phase.RECORDED);
        }
        assertThat(owed()).isEmpty();
    }

    @Test
    void recordingsCostARoundTheirTimeAndLaterRoundsNothing() {
        RoundCost cost = new RoundCost(2, Map.of("c/1", new TextCost(9, 1, 1), "c/2", new TextCost(9, 4, 4)));
        assertThat(cost.recording(owed()).seconds(CallCounts.NONE))
                .isEqualTo(cost.seconds(CallCounts.NONE) + 3 * 1 + 3 * 4);

        add(ONE, Call.Phase.MEASURED);
        for (int i = 0; i < 3; i++) {
            add(ONE, Call.Phase.RECORDED);
        }
        // Four calls of a second each; a second besides.
        rows.add(new RoundClosed(1, "t", 5_000_000_000L, 1));
        assertThat(new History(rows).cost(List.of(ONE)).startSeconds())
                .isEqualTo(1 + RoundClosed.PROCESS_START_SECONDS);
    }

    private List<Take> owed() {
        return Take.owed(new History(rows), List.of(ONE, TWO), plan);
    }

    private void add(Utterance text, Call.Phase phase) {
        rows.add(new Call(
                1,
                "t",
                text.qualifiedId(),
                "en",
                text.characters(),
                phase,
                Call.Order.REPEATED,
                rows.size(),
                0,
                new Outcome.Failed("RUNTIME", "It took a second.", 1_000_000_000L),
                new Telemetry(1, 0, 0, 0, Optional.empty())));
    }

    private static Plan plan(int recorded) {
        Plan tone = TonePlans.plan(1, Duration.ofSeconds(1), Duration.ofSeconds(1), TonePlans.tone("t", Map.of()));
        return new Plan(
                1,
                tone.title(),
                tone.engines(),
                tone.corpora(),
                tone.rounds(),
                new Plan.Calls(1, 2, 1, 1, recorded, Duration.ofSeconds(1)),
                tone.budget(),
                tone.precision(),
                tone.seed(),
                tone.threads(),
                tone.language(),
                tone.targets(),
                tone.comparisons(),
                tone.jvm(),
                Optional.empty());
    }
}
