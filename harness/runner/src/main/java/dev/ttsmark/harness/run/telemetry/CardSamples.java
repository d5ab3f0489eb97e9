package dev.ttsmark.harness.run.telemetry;

import static dev.ttsmark.harness.run.telemetry.GpuReading.UNAVAILABLE;

import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.measure.RoundGpu;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What was read of one card: at rest, then while the engine spoke. */
final class CardSamples {

    /** Bits of NVML's clock event reasons: hardware, software thermal, hardware thermal, power brake. */
    private static final long SLOWED = 0x8 | 0x20 | 0x40 | 0x80;

    private static final long POWER_CAP = 0x4;

    private final GpuReading first;
    private final Set<Long> atRest = new HashSet<>();
    private final Set<Long> seen = new HashSet<>();
    private final Mean busy = new Mean();
    private final Mean watts = new Mean();
    private double idleWatts = UNAVAILABLE;
    private double idleBusy = UNAVAILABLE;
    private long idleBytes = UNAVAILABLE;
    private double joulesBefore = UNAVAILABLE;
    private double joulesAfter = UNAVAILABLE;
    private boolean listed = true;
    private int count;
    private int lowest = UNAVAILABLE;
    private int highest = UNAVAILABLE;
    private int hottest = UNAVAILABLE;
    private int slowed = UNAVAILABLE;
    private int capped = UNAVAILABLE;
    private long engineBytes = UNAVAILABLE;
    private long usedBytes = UNAVAILABLE;

    /** @param first reading, before the engine is opened */
    CardSamples(GpuReading first) {
        this.first = first;
    }

    /** The end of the time at rest. */
    void rested(GpuReading now, double seconds) {
        if (first.joules() >= 0 && now.joules() >= 0 && seconds > 0) {
            idleWatts = (now.joules() - first.joules()) / seconds;
        }
        idleBusy = now.busyShare();
        idleBytes = now.usedBytes();
        now.processes().ifPresent(processes -> atRest.addAll(processes.keySet()));
    }

    /** At any time after that. */
    void memory(GpuReading now, Set<Long> own) {
        usedBytes = Math.max(usedBytes, now.usedBytes());
        listed &= now.processes().isPresent();
        now.processes().ifPresent(processes -> {
            seen.addAll(processes.keySet());
            processes.forEach((pid, bytes) -> {
                if (own.contains(pid)) {
                    engineBytes = Math.max(engineBytes, bytes);
                }
            });
        });
    }

    void begin(GpuReading now) {
        joulesBefore = now.joules();
    }

    /** While the engine speaks. */
    void add(GpuReading now) {
        count++;
        lowest = lowest < 0 || now.smClockMhz() >= 0 && now.smClockMhz() < lowest ? now.smClockMhz() : lowest;
        highest = Math.max(highest, now.smClockMhz());
        hottest = Math.max(hottest, now.celsius());
        if (now.reasons() != UNAVAILABLE) {
            slowed = Math.max(0, slowed) + ((now.reasons() & SLOWED) != 0 ? 1 : 0);
            capped = Math.max(0, capped) + ((now.reasons() & POWER_CAP) != 0 ? 1 : 0);
        }
        busy.add(now.busyShare());
        watts.add(now.watts());
        joulesAfter = now.joules();
    }

    RoundGpu row(int round, String configuration, String source) {
        RoundGpu.Use use =
                new RoundGpu.Use(first.uuid(), source, busy.value(), watts.value(), engineBytes, idleBytes, usedBytes);
        return new RoundGpu(
                round, configuration, first.name(), count, lowest, highest, hottest, slowed, capped, Optional.of(use));
    }

    RoundEnergy energy(int round, String configuration, String source, double seconds, double audio, Set<Long> own) {
        boolean counted = joulesBefore >= 0 && joulesAfter >= joulesBefore;
        return new RoundEnergy(
                round,
                configuration,
                RoundEnergy.Meter.GPU,
                first.name(),
                source,
                idleWatts,
                seconds,
                counted ? joulesAfter - joulesBefore : UNAVAILABLE,
                audio,
                isAlone(own));
    }

    /** Whether this card is where the engine computes, as far as can be told. */
    boolean isEngines() {
        return engineBytes >= 0;
    }

    /**
     * Nobody computed there before, and nobody but the engine has since. Within a container the driver may list processes
     * by ids of the host, or none of them: one that came with the engine is then taken for it.
     */
    private boolean isAlone(Set<Long> own) {
        Set<Long> others = new HashSet<>(seen);
        others.removeAll(own);
        boolean ownSeen = others.size() < seen.size();
        return listed && idleBusy == 0 && own.containsAll(atRest) && others.size() <= (ownSeen ? 0 : 1);
    }

    private static final class Mean {

        private double sum;
        private int count;

        private void add(double value) {
            if (value >= 0) {
                sum += value;
                count++;
            }
        }

        private double value() {
            return count == 0 ? UNAVAILABLE : sum / count;
        }
    }
}
