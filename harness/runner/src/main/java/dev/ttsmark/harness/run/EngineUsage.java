package dev.ttsmark.harness.run;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.harness.run.load.ProcessUsage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What the processes in which engines compute used so far, all of them together. */
final class EngineUsage implements ProcessUsage {

    private static final OptionalLong SELF =
            OptionalLong.of(ProcessHandle.current().pid());

    private final List<OptionalLong> pids;

    EngineUsage(List<Engine> engines) {
        pids = engines.stream().map(Engine::computingPid).distinct().toList();
    }

    @Override
    public long processorNanos() {
        long sum = 0;
        for (OptionalLong pid : pids) {
            long own = pid.equals(SELF) ? HostCounters.processorNanos() : childNanos(pid);
            if (own < 0) {
                return -1;
            }
            sum += own;
        }
        return sum;
    }

    private static long childNanos(OptionalLong pid) {
        return pid.stream()
                .boxed()
                .findFirst()
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(-1L);
    }

    @Override
    public long rssPeakBytes() {
        List<Long> peaks = pids.stream().map(ProcessStatus::rssPeakBytes).toList();
        return peaks.stream().anyMatch(peak -> peak < 0)
                ? -1
                : peaks.stream().mapToLong(Long::longValue).sum();
    }
}
