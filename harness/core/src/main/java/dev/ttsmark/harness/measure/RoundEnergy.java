package dev.ttsmark.harness.measure;

/**
 * Energy that a meter counted while a round spoke, from its first measured call to its last call. Without a meter there
 * is no row.
 *
 * @param meter what it counts the energy of
 * @param device processors as {@code CPU}, or the name of a GPU
 * @param source {@code rapl}, {@code nvml} or {@code nvidia-smi}
 * @param idleWatts mean power before the engine was opened
 * @param seconds that were counted
 * @param joules in that time, idle power among them
 * @param audioSeconds that the engine gave in that time
 * @param alone whether the engine was all that computed there, as far as the machine tells
 */
public record RoundEnergy(
        int round,
        String configuration,
        Meter meter,
        String device,
        String source,
        double idleWatts,
        double seconds,
        double joules,
        double audioSeconds,
        boolean alone)
        implements Row {

    /** Counters are renewed some ten times a second, so that a shorter time tells little. */
    private static final double SHORTEST_SECONDS = 1;

    /** What a meter counts the energy of. */
    public enum Meter {
        CPU,
        GPU
    }

    /**
     * Joules for a minute of audio beyond what the device draws when nothing is asked of it; NaN where that cannot be
     * laid to the engine. Below 0 by chance where it takes next to none.
     *
     * @param idle power of the device at rest, in watts
     */
    public double joulesPerAudioMinute(double idle) {
        boolean known = alone && seconds >= SHORTEST_SECONDS && joules >= 0 && idle >= 0 && audioSeconds > 0;
        return known ? (joules - idle * seconds) * 60 / audioSeconds : Double.NaN;
    }
}
