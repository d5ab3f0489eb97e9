package dev.ttsmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that a benchmark writes for itself. */
final class Scratch {

    private Scratch() {}

    /** Deletes the folder and the files directly in it. */
    static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
