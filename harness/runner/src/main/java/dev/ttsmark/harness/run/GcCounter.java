package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Telemetry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;

/** Garbage collections between two moments of this process, and the telemetry at the second, with the engine's memory. */
final class GcCounter {

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    private final ResidentSet resident;
    private final HostCounters host = new HostCounters(Path.of("/"));
    private long count;
    private long millis;

    /** @param resident of the process that computes */
    GcCounter(ResidentSet resident) {
        this.resident = resident;
    }

    void start() {
        count = sum(GarbageCollectorMXBean::getCollectionCount);
        millis = sum(GarbageCollectorMXBean::getCollectionTime);
    }

    /** State of process and host now, with the collections since {@link #start}. */
    Telemetry telemetry() {
        return new Telemetry(
                resident.bytes(),
                sum(GarbageCollectorMXBean::getCollectionCount) - count,
                sum(GarbageCollectorMXBean::getCollectionTime) - millis,
                Math.max(-1, system.getSystemLoadAverage()),
                host.sinceLast());
    }

    private long sum(ToLongFunction<GarbageCollectorMXBean> figure) {
        return collectors.stream().mapToLong(figure).filter(value -> value > 0).sum();
    }
}
