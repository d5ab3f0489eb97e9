package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.Rounds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One side of a comparison: what was measured, as far as a gate needs it.
 *
 * @param name directory or file
 * @param traits conditions of measuring; empty where a table does not tell
 * @param parts of other things than conditions, such as versions of libraries, by name: what may have changed
 * @param measured when; empty where unknown
 */
public record Side(
        String name,
        Map<Trait, String> traits,
        Map<String, String> parts,
        Optional<Span> measured,
        Map<Cell, Readings> cells) {

    public Side {
        traits = Map.copyOf(traits);
        parts = Map.copyOf(parts);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** From the start of the first round to that of the last, wall clock. */
    public record Span(long firstEpochMillis, long lastEpochMillis) {

        boolean overlaps(Span other) {
            return firstEpochMillis <= other.lastEpochMillis && other.firstEpochMillis <= lastEpochMillis;
        }
    }

    /**
     * What a cell holds.
     *
     * @param traits conditions of this cell alone
     * @param metrics metric id to values by round; without those that have none
     * @param changing the same of calls after another text alone; empty where that is not known
     * @param unfit why no figure of it can be used
     * @param unsteady why figures of its calls cannot
     */
    public record Readings(
            Map<Trait, String> traits,
            Map<String, Rounds> metrics,
            Map<String, Rounds> changing,
            Optional<Unfit> unfit,
            Optional<Unfit> unsteady) {

        public Readings {
            traits = Map.copyOf(traits);
            metrics = Map.copyOf(metrics);
            changing = Map.copyOf(changing);
        }
    }
}
