package dev.ttsmark.harness.table;

import dev.ttsmark.harness.InvalidInputException;

/** Says where in a file something cannot be used. */
final class Place {

    private static final int QUOTED_CHARACTERS = 40;

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
        return new InvalidInputException(source + " line " + line + ", column " + quoted(column) + ": " + problem);
    }

    /** A cell as it may be printed: short, and without characters that would steer a terminal. */
    static String quoted(String cell) {
        String shown = cell.length() > QUOTED_CHARACTERS ? cell.substring(0, QUOTED_CHARACTERS) + "…" : cell;
        return "'" + printable(shown) + "'";
    }

    /** The text with every character that is not for printing replaced. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
