package dev.ttsmark.harness.decide;

import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.summary.RunReadings;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether calls were seen to be steady, in words. */
final class Steadiness {

    private static final String TOO_SHORT =
            "no round repeats it " + SteadyState.SMALLEST_COUNT + " times, so a steady state cannot be seen";

    private static final Advice OF_PLANS = new Advice(
            "set calls.measured in the plan to " + 2 * SteadyState.SMALLEST_COUNT
                    + " and give the run time for it with --budget",
            "raise calls.warm-up in the plan, quiet the machine, and measure again");

    private Steadiness() {}

    /** What to do about rounds that are too short, and about those that do not settle. */
    record Advice(String longer, String steadier) {}

    static Optional<Unfit> objection(RunReadings.Text text) {
        return text.forks()
                .map(forks -> objection(forks, OF_PLANS))
                .orElse(Optional.of(new Unfit(TOO_SHORT, OF_PLANS.longer())));
    }

    /** Empty where the forks are steady. */
    static Optional<Unfit> objection(Forks forks, Advice advice) {
        if (forks.isSteady()) {
            return Optional.empty();
        }
        if (forks.shortest() < SteadyState.SMALLEST_COUNT) {
            return Optional.of(new Unfit(TOO_SHORT, advice.longer()));
        }
        return Optional.of(new Unfit(reason(forks), advice.steadier()));
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
