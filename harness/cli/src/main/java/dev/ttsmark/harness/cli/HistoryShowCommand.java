package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.history.Trend;
import dev.ttsmark.harness.history.Trends;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.HistoryReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes how figures went on. */
@Command(
        name = "show",
        description = "Write how figures went on from run to run, with changes of level as alerts.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark history show --metric ttfb_s,rss_peak_bytes --configuration 'kokoro*' --out results/trends",
            "An alert is no verdict: for one there is 'ttsmark gate'.",
            "Exit codes: 0 written, 3 the history could not be read, 64 usage."
        })
final class HistoryShowCommand implements Callable<Integer> {

    private static final int MOST_TRENDS = 500;

    @Spec
    private CommandSpec spec;

    @Option(names = "--history", paramLabel = "FILE", description = "The history; results/history.jsonl otherwise.")
    private Optional<Path> history;

    @Option(
            names = "--metric",
            split = ",",
            paramLabel = "ID",
            defaultValue = "ttfb_s",
            description = "Metrics to show; ${DEFAULT-VALUE} otherwise.")
    private List<String> metrics;

    @Option(
            names = "--configuration",
            split = ",",
            paramLabel = "NAME",
            description = "Names, with * and ?; all otherwise.")
    private List<String> configurations = List.of();

    @Option(
            names = "--text",
            split = ",",
            paramLabel = "ID",
            description = "Texts (corpus/id), with * and ?; all otherwise.")
    private List<String> texts = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many trends, those measured last first; ${DEFAULT-VALUE} otherwise.")
    private int most;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "BOTH",
            description = "Language: ${COMPLETION-CANDIDATES}, in either case; ${DEFAULT-VALUE} otherwise.")
    private ReportLanguage language;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where history.html and history.md are written; beside the history otherwise.")
    private Optional<Path> out;

    @Option(names = "--json", description = "Print the trends and write nothing.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        metrics.forEach(Metrics::require);
        if (most < 1 || most > MOST_TRENDS) {
            throw new ParameterException(
                    spec.commandLine(), "--most: " + most + " is not from 1 to " + MOST_TRENDS + "; write 40.");
        }
        Path file = history.orElseGet(Home::history);
        List<Trend> trends = Trends.of(file, new Trends.Question(Set.copyOf(metrics), configurations, texts, most));
        if (trends.isEmpty()) {
            throw new InvalidInputException(
                    file + " holds nothing on that; widen --metric, --configuration or --text.");
        }
        PrintWriter words = spec.commandLine().getOut();
        if (json) {
            words.print(Json.pretty(trends));
            return ExitCode.DONE;
        }
        Path folder = out.orElseGet(() -> file.toAbsolutePath().getParent());
        HistoryReport.write(trends, folder, language);
        long alerts = trends.stream().filter(trend -> trend.alert().isPresent()).count();
        words.println("Trends: " + trends.size() + ", of them changed for the worse: " + alerts + ".");
        words.println(folder.resolve("history.html"));
        words.println(folder.resolve("history.md"));
        return ExitCode.DONE;
    }
}
