package dev.ttsmark.harness.decide;

import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.decide.Side.Readings;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings two sides to figures of one regime. Where one of them takes calls after other texts and after the same text
 * together and the other does not, both are judged by calls after other texts, or the mixture would be the difference.
 */
final class SameRegime {

    private static final String BOTH = "both";

    private SameRegime() {}

    /** As {@link Trait#REGIME} has it. */
    static String named(Optional<Regime> regime) {
        return regime.map(Options::spelled).orElse(BOTH);
    }

    /** The side with figures that may be held against the other's, as far as there are such. */
    static Side of(Side side, Side other) {
        Map<Cell, Readings> cells = new LinkedHashMap<>(side.cells());
        cells.replaceAll((cell, readings) -> Optional.ofNullable(other.cells().get(cell))
                .filter(beside -> differ(readings, beside))
                .filter(beside ->
                        !readings.changing().isEmpty() && !beside.changing().isEmpty())
                .map(beside -> changing(readings))
                .orElse(readings));
        return new Side(side.name(), side.traits(), side.parts(), side.measured(), cells);
    }

    private static boolean differ(Readings one, Readings other) {
        return one.traits().containsKey(Trait.REGIME)
                && other.traits().containsKey(Trait.REGIME)
                && !one.traits().get(Trait.REGIME).equals(other.traits().get(Trait.REGIME));
    }

    private static Readings changing(Readings readings) {
        Map<Trait, String> traits = new HashMap<>(readings.traits());
        traits.put(Trait.REGIME, named(Optional.of(Regime.CHANGING)));
        return new Readings(traits, readings.changing(), readings.changing(), readings.unfit(), readings.unsteady());
    }
}
