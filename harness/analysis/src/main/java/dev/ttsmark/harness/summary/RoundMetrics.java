package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.measure.RoundGpu;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Metrics that a round has, not a call. */
final class RoundMetrics {

    private static final Map<String, Function<ConfigurationRows, Rounds>> BY_ID = Map.of(
            Metrics.LOAD_S.id(), RoundMetrics::load,
            Metrics.COLD_S.id(), rows -> MetricRounds.of(Metrics.TOTAL_S, rows.spoken(Call.Phase.COLD)),
            Metrics.FIRST_SHAPE_S.id(), RoundMetrics::firstShape,
            Metrics.RSS_PEAK_BYTES.id(), RoundMetrics::peak,
            Metrics.RSS_SLOPE.id(), RoundMetrics::slope,
            Metrics.GPU_MEMORY_BYTES.id(), RoundMetrics::gpuMemory,
            Metrics.GPU_ENERGY_J.id(), rows -> energy(rows, RoundEnergy.Meter.GPU),
            Metrics.CPU_ENERGY_J.id(), rows -> energy(rows, RoundEnergy.Meter.CPU));

    private static final int SLOPE_CALLS = 1000;
    /** With fewer a slope of memory is luck. */
    private static final int ENOUGH_CALLS = 30;

    private RoundMetrics() {}

    /** Values of a metric whose source is ROUND. */
    static Rounds of(Metric metric, ConfigurationRows rows) {
        return BY_ID.get(metric.id()).apply(rows);
    }

    /** Resident set after opening. */
    static Rounds loadedBytes(ConfigurationRows rows) {
        return Rounds.collect(rows.opened(), false, RoundOpened::round, RoundOpened::rssBytes);
    }

    private static Rounds load(ConfigurationRows rows) {
        return Rounds.collect(rows.opened(), false, RoundOpened::round, round -> round.loadNanos() / 1e9);
    }

    /** A round of fewer texts would make another mix. */
    private static Rounds firstShape(ConfigurationRows rows) {
        return MetricRounds.of(
                Metrics.TOTAL_S,
                rows.spoken(Call.Phase.FIRST_LENGTH).stream()
                        .filter(call -> rows.isWhole(call.round()))
                        .toList());
    }

    /** A round of fewer texts needs less memory. */
    private static Rounds peak(ConfigurationRows rows) {
        List<RoundClosed> whole = rows.closed().stream()
                .filter(round -> rows.isWhole(round.round()))
                .toList();
        return Rounds.collect(whole, false, RoundClosed::round, RoundClosed::rssPeakBytes);
    }

    /** Of all cards together, as is the energy; a round of fewer texts would make another mix. */
    private static Rounds gpuMemory(ConfigurationRows rows) {
        return summed(rows, rows.gpus(), RoundGpu::round, false, RoundMetrics::gpuMemory);
    }

    private static double gpuMemory(RoundGpu gpu) {
        return gpu.use()
                .map(use -> use.engineBytes() >= 0
                        ? use.engineBytes()
                        : use.usedBytes() >= 0 && use.idleBytes() >= 0
                                ? Math.max(0, use.usedBytes() - use.idleBytes())
                                : Double.NaN)
                .filter(bytes -> !(bytes == 0))
                .orElse(Double.NaN);
    }

    private static Rounds energy(ConfigurationRows rows, RoundEnergy.Meter meter) {
        List<RoundEnergy> metered =
                rows.energies().stream().filter(row -> row.meter() == meter).toList();
        return summed(rows, metered, RoundEnergy::round, true, rows.idle()::joulesPerAudioMinute);
    }

    private static <T> Rounds summed(
            ConfigurationRows rows, List<T> each, ToIntFunction<T> round, boolean mayBeZero, ToDoubleFunction<T> of) {
        Map<Integer, Double> sums = each.stream()
                .filter(row -> rows.isWhole(round.applyAsInt(row)))
                .collect(Collectors.groupingBy(round::applyAsInt, TreeMap::new, Collectors.summingDouble(of)));
        return Rounds.collect(List.copyOf(sums.entrySet()), mayBeZero, Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Rounds slope(ConfigurationRows rows) {
        Map<Integer, List<Call>> rounds = rows.calls().stream()
                .filter(call -> call.telemetry().rssBytes() > 0 && rows.isWhole(call.round()))
                .collect(Collectors.groupingBy(Call::round));
        return Rounds.collect(
                new ArrayList<>(rounds.entrySet()), true, Map.Entry::getKey, round -> slope(round.getValue()));
    }

    /** Over at most {@link #SLOPE_CALLS} calls, evenly chosen, since Theil–Sen looks at every pair. */
    private static double slope(List<Call> calls) {
        if (calls.size() < ENOUGH_CALLS) {
            return Double.NaN;
        }
        int step = (calls.size() + SLOPE_CALLS - 1) / SLOPE_CALLS;
        List<Call> chosen = IntStream.iterate(0, i -> i < calls.size(), i -> i + step)
                .mapToObj(calls::get)
                .toList();
        double[] index = chosen.stream().mapToDouble(Call::index).toArray();
        double[] bytes =
                chosen.stream().mapToDouble(call -> call.telemetry().rssBytes()).toArray();
        return 100 * Trend.theilSen(index, bytes).b();
    }
}
