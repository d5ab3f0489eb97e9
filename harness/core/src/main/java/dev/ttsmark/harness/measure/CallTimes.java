package dev.ttsmark.harness.measure;

import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.measure.Metric.Spoken;
import java.util.List;
import java.util.OptionalDouble;

/** Times that chunk arrivals and stage marks of one call yield, in seconds. */
final class CallTimes {

    private static final double NANOS = 1e9;

    private CallTimes() {}

    /** Arrival of the chunk that holds the first audible sample; empty where all is silent. */
    static OptionalDouble ttfaSeconds(Spoken spoken) {
        Outcome.Spoken outcome = spoken.outcome();
        if (!outcome.sanity().audible()) {
            return OptionalDouble.empty();
        }
        long onset = Math.round(outcome.sanity().onsetSeconds() * outcome.sampleRateHz());
        long received = 0;
        for (Outcome.Arrival chunk : outcome.chunks()) {
            received += chunk.samples();
            if (received > onset) {
                return OptionalDouble.of(chunk.atNanos() / NANOS);
            }
        }
        return OptionalDouble.empty();
    }

    /** Largest time between successive chunks; empty for a single chunk. */
    static OptionalDouble largestGapSeconds(Spoken spoken) {
        List<Outcome.Arrival> chunks = spoken.outcome().chunks();
        long largest = -1;
        for (int i = 1; i < chunks.size(); i++) {
            largest = Math.max(
                    largest, chunks.get(i).atNanos() - chunks.get(i - 1).atNanos());
        }
        return largest < 0 ? OptionalDouble.empty() : OptionalDouble.of(largest / NANOS);
    }

    /** How late a chunk comes at worst if playback starts with the first. */
    static double underrunSeconds(Spoken spoken) {
        Outcome.Spoken outcome = spoken.outcome();
        double worst = 0;
        long before = 0;
        for (Outcome.Arrival chunk : outcome.chunks()) {
            double waited = (chunk.atNanos() - outcome.ttfbNanos()) / NANOS;
            worst = Math.max(worst, waited - (double) before / outcome.sampleRateHz());
            before += chunk.samples();
        }
        return worst;
    }

    /** Time from each mark of {@code stage} to the next mark or the end; empty where the engine never marked it. */
    static OptionalDouble stageSeconds(Spoken spoken, Stage stage) {
        List<Outcome.Mark> marks = spoken.outcome().stages();
        long nanos = 0;
        boolean seen = false;
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).stage() == stage) {
                long end = i + 1 < marks.size()
                        ? marks.get(i + 1).atNanos()
                        : spoken.outcome().totalNanos();
                nanos += Math.max(0, end - marks.get(i).atNanos());
                seen = true;
            }
        }
        return seen ? OptionalDouble.of(nanos / NANOS) : OptionalDouble.empty();
    }
}
