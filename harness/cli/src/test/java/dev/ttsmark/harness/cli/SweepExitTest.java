package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.decide.sweep.SweepJudge;
import dev.ttsmark.harness.decide.sweep.SweepRuns;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepExitTest {

    @Test
    void aWinnerAndATieThatRoundsShowAreDone() {
        assertThat(exit(new SweepRuns().factor("threads", "1", "2").time(0.5, "threads=2")))
                .isEqualTo(ExitCode.DONE);
        assertThat(exit(new SweepRuns().factor("threads", "1", "2").rounds(20))).isEqualTo(ExitCode.DONE);
    }

    @Test
    void roundsThatDoNotSeparateAreInconclusive() {
        assertThat(exit(new SweepRuns().factor("threads", "1", "2").rounds(2))).isEqualTo(ExitCode.INCONCLUSIVE);
    }

    @Test
    void audioThatNobodyCouldJudgeIsInconclusiveAndNothingThatWorksIsAFailure() {
        SweepRuns.Swept swept = new SweepRuns().factor("threads", "1", "2").build();
        assertThat(SweepExit.of(SweepJudge.judge(swept.sweep(), swept.run(), Optional.of(List.of()))))
                .as("no recording")
                .isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(exit(new SweepRuns()
                        .factor("threads", "1", "2")
                        .change(engine -> engine.fault(SweepExitTest::fails))))
                .isEqualTo(ExitCode.FAIL);
    }

    private static int exit(SweepRuns runs) {
        SweepRuns.Swept swept = runs.build();
        return SweepExit.of(SweepJudge.judge(swept.sweep(), swept.run(), Optional.empty()));
    }

    private static Call fails(Call call) {
        return Calls.with(call, new Outcome.Failed("EngineException", "It is broken.", 1));
    }
}
