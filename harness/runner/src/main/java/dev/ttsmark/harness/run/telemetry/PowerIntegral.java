package dev.ttsmark.harness.run.telemetry;

/** Energy of a device that tells its power alone: each reading is taken to hold until the next. */
final class PowerIntegral {

    private double joules = GpuReading.UNAVAILABLE;
    private double watts;
    private long atNanos;

    /** @param now watts; below 0 where unknown, and then what was drawn before is taken to go on */
    void add(double now, long nanos) {
        joules = now < 0 && joules < 0 ? GpuReading.UNAVAILABLE : at(nanos);
        if (now >= 0) {
            joules = Math.max(0, joules);
            watts = now;
        }
        atNanos = nanos;
    }

    /** Joules since the first reading of power; -1 before. */
    double at(long nanos) {
        return joules < 0 ? joules : joules + watts * (nanos - atNanos) / 1e9;
    }
}
