package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundCostTest {

    private static final Utterance A = new Utterance("c", "a", "en", "x".repeat(10));
    private static final Utterance B = new Utterance("c", "b", "en", "x".repeat(20));

    private final List<Call> calls = new ArrayList<>();

    @Test
    void callsAfterAnotherTextAndAfterTheSameCostApart() {
        call(1, A, Phase.COLD, 9);
        call(1, B, Phase.FIRST_LENGTH, 8);
        call(1, A, Phase.WARM_UP, 5);
        call(1, A, Phase.MEASURED, 2);
        call(1, B, Phase.MEASURED, 6);
        call(2, B, Phase.MEASURED, 7);
        call(2, A, Phase.MEASURED, 3);
        RoundCost cost = RoundCost.learn(List.of(1.0, 3.0), calls, List.of(A, B));
        assertThat(cost.texts())
                .containsEntry("c/a", new TextCost(9, 4, 2))
                .as("a process begins anew, and what was never heard costs as what is likest")
                .containsEntry("c/b", new TextCost(8, 6.5, 6.5));
        assertThat(cost.startSeconds()).isEqualTo(2);
    }

    @Test
    void aRoundCostsItsStartItsFirstCallsAndWhatFollows() {
        RoundCost cost = new RoundCost(1, Map.of("c/a", new TextCost(9, 4, 2), "c/b", new TextCost(8, 6, 5)));
        assertThat(cost.seconds(CallCounts.NONE)).isEqualTo(18);
        assertThat(cost.seconds(new CallCounts(1, 2, 0, 0, Map.of("c/a", 3))))
                .as("7 calls of a and 3 of b, all after another text")
                .isEqualTo(18 + 7 * 4 + 3 * 6);
        assertThat(cost.seconds(new CallCounts(1, 1, 2, 1, Map.of("c/a", 3))))
                .as("4 and 2 in passes; blocks of 7 and 3, of which the first comes after another text")
                .isEqualTo(18 + 4 * 4 + 2 * 6 + (4 + 6 * 2) + (6 + 2 * 5));
        assertThat(cost.seconds(CallCounts.fixed(2, 3, 0)))
                .as("without passes, texts warm up before their blocks")
                .isEqualTo(18 + (4 + 4 * 2) + (6 + 4 * 5));
    }

    private void call(int round, Utterance text, Phase phase, int seconds) {
        calls.add(new Call(
                round,
                "t",
                text.qualifiedId(),
                "en",
                text.characters(),
                phase,
                Call.Order.SHUFFLED,
                calls.size(),
                0,
                new Outcome.Failed("RUNTIME", "It took its time.", seconds * 1_000_000_000L),
                new Telemetry(1, 0, 0, 0, Optional.empty())));
    }
}
