package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are shipped as examples, and may be named without their path. */
final class Shipped {

    private Shipped() {}

    /**
     * A file, else the shipped one of that name.
     *
     * @param kind {@code sweep}, which lie in the folder {@code sweeps}
     * @param command whose help lists them
     */
    static Path find(String given, String kind, String command) {
        Path path = Path.of(given);
        Path shipped = Home.root().resolve(kind + "s").resolve(given + ".yaml");
        if (!Files.exists(path) && given.matches("[a-z0-9-]+") && Files.isRegularFile(shipped)) {
            return shipped;
        }
        if (!Files.exists(path)) {
            throw new InvalidInputException("There is no file " + given + " and no shipped " + kind
                    + " of that name; see 'ttsmark " + command + " --help' for those that are.");
        }
        return path;
    }
}
