package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.harness.analyze.Analysis;
import dev.ttsmark.harness.analyze.AnalysisJson;
import dev.ttsmark.harness.analyze.AnalysisText;
import dev.ttsmark.harness.table.NumberTable;
import dev.ttsmark.harness.table.Tables;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of anyone's numbers what may be said of them. */
@Command(
        name = "analyze",
        description = "Tell from anyone's measurements where they become steady, their median and percentiles with"
                + " intervals, and what to know before believing them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark analyze latencies.csv --series engine,text --fork process",
            "Example: ttsmark analyze calls.jsonl.gz --value outcome.seconds --json",
            "Exit codes: 0 analysed, 3 the file could not be used, 64 usage."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV with a header or JSON Lines, gzipped or not; - for standard input.")
    private String file;

    @Mixin
    private TableFlags table;

    @Option(
            names = "--length",
            paramLabel = "COLUMN",
            description = "How long the input was: adds the fit of value = fixed + marginal · length.")
    private Optional<String> length;

    @Option(names = "--json", description = "Print JSON for another program.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        NumberTable numbers = Tables.read(file, table.columns(length));
        if (numbers.rowsWithoutValue() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("Left out rows without a value: " + numbers.rowsWithoutValue() + first(numbers) + ".");
        }
        Analysis analysis = Analysis.of(numbers);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            AnalysisJson.print(analysis, out);
        } else {
            AnalysisText.print(analysis, Terminal.columns(), out);
        }
        return ExitCode.DONE;
    }

    private static String first(NumberTable numbers) {
        return numbers.firstWithoutValue().isPresent()
                ? "; the first is in line " + numbers.firstWithoutValue().getAsLong()
                : "";
    }
}
