package dev.ttsmark.harness.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;

/** What a person typed, as reports repeat it. */
final class Typed {

    private Typed() {}

    /** Quoted so that a shell would take it again. */
    static String of(CommandLine command) {
        return "./ttsmark "
                + command.getParent().getParseResult().originalArgs().stream()
                        .map(Typed::word)
                        .collect(Collectors.joining(" "));
    }

    /** Quoted where a shell would take it for something else. */
    static String word(String word) {
        return word.matches("[A-Za-z0-9._/,:=%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
