package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.compare.NoiseFloor;
import java.util.ArrayList;
import java.util.List;

/** Noise floors for a terminal, widest first. */
public final class NoiseText {

    private NoiseText() {}

    /** @param rounds of each side that a gate would compare */
    public static String of(NoiseFloors floors, int rounds) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("configuration", "text", "metric", "noise floor at " + rounds + " rounds"));
        floors.floors().stream()
                .sorted(java.util.Comparator.comparingDouble(floor -> -at(floor, rounds)))
                .forEach(floor -> rows.add(List.of(
                        floor.configuration(),
                        floor.utterance().orElse(Line.NOTHING),
                        floor.metric(),
                        Numbers.percent(at(floor, rounds)))));
        return String.join("\n", TextTable.lines(rows)) + "\n";
    }

    private static double at(NoiseFloors.Floor floor, int rounds) {
        return Math.expm1(new NoiseFloor(floor.logDeviation(), floor.pairs()).of(rounds));
    }
}
