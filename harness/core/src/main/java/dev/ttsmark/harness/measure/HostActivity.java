package dev.ttsmark.harness.measure;

/**
 * What the host did between the end of the call before and the end of a call. Unavailable is -1, never 0.
 *
 * @param windowNanos length of that time
 * @param processCpuNanos CPU time of the engine's process
 * @param hostCpuMillis CPU time of all processes of the host, this one included
 * @param stolenMillis CPU time that the hypervisor gave to other machines
 * @param throttledNanos time that threads of the control group waited because its CPU quota was used up, over all cores
 * @param thermalEvents times that a CPU package slowed itself down for heat
 */
public record HostActivity(
        long windowNanos,
        long processCpuNanos,
        long hostCpuMillis,
        long stolenMillis,
        long throttledNanos,
        long thermalEvents) {}
