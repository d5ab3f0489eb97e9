package dev.ttsmark.harness.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps figures of runs, and shows how they went on. */
@Command(
        name = "history",
        description = "Keep figures of runs in a JSON Lines file, and show how they went on.",
        subcommands = {HistoryAddCommand.class, HistoryShowCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: ttsmark history add results/nightly", "Example: ttsmark history show --metric ttfb_s"})
final class HistoryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: add or show.");
    }
}
