package dev.ttsmark.harness.cli;

import java.nio.file.Path;

/** Folders of the installation. The launcher sets {@code ttsmark.home} to the repository's root. */
final class Home {

    private Home() {}

    static Path root() {
        return Path.of(System.getProperty("ttsmark.home", "")).toAbsolutePath().normalize();
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
