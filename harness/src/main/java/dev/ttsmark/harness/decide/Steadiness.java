package dev.ttsmark.harness.decide;

import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.summary.RunReadings;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether calls were seen to be steady, in words. */
final class Steadiness {

    private static final Unfit TOO_SHORT = new Unfit(
            "no round repeats it " + SteadyState.SMALLEST_COUNT + " times, so a steady state cannot be seen",
            "set calls.measured in the plan to " + 2 * SteadyState.SMALLEST_COUNT
                    + " and give the run time for it with --budget");

    private Steadiness() {}

    static Optional<Unfit> objection(RunReadings.Text text) {
        return text.forks().map(Steadiness::objection).orElse(Optional.of(TOO_SHORT));
    }

    /** Empty where the forks are steady. */
    static Optional<Unfit> objection(Forks forks) {
        if (forks.isSteady()) {
            return Optional.empty();
        }
        if (forks.shortest() < SteadyState.SMALLEST_COUNT) {
            return Optional.of(TOO_SHORT);
        }
        return Optional.of(
                new Unfit(reason(forks), "raise calls.warm-up in the plan, quiet the machine, and measure again"));
    }

    private static String reason(Forks forks) {
        String kinds = forks.kinds().stream().map(Options::spelled).sorted().collect(Collectors.joining(", "));
        if (forks.consistency() == Forks.Consistency.INCONSISTENT) {
            return "its rounds do not agree (" + kinds + ")";
        }
        return forks.kinds().contains(forks.kind())
                ? "its calls reach no steady state (" + kinds + ")"
                : "its rounds, taken together, reach no steady state (" + Options.spelled(forks.kind())
                        + "), though each by itself seems to (" + kinds + ")";
    }
}
