package dev.ttsmark.harness.plan;

import java.util.List;

/**
 * A load to put on every configuration once its rounds are over, each step of it in a process of its own.
 *
 * @param pattern who asks when
 * @param levels listeners or clients, or requests a second, each with a process of its own in each round; empty where the
 *     largest that meets {@code slo} is searched for
 * @param dutyCycle share of the time in which a listener listens, above 0 and up to 1
 * @param settleSeconds before requests count, after the load begins
 * @param stepSeconds while requests count
 * @param rounds processes for each level; where the largest is searched for, for those on either side of it
 * @param queue requests that may wait for a free worker; one more is turned away, and lost
 * @param budgetSeconds wall-clock time for each configuration
 * @param overload whether a last process shows twice the load that was found, and what comes after it
 * @param slo what a load has to meet
 */
public record Load(
        Pattern pattern,
        List<Double> levels,
        double dutyCycle,
        double settleSeconds,
        double stepSeconds,
        int rounds,
        int queue,
        double budgetSeconds,
        boolean overload,
        Slo slo) {

    public Load {
        levels = List.copyOf(levels);
    }

    /** Who asks when. */
    public enum Pattern {
        /** Each hears a sentence to its end, and pauses as the duty cycle says, before asking for the next. */
        LISTENERS,
        /** Each asks again as soon as it has its answer. */
        CLOSED,
        /** At random times, whatever the answers do. */
        POISSON,
        /** At equal distances, whatever the answers do. */
        CONSTANT;

        /** Whether levels are whole numbers of people; requests a second otherwise. */
        public boolean countsPeople() {
            return this == LISTENERS || this == CLOSED;
        }
    }

    /**
     * Service level objective. A request that failed, was turned away or never came meets none of it.
     *
     * @param ttfbSeconds longest time to first audio, from when the request was due
     * @param ttfbShare of requests that must have it by then
     * @param waitSeconds longest that playback may stand still for want of audio, once it has begun
     * @param waitShare of streams that must never stand still for longer
     */
    public record Slo(double ttfbSeconds, double ttfbShare, double waitSeconds, double waitShare) {}
}
