package dev.ttsmark.harness.decide;

import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.ProcessSteadiness;
import dev.ttsmark.harness.stats.steady.SteadyState;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether calls were seen to be steady, in words. */
final class Steadiness {

    private static final String TOO_SHORT =
            "its rounds hold fewer than " + SteadyState.SMALLEST_COUNT + " calls, so a steady state cannot be seen";

    private static final Advice OF_PLANS = new Advice(
            "give the run more time with --budget, or speak fewer texts",
            "raise calls.warm-up in the plan, quiet the machine, and measure again");

    private Steadiness() {}

    /** What to do about rounds that are too short, and about those that do not settle. */
    record Advice(String longer, String steadier) {}

    /** Empty where the processes are steady. */
    static Optional<Unfit> objection(ProcessSteadiness process) {
        Optional<Unfit> asAWhole = objection(process.forks(), OF_PLANS);
        return asAWhole.isPresent() || process.isSteady()
                ? asAWhole
                : Optional.of(
                        new Unfit("its texts, or some of them, keep becoming faster or slower", OF_PLANS.steadier()));
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
