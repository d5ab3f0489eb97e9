package dev.ttsmark.harness.table;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.Printable;
import java.nio.file.Path;
import java.util.Optional;

/** Says where in a file something cannot be used. */
final class Place {

    private final String source;
    private final Optional<Path> file;

    /**
     * @param source named in sentences
     * @param file empty where it comes through a pipe
     */
    Place(String source, Optional<Path> file) {
        this.source = source;
        this.file = file;
    }

    Optional<Path> file() {
        return file;
    }

    String source() {
        return source;
    }

    /** @param problem begins after the file's name: {@code "is empty; …"} */
    InvalidInputException file(String problem) {
        return new InvalidInputException(source + " " + problem);
    }

    InvalidInputException line(long line, String problem) {
        return new InvalidInputException(source + " line " + line + " " + problem);
    }

    InvalidInputException cell(long line, String column, String problem) {
        return new InvalidInputException(
                source + " line " + line + ", column " + Printable.quoted(column) + ": " + problem);
    }

    /** @param path keys and places in lists: {@code results[0].times[3]} */
    InvalidInputException key(String path, String problem) {
        return new InvalidInputException(source + ", key " + Printable.quoted(path) + ": " + problem);
    }
}
