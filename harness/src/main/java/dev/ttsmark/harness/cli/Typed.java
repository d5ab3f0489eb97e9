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
                        .map(word ->
                                word.matches("[A-Za-z0-9._/,:=%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
    }
}
