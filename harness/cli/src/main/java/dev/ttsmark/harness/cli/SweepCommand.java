package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.sweep.SweepJudge;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.PlanOverrides;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.plan.SweepReader;
import dev.ttsmark.harness.plan.SweepWriter;
import dev.ttsmark.harness.report.SweepPage;
import dev.ttsmark.harness.run.RunRequest;
import dev.ttsmark.harness.summary.RunReader;
import dev.ttsmark.harness.summary.RunSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a matrix of configurations of one engine, and says which to deploy. */
@Command(
        name = "sweep",
        description = "Measure every combination of an engine's options, and name the best whose audio is right.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark sweep kokoro-cpu --budget 10m",
            "Example: ttsmark sweep my-sweep.yaml --search halving --out results/tuned",
            "Example: ttsmark sweep --resume results/tuned --budget 30m",
            "Shipped sweeps: kokoro-cpu, kokoro-splitting, mms-chunks, mms-threads, optimization-summary.",
            "Exit codes: 0 a winner or a tie, 1 nothing may win, 2 inconclusive, 3 invalid, 64 usage."
        })
final class SweepCommand implements Callable<Integer> {

    /** Start of a process, load of a small model and a few short calls. */
    private static final double SHORT_ROUND_SECONDS = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "What to vary, in YAML; or the name of a sweep that is shipped.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Converters.OfDuration.class,
            description = "Wall-clock time for all rounds: 10m, 90s.")
    private Optional<Duration> budget = Optional.empty();

    @Option(
            names = "--search",
            paramLabel = "HOW",
            description = "full: all alike; halving: the better half goes on with twice the rounds.")
    private Optional<Sweep.Search> search = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the run is written; results/<time> otherwise.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the sweep in that directory, as it was; --budget may grow.")
    private Optional<Path> resume = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Of the result: en, zh or both; default: the sweep's in files, en on stdout.")
    private Optional<ReportLanguage> language = Optional.empty();

    @Option(names = "--json", description = "Print sweep.json instead of Markdown.")
    private boolean json;

    @Mixin
    private LibraryFlags libraries = new LibraryFlags();

    @Override
    public Integer call() throws IOException {
        if (file.isPresent() == resume.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Name a sweep, or one to go on with by --resume DIR.");
        }
        if (resume.isPresent()
                && (out.isPresent() || search.isPresent() || !libraries.places().isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--resume goes on as the sweep in its directory says; only --budget, --lang and --json go with it.");
        }
        Sweep sweep = over(SweepReader.read(written(), new SweepNames()));
        RunDirectory directory = resume.map(RunDirectory::new).orElseGet(() -> RunFolders.fresh(out));
        measure(sweep, directory);
        RunSource run = RunReader.read(directory);
        SweepResult result = SweepJudge.judge(sweep, run, SweepAudio.parities(sweep, directory, run));
        write(result, directory, sweep.plan().language());
        print(result);
        return SweepExit.of(result);
    }

    private static void write(SweepResult result, RunDirectory directory, ReportLanguage said) throws IOException {
        Path folder = directory.root();
        Files.writeString(folder.resolve("sweep.json"), Json.pretty(result));
        Files.writeString(folder.resolve("sweep.md"), SweepPage.markdown(result, said));
        Files.writeString(folder.resolve("sweep.html"), SweepPage.html(result, said));
    }

    private void print(SweepResult result) throws IOException {
        PrintWriter words = spec.commandLine().getOut();
        words.print(json ? Json.pretty(result) : SweepPage.markdown(result, language.orElse(ReportLanguage.EN)));
    }

    private Path written() {
        if (resume.isPresent()) {
            Path sweep = sweepFile(new RunDirectory(resume.get()));
            if (!Files.exists(sweep)) {
                throw new InvalidInputException("There is no sweep to go on with in " + resume.get() + ": " + sweep
                        + " is missing; name the directory that 'ttsmark sweep' wrote to.");
            }
            return sweep;
        }
        return Shipped.find(file.orElseThrow(), "sweep", "sweep");
    }

    private static Path sweepFile(RunDirectory directory) {
        return directory.root().resolve("sweep.yaml");
    }

    private Sweep over(Sweep sweep) {
        PlanOverrides overrides = new PlanOverrides(
                List.of(), List.of(), budget, Optional.empty(), Optional.empty(), language, libraries.places());
        return new Sweep(
                sweep.schema(),
                sweep.title(),
                overrides.over(sweep.plan()),
                sweep.factors(),
                sweep.points(),
                search.orElse(sweep.search()),
                sweep.objective(),
                sweep.quality());
    }

    private void measure(Sweep sweep, RunDirectory directory) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Measuring measuring = new Measuring(err, Typed.of(spec.commandLine()));
        RunRequest request = measuring.request(sweep.plan(), directory);
        Files.createDirectories(directory.root());
        SweepWriter.write(sweep, sweepFile(directory));
        err.println("Writing to " + directory.root() + "; budget: "
                + Progress.clock(sweep.plan().budget()) + ", configurations: "
                + sweep.points().size() + ", texts: " + request.texts().size() + ".");
        tightness(sweep).ifPresent(err::println);
        new SweepMeasurement(sweep, request, measuring, err).run();
        err.println("Result: " + directory.root().resolve("sweep.html"));
    }

    /** Said where even short rounds will hardly fit. */
    private static Optional<String> tightness(Sweep sweep) {
        int rounds = sweep.points().size() * sweep.plan().rounds().min();
        double seconds = sweep.plan().budget().toMillis() / 1e3 / rounds;
        return seconds > SHORT_ROUND_SECONDS
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "That leaves %.1f s for each of %d rounds, so some configurations may stay unmeasured; give more"
                                + " with --budget, or vary less.",
                        seconds,
                        rounds));
    }
}
