package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.ShellWord;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What a person typed, as reports repeat it. */
final class Typed {

    private Typed() {}

    /** Quoted so that a shell would take it again. */
    static String of(CommandLine command) {
        return "./ttsmark "
                + command.getParent().getParseResult().originalArgs().stream()
                        .map(ShellWord::of)
                        .collect(Collectors.joining(" "));
    }
}
