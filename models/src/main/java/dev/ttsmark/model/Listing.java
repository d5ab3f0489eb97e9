package dev.ttsmark.model;

import dev.ttsmark.engine.Weights;
import java.util.List;
import java.util.Optional;

/**
 * A known model and what of it is on disk.
 *
 * @param released how much of the published files is here
 * @param standIns sizes of stand-ins that are here
 * @param importedSha256 of the weights that were imported; empty where none were
 * @param weights what {@link ModelStore#resolve} gives; {@code NONE} where nothing usable is here
 */
public record Listing(
        Manifest manifest, Presence released, List<Size> standIns, Optional<String> importedSha256, Weights weights) {

    public Listing {
        standIns = List.copyOf(standIns);
    }

    /** How much of the published files is on disk. */
    public enum Presence {
        NONE,
        PARTIAL,
        COMPLETE
    }
}
