package dev.ttsmark.harness.decide;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.compare.NoiseFloor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far two measurements of the same thing lie apart on one machine; {@code noise.json}.
 *
 * @param schema version of this format, 1
 * @param measuredAt ISO 8601 instant
 * @param traits of the machine: elsewhere these floors mean nothing
 */
public record NoiseFloors(int schema, String measuredAt, Map<Trait, String> traits, List<Floor> floors) {

    static final int SCHEMA = 1;

    /** Nothing was measured. */
    public static final NoiseFloors NONE = new NoiseFloors(SCHEMA, "", Map.of(), List.of());

    public NoiseFloors {
        traits = traits.isEmpty() ? Map.of() : new EnumMap<>(traits);
        floors = List.copyOf(floors);
    }

    /**
     * Of one cell and metric.
     *
     * @param logDeviation root mean square of the logarithms of A/A ratios
     * @param pairs of fresh processes behind it
     */
    public record Floor(
            String configuration, Optional<String> utterance, String metric, double logDeviation, int pairs) {}

    Optional<NoiseFloor> of(Cell cell, Metric metric) {
        return floors.stream()
                .filter(floor -> floor.configuration().equals(cell.configuration())
                        && floor.utterance().equals(cell.utterance())
                        && floor.metric().equals(metric.id()))
                .findFirst()
                .map(floor -> new NoiseFloor(floor.logDeviation(), floor.pairs()));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return floors.isEmpty();
    }
}
