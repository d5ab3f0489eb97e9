package dev.ttsmark.harness.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Model files: what is known, what is here, and how to get the rest. */
@Command(
        name = "models",
        description = "List, make, pull, import and verify model files.",
        subcommands = {
            ModelsListCommand.class,
            ModelsStandInCommand.class,
            ModelsPullCommand.class,
            ModelsImportCommand.class,
            ModelsVerifyCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: ttsmark models list"})
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: list, stand-in, pull, import or verify.");
    }
}
