package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    @Test
    void everyEngineIsGivenTheThreadsOfThePlan() {
        assertThat(EngineOptions.of(entry("a", "kokoro", Map.of()), 3)).containsEntry("intra-op-threads", "3");
        assertThat(EngineOptions.of(entry("a", "mms", Map.of()), 3)).containsEntry("threads", "3");
        assertThat(EngineOptions.of(entry("a", "mms", Map.of("threads", "5")), 3))
                .containsEntry("threads", "5");
        assertThat(EngineOptions.of(entry("a", "tone", Map.of()), 3)).containsEntry("threads", "3");
    }

    @Test
    void enginesWithUnequalThreadsAreNoComparison() {
        assertThatThrownBy(() -> PlanCheck.comparable(
                        plan(entry("a", "kokoro", Map.of()), entry("b", "mms", Map.of("threads", "4")))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'a' has 1 threads and 'b' 4")
                .hasMessageContaining("--force");
    }

    @Test
    void equalThreadsAndOneEngineAtSeveralThreadCountsAreComparisons() {
        assertThatCode(() -> PlanCheck.comparable(plan(
                        entry("a", "kokoro", Map.of()), entry("b", "mms", Map.of()), entry("c", "tone", Map.of()))))
                .doesNotThrowAnyException();
        assertThatCode(() -> PlanCheck.comparable(
                        plan(entry("a", "mms", Map.of("threads", "1")), entry("b", "mms", Map.of("threads", "4")))))
                .doesNotThrowAnyException();
    }

    private static Plan.EngineEntry entry(String name, String engine, Map<String, String> options) {
        return new Plan.EngineEntry(name, engine, "", options, List.of());
    }

    private static Plan plan(Plan.EngineEntry... engines) {
        return TonePlans.plan(1, Duration.ofMinutes(1), Duration.ofSeconds(1), engines);
    }
}
