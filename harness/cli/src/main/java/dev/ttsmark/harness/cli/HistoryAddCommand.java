package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.history.HistoryFile;
import dev.ttsmark.harness.history.HistoryRow;
import dev.ttsmark.harness.history.HistoryRows;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.summary.RunReader;
import dev.ttsmark.harness.summary.Summaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds runs to a history. */
@Command(
        name = "add",
        description = "Add the figures of runs to a history; those that a finding calls invalid stay out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark history add results/nightly --history results/history.jsonl",
            "Exit codes: 0 added, 3 a run could not be read or is there already, 64 usage."
        })
final class HistoryAddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Directories that 'ttsmark run' wrote.")
    private List<Path> runs;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "The history; results/history.jsonl otherwise. It is made where it is missing.")
    private Optional<Path> history;

    @Override
    public Integer call() throws IOException {
        HistoryFile file = new HistoryFile(history.orElseGet(Home::history));
        for (Path run : runs) {
            List<HistoryRow> rows = HistoryRows.of(Summaries.of(List.of(RunReader.read(new RunDirectory(run)))));
            if (rows.isEmpty()) {
                throw new InvalidInputException(
                        run + " holds no figure that may be used; see its report with 'ttsmark report " + run + "'.");
            }
            file.add(rows);
            spec.commandLine().getOut().println(run + ": figures added: " + rows.size());
        }
        return ExitCode.DONE;
    }
}
