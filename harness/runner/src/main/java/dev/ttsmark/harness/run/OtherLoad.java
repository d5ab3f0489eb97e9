package dev.ttsmark.harness.run;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.harness.measure.HostActivity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

/** How much of the processor time that is in use goes to processes that are none of the engine's. */
final class OtherLoad implements DoubleSupplier {

    private final HostCounters host = new HostCounters(Path.of("/"));
    private Optional<EngineUsage> apart = Optional.empty();
    private long apartNanos;

    void opened(Engine engine) {
        boolean inHere = engine.computingPid()
                .equals(OptionalLong.of(ProcessHandle.current().pid()));
        apart = inHere ? Optional.empty() : Optional.of(new EngineUsage(List.of(engine)));
    }

    /** Share since it was last asked, 0 to 1; -1 where that is unknown. */
    @Override
    public double getAsDouble() {
        long before = apartNanos;
        apartNanos = apart.map(EngineUsage::processorNanos).orElse(0L);
        double apartSeconds = apartNanos < 0 || before < 0 ? 0 : (apartNanos - before) / 1e9;
        return host.sinceLast().map(activity -> share(activity, apartSeconds)).orElse(-1.0);
    }

    static double share(HostActivity activity, double apartSeconds) {
        double all = activity.hostCpuMillis() / 1e3;
        if (activity.hostCpuMillis() < 0 || activity.processCpuNanos() < 0 || all <= 0) {
            return -1;
        }
        return Math.max(0, all - activity.processCpuNanos() / 1e9 - apartSeconds) / all;
    }
}
