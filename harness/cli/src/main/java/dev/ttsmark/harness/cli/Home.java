package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.NamedPlace;
import dev.ttsmark.harness.InvalidInputException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Folders of the installation, a clone or an unpacked archive, which the launcher names by {@code ttsmark.home}; and those
 * that are written to, which lie in it too unless {@code TTSMARK_DATA} names another place for them.
 */
final class Home {

    private Home() {}

    /** The folder of the process where the property is not set. */
    static Path root() {
        return folder(NamedPlace.byProperty("ttsmark.home"), Path.of(""));
    }

    /** Of models and results: an installation may be read-only. */
    static Path data() {
        return folder(NamedPlace.bySetting("data"), root());
    }

    static Path corpora() {
        return root().resolve("corpora");
    }

    static Path modelStore() {
        return data().resolve("models").resolve("store");
    }

    static Path results() {
        return data().resolve("results");
    }

    static Path history() {
        return results().resolve("history.jsonl");
    }

    private static Path folder(Optional<NamedPlace> named, Path otherwise) {
        try {
            Path folder = named.isPresent() ? named.get().folder() : otherwise;
            return folder.toAbsolutePath().normalize();
        } catch (EngineException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }
}
