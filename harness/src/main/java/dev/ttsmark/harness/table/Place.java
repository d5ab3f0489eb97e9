package dev.ttsmark.harness.table;

import dev.ttsmark.harness.InvalidInputException;

/** Says where in a file something cannot be used. */
final class Place {

    private final String source;

    Place(String source) {
        this.source = source;
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
}
