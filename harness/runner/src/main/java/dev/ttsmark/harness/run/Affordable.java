package dev.ttsmark.harness.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes rounds of several configurations smaller until they fit into the time that is left for all. */
final class Affordable {

    private Affordable() {}

    /**
     * What a configuration has still to come.
     *
     * @param cost of a round
     * @param rounds how many
     */
    record Owed(String name, RoundCost cost, CallRule rule, int rounds) {}

    /** A configuration's levels, and at which of them it is. */
    private static final class Shrinking {

        private final Owed owed;
        private final RoundSizes sizes;
        private final List<CallCounts> levels;
        private int at;

        Shrinking(Owed owed) {
            this.owed = owed;
            this.sizes = new RoundSizes(owed.rule(), owed.cost());
            this.levels = sizes.levels(sizes.usual());
        }

        CallCounts now() {
            return levels.get(at);
        }

        boolean canShrink() {
            return at + 1 < levels.size();
        }

        /** Whether the next smaller one has enough calls as well. */
        boolean keepsEnough() {
            return canShrink() && sizes.calls(levels.get(at + 1)) >= RoundSizes.LEAST_CALLS;
        }

        double measuredSeconds() {
            return owed.rounds() * sizes.measuredSeconds(now());
        }

        double seconds() {
            return owed.rounds() * owed.cost().seconds(now());
        }
    }

    /**
     * Calls of a round of each. The one that has most time beside its starts gives first, at first of those that keep
     * enough calls. Rounds by time are never made smaller than that: where they do not fit there will be fewer of them, as
     * those of too few calls tell nothing together either.
     *
     * @param seconds for all rounds
     * @param safety how many times its cost one of them, if the dearest, may take; what it then takes the next ones lack
     */
    static Map<String, CallCounts> of(List<Owed> owed, double seconds, double safety) {
        List<Shrinking> all = owed.stream().map(Shrinking::new).toList();
        if (!shrink(all, Shrinking::keepsEnough, seconds, safety)
                && owed.stream().anyMatch(one -> one.rule().isFixed())) {
            shrink(all, Shrinking::canShrink, seconds, safety);
        }
        return counts(all);
    }

    /** Whether rounds of all fit that have enough calls, or as few as a plan of fixed numbers allows. */
    static boolean fits(List<Owed> owed, double seconds, double safety) {
        List<Shrinking> all = owed.stream().map(Shrinking::new).toList();
        boolean fixed = owed.stream().anyMatch(one -> one.rule().isFixed());
        return shrink(all, fixed ? Shrinking::canShrink : Shrinking::keepsEnough, seconds, safety);
    }

    /** Whether they fit in the end. */
    private static boolean shrink(List<Shrinking> all, Predicate<Shrinking> may, double seconds, double safety) {
        while (seconds(all, safety) > seconds) {
            Optional<Shrinking> next = all.stream()
                    .filter(may)
                    .max(Comparator.comparing(Shrinking::measuredSeconds).thenComparing(one -> one.owed.name()));
            if (next.isEmpty()) {
                return false;
            }
            next.get().at++;
        }
        return true;
    }

    private static Map<String, CallCounts> counts(List<Shrinking> all) {
        return all.stream().collect(Collectors.toMap(one -> one.owed.name(), Shrinking::now));
    }

    private static double seconds(List<Shrinking> all, double safety) {
        double dearest = all.stream()
                .mapToDouble(one -> one.owed.cost().seconds(one.now()))
                .max()
                .orElse(0);
        return all.stream().mapToDouble(Shrinking::seconds).sum() + (safety - 1) * dearest;
    }
}
