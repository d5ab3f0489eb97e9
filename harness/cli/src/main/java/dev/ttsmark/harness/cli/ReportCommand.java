package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report again from the files of one run, or one report on several. */
@Command(
        name = "report",
        description = "Write the report of one run again, or merge several runs into one report.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark report results/tuned --lang zh",
            "Example: ttsmark report results/laptop results/server --out results/both",
            "Exit codes: 0 written, 3 a run could not be read, 64 usage."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Directories that 'ttsmark run' wrote.")
    private List<Path> runs;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the report is written; beside the run where there is one only.")
    private Optional<Path> out;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "BOTH",
            description =
                    "Language of the report: ${COMPLETION-CANDIDATES}, in either case; ${DEFAULT-VALUE} otherwise.")
    private ReportLanguage language;

    @Option(names = "--open", description = "Open the report in the desktop's browser.")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        if (runs.size() > 1 && out.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Several runs are merged into a directory of their own: name it with --out.");
        }
        RunDirectory target = new RunDirectory(out.orElse(runs.get(0)));
        Report.write(runs.stream().map(RunDirectory::new).toList(), target, language, Home.root());
        spec.commandLine().getOut().println(target.reportHtml());
        spec.commandLine().getOut().println(target.reportMarkdown());
        if (open) {
            Browser.open(target.reportHtml(), spec.commandLine().getErr());
        }
        return ExitCode.DONE;
    }
}
