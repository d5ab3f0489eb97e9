package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.decide.sweep.SweepPoint;
import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.function.Predicate;

/** What a sweep ends with. */
final class SweepExit {

    private SweepExit() {}

    /** 0 a winner, or a tie that was shown; 1 nothing may win; 2 more has to be measured to know. */
    static int of(SweepResult result) {
        return switch (result.verdict()) {
            case WINNER -> ExitCode.DONE;
            case TIED -> any(result, SweepExit::isOpen) ? ExitCode.INCONCLUSIVE : ExitCode.DONE;
            case ALONE -> any(result, SweepExit::isUnknown) ? ExitCode.INCONCLUSIVE : ExitCode.DONE;
            case NONE -> any(result, SweepExit::isUnknown) ? ExitCode.INCONCLUSIVE : ExitCode.FAIL;
        };
    }

    private static boolean any(SweepResult result, Predicate<SweepPoint> point) {
        return result.points().stream().anyMatch(point);
    }

    private static boolean isOpen(SweepPoint point) {
        return !point.dropped()
                && point.overBest()
                        .filter(ratio -> ratio.verdict() == Ratio.Verdict.NOT_SEPARATED)
                        .isPresent();
    }

    private static boolean isUnknown(SweepPoint point) {
        return point.standing() == Standing.UNKNOWN || point.standing() == Standing.NOT_MEASURED;
    }
}
