package dev.ttsmark.harness.run.telemetry;

import java.util.Map;
import java.util.Optional;

/**
 * A GPU at one moment. Unavailable is -1, never 0.
 *
 * @param reasons bits of NVML's clock event reasons
 * @param busyShare share of the time before in which a kernel ran, 0 to 1
 * @param usedBytes of its memory, by whomever
 * @param watts drawn
 * @param joules since the meter was opened
 * @param processes that have it open to compute: id to bytes of its memory; empty where the meter cannot tell
 */
record GpuReading(
        String uuid,
        String name,
        int smClockMhz,
        int celsius,
        long reasons,
        double busyShare,
        long usedBytes,
        double watts,
        double joules,
        Optional<Map<Long, Long>> processes) {

    static final int UNAVAILABLE = -1;
}
