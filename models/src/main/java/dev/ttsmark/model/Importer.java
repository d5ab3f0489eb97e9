package dev.ttsmark.model;

import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Turns files as published into files that an engine loads. */
public interface Importer {

    /**
     * Changes with every change of what is written, so that older imports are told from current ones.
     *
     * @return letters, digits and hyphens
     */
    String version() throws IOException;

    /** The files of that folder that decide what is written, the weights first. */
    List<Path> sources(Path from) throws IOException, ModelException;

    /** Those of the sources that hold weights, by which the model is known. */
    default List<Path> weightFiles(Path from) throws IOException, ModelException {
        return sources(from).subList(0, 1);
    }

    /**
     * @param from as published; its content is hostile until checked
     * @param into exists and is empty
     */
    Imported write(Path from, Path into) throws IOException, ModelException;

    /**
     * What was written.
     *
     * @param language of the tokenizer, an ISO 639-3 code; empty where it has none of its own
     * @param weights what the published files say of themselves
     * @param files role to file, {@code model} always, every file in the folder
     */
    record Imported(String language, int sampleRateHz, Weights weights, Map<String, Path> files) {}
}
