package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.HostActivity;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the host did during calls; 0 where a counter is not to be had.
 *
 * @param isKnown whether the host's counters were read in most calls
 * @param seconds that were looked at
 * @param foreignShare of the cores' time, taken by other processes
 * @param stolenShare of the cores' time, given to other machines by the hypervisor
 * @param throttledSeconds that threads waited for the CPU quota, over all cores
 * @param thermalEvents times that a CPU package slowed itself down for heat
 */
record Disturbance(
        boolean isKnown,
        double seconds,
        double foreignShare,
        double stolenShare,
        double throttledSeconds,
        double thermalEvents) {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    double throttledShare() {
        return seconds == 0 ? 0 : throttledSeconds / seconds;
    }

    static Disturbance of(List<Call> calls, Environment.Cpu cpu) {
        List<HostActivity> activities = calls.stream()
                .flatMap(call -> call.telemetry().activity().stream())
                .toList();
        double window = sum(activities, HostActivity::windowNanos);
        if (activities.size() <= calls.size() / 2 || window <= 0 || cpu.logicalCores() <= 0) {
            return new Disturbance(false, 0, 0, 0, 0, 0);
        }
        double host = window * cpu.logicalCores();
        double foreign = sum(activities, HostActivity::hostCpuMillis) * NANOS_PER_MILLI
                - sum(activities, HostActivity::processCpuNanos);
        return new Disturbance(
                true,
                window / NANOS,
                Math.max(0, foreign / host),
                sum(activities, HostActivity::stolenMillis) * NANOS_PER_MILLI / host,
                sum(activities, HostActivity::throttledNanos) / NANOS,
                sum(activities, HostActivity::thermalEvents));
    }

    private static double sum(List<HostActivity> activities, ToLongFunction<HostActivity> figure) {
        return activities.stream().mapToLong(figure).filter(value -> value > 0).sum();
    }
}
