package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.decide.Side.Readings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that makes a check INVALID. */
final class Objections {

    private static final String SAME =
            "measure both on one machine in one go with 'ttsmark gate --measure', or allow it"
                    + " with may-differ in the rules";

    private Objections() {}

    /** Against one side's figures of a cell. */
    static Optional<Unfit> to(String role, Side side, Cell cell, Rule rule) {
        Readings readings = side.cells().get(cell);
        if (readings == null) {
            return Optional.of(new Unfit(
                    "the " + role + " has no measured call of it",
                    "measure the same configurations and texts on both sides, or leave this cell out of the rule"));
        }
        Optional<Unfit> unfit = readings.unfit();
        if (unfit.isPresent()) {
            return unfit.map(u -> new Unfit("the " + role + " cannot be used: " + u.reason(), u.nextStep()));
        }
        if (!readings.metrics().containsKey(rule.metric().id())) {
            return Optional.of(new Unfit(
                    "the " + role + " has no value of " + rule.metric().id(),
                    "check that rounds came to their end and that the engine yields this metric, or drop the rule"));
        }
        return rule.isOfRounds()
                ? Optional.empty()
                : readings.unsteady()
                        .map(u -> new Unfit("the " + role + " is not steady: " + u.reason(), u.nextStep()));
    }

    /** Against comparing the two sides at all. */
    static Optional<Unfit> unequal(Map<Trait, String> baseline, Map<Trait, String> candidate, Set<Trait> mayDiffer) {
        for (Trait trait : EnumSet.complementOf(asSet(mayDiffer))) {
            String before = baseline.get(trait);
            String after = candidate.get(trait);
            if (before != null && after != null && !before.equals(after)) {
                return Optional.of(new Unfit(
                        "measured under unequal conditions: " + trait + " was " + named(before) + " and is "
                                + named(after),
                        SAME));
            }
        }
        return Optional.empty();
    }

    private static EnumSet<Trait> asSet(Set<Trait> traits) {
        return traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits);
    }

    private static String named(String trait) {
        return trait.isEmpty() ? "none" : "'" + trait + "'";
    }
}
