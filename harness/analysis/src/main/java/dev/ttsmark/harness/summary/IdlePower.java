package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.RoundEnergy;
import java.util.HashMap;
import java.util.Map;

/**
 * What each device of a machine draws when nothing is asked of it: the least that any round of the run saw before it
 * opened its engine, since a device that has just computed for the round before takes seconds to come to rest.
 */
final class IdlePower {

    private record Device(RoundEnergy.Meter meter, String name) {}

    private final Map<Device, Double> watts = new HashMap<>();

    void add(RoundEnergy row) {
        if (row.idleWatts() >= 0) {
            watts.merge(device(row), row.idleWatts(), Math::min);
        }
    }

    /** Joules beyond that for a minute of audio; NaN where they are not known. */
    double joulesPerAudioMinute(RoundEnergy row) {
        return row.joulesPerAudioMinute(watts.getOrDefault(device(row), -1.0));
    }

    private static Device device(RoundEnergy row) {
        return new Device(row.meter(), row.device());
    }
}
