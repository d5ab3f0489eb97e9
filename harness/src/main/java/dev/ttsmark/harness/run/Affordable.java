package dev.ttsmark.harness.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        boolean hasPlenty() {
            return sizes.calls(levels.get(at + 1)) >= RoundSizes.LEAST_CALLS;
        }

        double measuredSeconds() {
            return owed.rounds() * sizes.measuredSeconds(now());
        }

        double seconds() {
            return owed.rounds() * owed.cost().seconds(now());
        }
    }

    /**
     * Calls of a round of each. The one that has most time beside its starts gives first, of those first that keep
     * enough calls.
     *
     * @param seconds for all rounds
     * @param safety how many times its cost one of them, if the dearest, may take; what it then takes the next ones lack
     */
    static Map<String, CallCounts> of(List<Owed> owed, double seconds, double safety) {
        List<Shrinking> all = owed.stream().map(Shrinking::new).toList();
        while (seconds(all, safety) > seconds && all.stream().anyMatch(Shrinking::canShrink)) {
            all.stream()
                    .filter(Shrinking::canShrink)
                    .max(Comparator.comparing(Shrinking::hasPlenty)
                            .thenComparing(Shrinking::measuredSeconds)
                            .thenComparing(shrinking -> shrinking.owed.name()))
                    .orElseThrow()
                    .at++;
        }
        Map<String, CallCounts> counts = new HashMap<>();
        all.forEach(one -> counts.put(one.owed.name(), one.now()));
        return counts;
    }

    private static double seconds(List<Shrinking> all, double safety) {
        double dearest = all.stream()
                .mapToDouble(one -> one.owed.cost().seconds(one.now()))
                .max()
                .orElse(0);
        return all.stream().mapToDouble(Shrinking::seconds).sum() + (safety - 1) * dearest;
    }
}
