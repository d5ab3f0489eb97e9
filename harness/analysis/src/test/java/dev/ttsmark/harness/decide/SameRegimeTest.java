package dev.ttsmark.harness.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.summary.FaultyRuns;
import dev.ttsmark.harness.summary.RunSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A gate holds changing texts against changing texts, whatever each side's report shows. */
class SameRegimeTest {

    private static final Rule MARGIN = new Rule.Margin(Metrics.TOTAL_S, 0.05, Rule.Scope.EVERYWHERE, Policy.PASS);

    private static GateResult judge(RunSource baseline, RunSource candidate) {
        return Gate.judge(new Gate.Request(
                new Rules(List.of(MARGIN), Set.of()),
                Optional.of(RunSide.of(baseline, Set.of(Metrics.TOTAL_S))),
                RunSide.of(candidate, Set.of(Metrics.TOTAL_S)),
                NoiseFloors.NONE,
                Optional.empty()));
    }

    @Test
    void aCostOfChangesThatIsNewIsJudgedByCallsAfterOtherTexts() {
        GateResult result = judge(FaultyRuns.changing("before", 1, 4, 4), FaultyRuns.changing("after", 1.5, 4, 4));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.checks()).allSatisfy(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(check.ratio().orElseThrow()).as("not of a mixture").isCloseTo(1.5, within(0.06));
        });
    }

    @Test
    void equalSidesPassInEitherRegime() {
        assertThat(judge(FaultyRuns.changing("before", 1, 4, 4), FaultyRuns.changing("after", 1, 4, 4))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judge(FaultyRuns.changing("before", 1.5, 4, 4), FaultyRuns.changing("after", 1.5, 4, 4))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void oneRegimeAgainstAnotherIsInvalid() {
        GateResult result = judge(FaultyRuns.changing("before", 1.5, 4, 4), FaultyRuns.changing("after", 1, 8, 0));
        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.reason()).contains("regime was 'changing' and is 'same'");
    }
}
