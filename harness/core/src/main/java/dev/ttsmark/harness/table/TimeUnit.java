package dev.ttsmark.harness.table;

import dev.ttsmark.harness.Printable;
import java.util.Map;

/**
 * A unit of time as tools write it.
 *
 * @param factor how many seconds it is, or how many of it are a second
 * @param isShorter whether {@code factor} of it are a second
 */
record TimeUnit(double factor, boolean isShorter) {

    private static final Map<String, TimeUnit> BY_NAME = Map.ofEntries(
            Map.entry("ps", new TimeUnit(1e12, true)),
            Map.entry("ns", new TimeUnit(1e9, true)),
            Map.entry("us", new TimeUnit(1e6, true)),
            Map.entry("\u00b5s", new TimeUnit(1e6, true)),
            Map.entry("\u03bcs", new TimeUnit(1e6, true)),
            Map.entry("ms", new TimeUnit(1e3, true)),
            Map.entry("s", new TimeUnit(1, false)),
            Map.entry("min", new TimeUnit(60, false)),
            Map.entry("hr", new TimeUnit(3600, false)),
            Map.entry("day", new TimeUnit(86_400, false)));

    /** @param said where it is told, for the refusal of one that is not known */
    static TimeUnit of(JsonSpot said, String unit) {
        TimeUnit known = BY_NAME.get(unit);
        if (known == null) {
            throw said.refused(Printable.quoted(unit)
                    + " is no unit of time that is known here; known are ns, us, ms, s," + " min, hr and day.");
        }
        return known;
    }

    /** Divided by powers of ten rather than multiplied by their inverse, which no number holds exactly. */
    double seconds(double time) {
        return isShorter ? time / factor : time * factor;
    }

    /** Of a rate that counts by this unit. */
    double perSecond(double rate) {
        return isShorter ? rate * factor : rate / factor;
    }
}
