package dev.ttsmark.mms;

import java.util.List;

/** One sentence out of what a native library throws: its messages carry traces of its own. */
final class Failures {

    private static final int MAX_LENGTH = 200;

    private Failures() {}

    /** The last line of the message that says something, ended by a full stop. */
    static String sentence(Throwable failure) {
        List<String> lines = String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> line.codePoints().anyMatch(Character::isLetter))
                .toList();
        String last = lines.isEmpty() ? failure.getClass().getSimpleName() : lines.get(lines.size() - 1);
        String cut = last.length() > MAX_LENGTH ? last.substring(0, MAX_LENGTH) + "…" : last;
        return cut.endsWith(".") ? cut : cut + ".";
    }
}
