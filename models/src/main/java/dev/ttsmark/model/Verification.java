package dev.ttsmark.model;

import dev.ttsmark.engine.Weights;
import java.util.List;

/**
 * Every file of a model, read again from the disk.
 *
 * @param weights whose files they are: the released ones where any is here, else the stand-in's; {@code NONE} where
 *     neither is here
 */
public record Verification(String id, Weights weights, List<FileCheck> files) {

    public Verification {
        files = List.copyOf(files);
    }

    /** Whether all is there and nothing speaks against it. */
    public boolean passed() {
        return weights != Weights.NONE && files.stream().allMatch(FileCheck::good);
    }
}
