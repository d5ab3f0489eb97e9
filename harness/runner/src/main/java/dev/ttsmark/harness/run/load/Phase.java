package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import java.util.List;

/**
 * A span of one level.
 *
 * @param level people, or requests a second
 * @param fromNanos on the timeline, where the load takes this level
 * @param countsFromNanos where what is due begins to count
 * @param toNanos where the next phase begins, or the load ends
 */
public record Phase(Part part, double level, long fromNanos, long countsFromNanos, long toNanos) {

    /** One level from then on, settled first. */
    public static List<Phase> level(Load load, double level, long startNanos) {
        return List.of(after(load, Part.LEVEL, level, startNanos));
    }

    /** A level, twice it, and the level again. */
    public static List<Phase> overload(Load load, double level, long startNanos) {
        Phase first = after(load, Part.LEVEL, level, startNanos);
        Phase twice = after(load, Part.OVERLOAD, 2 * level, first.toNanos());
        return List.of(first, twice, after(load, Part.RECOVERY, level, twice.toNanos()));
    }

    private static Phase after(Load load, Part part, double level, long fromNanos) {
        long countsFromNanos = fromNanos + Math.round(load.settleSeconds() * 1e9);
        return new Phase(
                part, level, fromNanos, countsFromNanos, countsFromNanos + Math.round(load.stepSeconds() * 1e9));
    }

    boolean holds(long nanos) {
        return nanos - fromNanos >= 0 && nanos - toNanos < 0;
    }

    boolean counts(long nanos) {
        return nanos - countsFromNanos >= 0 && nanos - toNanos < 0;
    }

    double countedSeconds() {
        return (toNanos - countsFromNanos) / 1e9;
    }
}
