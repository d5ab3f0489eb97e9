package dev.ttsmark.harness.cli;

import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: wires the parts together, and is the only place that exits. */
@Command(
        name = "ttsmark",
        description =
                "Which text-to-speech engine, in which configuration, should I deploy here? An answer with evidence.",
        subcommands = {
            RunCommand.class,
            ListCommand.class,
            ReportCommand.class,
            GateCommand.class,
            NoiseCommand.class,
            HistoryCommand.class,
            AnalyzeCommand.class,
            EnginesCommand.class,
            ModelsCommand.class,
            TokensCommand.class,
            SayCommand.class,
            ChooseCommand.class,
            SweepCommand.class,
            DoctorCommand.class,
            GenerateCompletion.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example: ttsmark run --budget 3m",
            "Exit codes: 0 done, 1 fail, 2 inconclusive, 3 invalid, 64 usage."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error as well.")
    private boolean debug;

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... args) {
        Output output = Output.standard();
        return output.finish(
                commandLine().setOut(output.out()).setErr(output.err()).execute(args));
    }

    static CommandLine commandLine() {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        line.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .footer("", "Example: source <(./ttsmark generate-completion)");
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Main::runDecoded)
                .setParameterExceptionHandler(Main::refuseUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> main.explain(failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    private static int runDecoded(ParseResult parsed) {
        Arguments.requireDecoded(parsed);
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (LinkageError e) {
            // picocli handles exceptions alone.
            throw new ExecutionException(parsed.commandSpec().commandLine(), "A class cannot be loaded.", e);
        }
    }

    private static int refuseUsage(ParameterException refusal, String[] args) {
        CommandLine command = refusal.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(refusal.getMessage()) + " See '"
                + command.getCommandSpec().qualifiedName() + " --help'.");
        CommandLine.UnmatchedArgumentException.printSuggestions(refusal, err);
        return ExitCode.USAGE;
    }

    private int explain(Exception thrown, CommandLine command) {
        Throwable failure = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
        command.getErr().println(Failure.sentence(failure));
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.INVALID;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
