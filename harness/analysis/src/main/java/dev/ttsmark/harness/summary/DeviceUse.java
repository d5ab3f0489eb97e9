package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.RoundGpu;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Quantiles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a configuration took of devices whose meters could be read. Empty where there was none.
 *
 * @param gpuMemoryBytes most memory of GPUs that its process held
 * @param gpuJoules for a minute of audio, idle power taken off
 * @param cpuJoules of the processor packages, likewise
 * @param gpu how the GPU was doing meanwhile
 */
public record DeviceUse(
        String run,
        String configuration,
        Optional<Estimate> gpuMemoryBytes,
        Optional<Estimate> gpuJoules,
        Optional<Estimate> cpuJoules,
        Optional<Gpu> gpu) {

    /**
     * A GPU while it was spoken on; medians over rounds.
     *
     * @param name of the card
     * @param busyShare share of time in which a kernel ran, 0 to 1
     * @param watts drawn in all
     * @param lowestSmClockMhz of all rounds
     * @param highestSmClockMhz of all rounds
     * @param slowedShare of samples in which it slowed itself down, or was held down by its power limit
     */
    public record Gpu(
            String name,
            Optional<Double> busyShare,
            Optional<Double> watts,
            Optional<Integer> lowestSmClockMhz,
            Optional<Integer> highestSmClockMhz,
            Optional<Double> slowedShare) {}

    /** Empty where nothing was metered. */
    static Optional<DeviceUse> of(ConfigurationRows rows) {
        DeviceUse use = new DeviceUse(
                rows.run(),
                rows.name(),
                RoundMetrics.of(Metrics.GPU_MEMORY_BYTES, rows).estimate(),
                RoundMetrics.of(Metrics.GPU_ENERGY_J, rows).estimate(),
                RoundMetrics.of(Metrics.CPU_ENERGY_J, rows).estimate(),
                gpu(rows.gpus()));
        boolean any = use.gpuMemoryBytes.isPresent()
                || use.gpuJoules.isPresent()
                || use.cpuJoules.isPresent()
                || use.gpu.isPresent();
        return any ? Optional.of(use) : Optional.empty();
    }

    /** Of the busiest card, since an engine computes on one. Rows of before say nothing of how busy a card was. */
    private static Optional<Gpu> gpu(List<RoundGpu> all) {
        Function<RoundGpu, Double> busy =
                row -> row.use().map(RoundGpu.Use::busyShare).orElse(-1.0);
        Optional<RoundGpu> busiest = all.stream()
                .filter(row -> row.use().isPresent() && row.samples() > 0)
                .max(Comparator.comparing(busy));
        if (busiest.isEmpty()) {
            return Optional.empty();
        }
        String uuid = busiest.get().use().orElseThrow().uuid();
        List<RoundGpu> rows = all.stream()
                .filter(row -> row.samples() > 0
                        && row.use()
                                .map(RoundGpu.Use::uuid)
                                .filter(uuid::equals)
                                .isPresent())
                .toList();
        return Optional.of(new Gpu(
                busiest.get().gpu(),
                median(rows, busy::apply),
                median(rows, row -> row.use().map(RoundGpu.Use::watts).orElse(-1.0)),
                rows.stream()
                        .map(RoundGpu::lowestSmClockMhz)
                        .filter(mhz -> mhz >= 0)
                        .min(Integer::compare),
                rows.stream()
                        .map(RoundGpu::highestSmClockMhz)
                        .filter(mhz -> mhz >= 0)
                        .max(Integer::compare),
                median(
                        rows,
                        row -> row.slowedSamples() < 0
                                ? -1
                                : Math.max(row.slowedSamples(), row.cappedSamples()) / (double) row.samples())));
    }

    private static Optional<Double> median(List<RoundGpu> rows, ToDoubleFunction<RoundGpu> of) {
        double[] known =
                rows.stream().mapToDouble(of).filter(value -> value >= 0).toArray();
        return known.length == 0 ? Optional.empty() : Optional.of(Quantiles.median(known));
    }
}
