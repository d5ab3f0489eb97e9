package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.load.CapacitySearch;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanOverrides;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.AnswerLines;
import dev.ttsmark.harness.report.Report;
import dev.ttsmark.harness.run.Interruption;
import dev.ttsmark.harness.run.PlanCheck;
import dev.ttsmark.harness.run.RunRequest;
import dev.ttsmark.harness.run.RunResult;
import dev.ttsmark.harness.run.Runs;
import dev.ttsmark.harness.summary.Precision;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what a plan says, and reports it. */
@Command(
        name = "run",
        description = "Measure engines as a plan says, and write a report.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark run --engines kokoro,mms-eng --budget 90s",
            "Example: ttsmark run --plan my-plan.yaml --out results/tuned",
            "Example: ttsmark run --resume results/tuned --budget 10m",
            "Without --plan the embedded default is measured. Exit codes: 0 every configuration was measured,",
            "1 some were not, 3 none was or the input was refused, 130 Ctrl-C ended it: what was measured is reported."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--plan", paramLabel = "FILE", description = "Plan to follow, in YAML.")
    private Path plan;

    @Option(
            names = "--engines",
            split = ",",
            paramLabel = "NAME",
            description = "Configurations of the plan to keep, or ids of engines.")
    private List<String> engines = List.of();

    @Option(names = "--corpus", split = ",", paramLabel = "NAME", description = "Corpora to speak, in full.")
    private List<String> corpora = List.of();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Converters.OfDuration.class,
            description = "Wall-clock time for all rounds: 3m, 90s.")
    private Optional<Duration> budget;

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            converter = Converters.OfShare.class,
            description = "Interval half-width at which measuring stops: 5%%, 0.05.")
    private Optional<Double> precision;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every order that is drawn.")
    private Optional<Long> seed;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Language of the report: ${COMPLETION-CANDIDATES}, in either case.")
    private Optional<ReportLanguage> language;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the run is written; results/<time> otherwise.")
    private Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the run in that directory, by its own plan; --budget may grow.")
    private Path resume;

    @Option(names = "--force", description = "Measure engines side by side even if their threads are unequal.")
    private boolean force;

    @Option(names = "--open", description = "Open the report in the desktop's browser.")
    private boolean open;

    @Mixin
    private LibraryFlags libraries = new LibraryFlags();

    @Override
    public Integer call() throws IOException, ModelException {
        refuseWhatResumingCannotChange();
        PlanOverrides overrides =
                new PlanOverrides(engines, corpora, budget, precision, seed, language, libraries.places());
        Plan resolved = overrides.over(written());
        RunDirectory directory = directory();
        PrintWriter err = spec.commandLine().getErr();
        List<Utterance> texts = PlanTexts.of(resolved, Home.corpora());
        PlanCheck.measurable(resolved, texts);
        if (!force) {
            PlanCheck.comparable(resolved);
        }
        Map<String, ModelFiles> models = new FullModels(Home.modelStore(), err).of(resolved);
        err.println("Writing to " + directory.root() + "; budget: " + Progress.clock(resolved.budget())
                + ", configurations: " + resolved.engines().size() + ", texts: " + texts.size() + ".");
        RunRequest request = new RunRequest(resolved, directory, texts, models, Typed.of(spec.commandLine()));
        try (Interruption interruption = Interruption.armed();
                Progress progress = Progress.on(err, directory)) {
            RunResult result = Runs.execute(request, progress, Precision::of, interruption);
            Runs.load(request, progress, CapacitySearch::next, interruption);
            Runs.profile(request, progress, interruption);
            int code = conclude(result, directory, err);
            report(directory, resolved.language(), err);
            if (open) {
                Browser.open(directory.reportHtml(), err);
            }
            if (result.interrupted()) {
                progress.sayHowToGoOn("run");
            }
            return code;
        }
    }

    private static void report(RunDirectory directory, ReportLanguage language, PrintWriter err) throws IOException {
        RunSummary summary = Report.write(List.of(directory), directory, language, Home.root());
        summary.configurations().forEach(configuration -> configuration
                .reached()
                .ifPresent(reached -> err.println(reached.sentence().en())));
        err.println();
        AnswerLines.of(summary, language).forEach(err::println);
        err.println("Report: " + directory.reportHtml());
    }

    private void refuseWhatResumingCannotChange() {
        boolean changes = plan != null
                || out != null
                || !engines.isEmpty()
                || !corpora.isEmpty()
                || seed.isPresent()
                || !libraries.places().isEmpty();
        if (resume != null && changes) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--resume goes on by the plan in its directory; only --budget, --precision, --lang and --open go with it.");
        }
    }

    private Plan written() {
        if (resume != null) {
            Path file = new RunDirectory(resume).plan();
            if (!Files.exists(file)) {
                throw new InvalidInputException("There is no run to go on with in " + resume + ": " + file
                        + " is missing; name the directory that 'ttsmark run' wrote to.");
            }
            return PlanReader.read(file);
        }
        return plan == null ? PlanReader.defaults() : PlanReader.read(plan);
    }

    private RunDirectory directory() {
        if (resume != null) {
            return new RunDirectory(resume);
        }
        return RunFolders.fresh(Optional.ofNullable(out));
    }

    private static int conclude(RunResult result, RunDirectory directory, PrintWriter err) {
        if (!result.interrupted()) {
            err.println("Stopped since " + result.reason() + ".");
        }
        List<RunResult.Configuration> missing = result.configurations().stream()
                .filter(configuration -> !configuration.isMeasured())
                .toList();
        missing.forEach(configuration -> err.println(
                "'" + configuration.name() + "' was not measured: " + cause(configuration, result, directory)));
        if (missing.isEmpty()) {
            return ExitCode.DONE;
        }
        return missing.size() < result.configurations().size() ? ExitCode.FAIL : ExitCode.INVALID;
    }

    private static String cause(RunResult.Configuration configuration, RunResult result, RunDirectory directory) {
        if (!configuration.lastFailure().isEmpty()) {
            return configuration.lastFailure();
        }
        if (configuration.failedCalls() > 0) {
            return "all its calls failed; see " + directory.measurements() + ".";
        }
        return result.interrupted()
                ? "the run was interrupted before."
                : "the budget ended before its first measured call; give more with --budget.";
    }
}
