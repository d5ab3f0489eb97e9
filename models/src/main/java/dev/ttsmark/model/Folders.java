package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What java.nio.file leaves out. */
public final class Folders {

    private Folders() {}

    /** Folders right below, by name; none where there is no such folder. */
    static List<Path> in(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    /** The folder and all in it, if it is there; links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
