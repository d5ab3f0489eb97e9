package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.Quantiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Recordings of a configuration held against those of the reference. Like is compared with like: seed i of the one with
 * seed j of the other, i ≠ j, just as the reference is compared with itself; so a configuration that changes nothing
 * lies at the floor or below, however much an engine draws from its seed.
 *
 * @param durationRatio audible seconds over the reference's, median of pairs
 * @param totalRatio all seconds over the reference's, median of pairs
 * @param louderLu than the reference, median of pairs
 * @param gaps by every measure
 */
public record Nearness(double durationRatio, double totalRatio, double louderLu, Map<Measure, Gap> gaps) {

    public Nearness {
        gaps = Collections.unmodifiableMap(new EnumMap<>(gaps));
    }

    static Nearness of(ReferenceText reference, List<Recorded> candidate, Sweep.Quality quality) {
        List<Distance> unequal = new ArrayList<>();
        List<Distance> equal = new ArrayList<>();
        for (Recorded own : candidate) {
            for (Recorded other : reference.recordings()) {
                if (own.number() != other.number() || reference.isSeeded()) {
                    (own.number() == other.number() ? equal : unequal).add(Distance.between(own, other));
                }
            }
        }
        Map<Measure, Gap> gaps = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            gaps.put(
                    measure,
                    new Gap(
                            measure.shift(unequal),
                            measure.most(reference.floor()),
                            equal.isEmpty() ? Optional.empty() : Optional.of(measure.most(equal)),
                            measure.allowed(quality)));
        }
        return new Nearness(
                median(reference, candidate, (own, other) -> own.audibleSeconds() / other.audibleSeconds()),
                median(reference, candidate, (own, other) -> own.totalSeconds() / other.totalSeconds()),
                median(reference, candidate, (own, other) -> own.loudnessLufs() - other.loudnessLufs()),
                gaps);
    }

    private static double median(
            ReferenceText reference, List<Recorded> candidate, ToDoubleBiFunction<Recorded, Recorded> of) {
        return Quantiles.median(candidate.stream()
                .flatMapToDouble(own -> reference.recordings().stream()
                        .filter(other -> other.number() != own.number())
                        .mapToDouble(other -> of.applyAsDouble(own, other)))
                .toArray());
    }
}
