package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.decide.Side.Readings;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.compare.NoiseFloor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From one configuration measured under two names to the noise that a gate must not take for a change. */
public final class NoiseMeasurement {

    /** Metrics that may have a margin. */
    public static final Set<Metric> METRICS = Metrics.ALL.stream()
            .filter(metric -> metric.source() != Metric.Source.FIT)
            .filter(metric -> metric.better() != Metric.Better.NEITHER && !metric.mayBeZero())
            .collect(Collectors.toUnmodifiableSet());

    private NoiseMeasurement() {}

    /** @param again the same cells, measured in turn with the first */
    public static NoiseFloors of(List<Side> first, List<Side> again) {
        List<NoiseFloors.Floor> floors = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Side other = SameRegime.of(again.get(i), first.get(i));
            SameRegime.of(first.get(i), again.get(i))
                    .cells()
                    .forEach((cell, readings) -> floors.addAll(floors(cell, readings, other)));
        }
        return new NoiseFloors(
                NoiseFloors.SCHEMA, Instant.now().toString(), first.get(0).traits(), floors);
    }

    private static List<NoiseFloors.Floor> floors(Cell cell, Readings readings, Side again) {
        Readings other = again.cells().get(cell);
        if (other == null || !isUsable(readings) || !isUsable(other)) {
            return List.of();
        }
        return readings.metrics().keySet().stream()
                .sorted()
                .filter(other.metrics()::containsKey)
                .flatMap(metric ->
                        floor(
                                cell,
                                metric,
                                readings.metrics().get(metric),
                                other.metrics().get(metric))
                                .stream())
                .toList();
    }

    private static boolean isUsable(Readings readings) {
        return readings.unfit().isEmpty() && readings.unsteady().isEmpty();
    }

    private static Optional<NoiseFloors.Floor> floor(Cell cell, String metric, Rounds first, Rounds again) {
        double[] a = medians(first);
        double[] b = medians(again);
        int pairs = Math.min(a.length, b.length);
        if (pairs < 2) {
            return Optional.empty();
        }
        NoiseFloor noise = NoiseFloor.of(Arrays.copyOf(a, pairs), Arrays.copyOf(b, pairs));
        return Optional.of(new NoiseFloors.Floor(
                cell.configuration(), cell.utterance(), metric, noise.logDeviation(), noise.pairs()));
    }

    private static double[] medians(Rounds rounds) {
        return rounds.medians().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
