package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.NamedPlace;
import dev.ttsmark.harness.InvalidInputException;
import java.nio.file.Path;
import java.util.Optional;

/** Folders of the installation. The launcher sets {@code ttsmark.home} to the repository's root. */
final class Home {

    private Home() {}

    /** The folder of the process where the property is not set. */
    static Path root() {
        try {
            Optional<NamedPlace> named = NamedPlace.byProperty("ttsmark.home");
            Path folder = named.isPresent() ? named.get().folder() : Path.of("");
            return folder.toAbsolutePath().normalize();
        } catch (EngineException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }

    static Path corpora() {
        return root().resolve("corpora");
    }

    static Path modelStore() {
        return root().resolve("models").resolve("store");
    }

    static Path results() {
        return root().resolve("results");
    }

    static Path history() {
        return results().resolve("history.jsonl");
    }
}
