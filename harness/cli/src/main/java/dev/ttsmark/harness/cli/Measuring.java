package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.run.Interruption;
import dev.ttsmark.harness.run.PlanCheck;
import dev.ttsmark.harness.run.RunRequest;
import dev.ttsmark.harness.run.RunResult;
import dev.ttsmark.harness.run.Runs;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.summary.Precision;
import dev.ttsmark.harness.summary.RunReader;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures plans for comparisons, on this machine, in turn. */
final class Measuring {

    private final PrintWriter err;
    private final String command;

    /** @param command that repeats it */
    Measuring(PrintWriter err, String command) {
        this.err = err;
        this.command = command;
    }

    /** @throws InvalidInputException if it asks for what a comparison does not measure, or too short rounds */
    static void check(Plan plan) {
        if (plan.load().isPresent()) {
            throw new InvalidInputException(
                    "The plan has a load, which comparisons do not measure; leave out the key load, or use ./ttsmark run.");
        }
        plan.calls()
                .measured()
                .filter(measured -> measured < SteadyState.SMALLEST_COUNT)
                .ifPresent(measured -> {
                    throw new InvalidInputException("The plan measures each text " + measured
                            + " times in a row, and a steady state shows from " + SteadyState.SMALLEST_COUNT
                            + " on; set calls.measured to " + 2 * SteadyState.SMALLEST_COUNT
                            + " or more, or to by-time.");
                });
    }

    /** A directory for a new run. */
    static RunDirectory fresh(RunDirectory directory) {
        if (Files.exists(directory.measurements())) {
            throw new InvalidInputException(
                    directory.root() + " holds measurements already; name another directory with --out.");
        }
        return directory;
    }

    /** Goes on with what the directory holds until the plan's rounds are made, and returns it all. */
    RunSource measure(Plan plan, RunDirectory directory) throws IOException {
        execute(request(plan, directory), plan, Optional.empty());
        return RunReader.read(directory);
    }

    /** All that a plan needs to be measured: texts, models. */
    RunRequest request(Plan plan, RunDirectory directory) throws IOException {
        List<Utterance> texts = PlanTexts.of(plan, Home.corpora());
        PlanCheck.measurable(plan, texts);
        return new RunRequest(plan, directory, texts, models(plan), command);
    }

    /**
     * Does not return where it is interrupted: there is no verdict then.
     *
     * @param now the part of the request's plan to measure
     * @param goOn subcommand that goes on with {@code --resume}
     */
    RunResult execute(RunRequest request, Plan now, Optional<String> goOn) throws IOException {
        try (Interruption interruption = Interruption.armed();
                Progress progress = Progress.on(err, request.directory())) {
            RunResult result = Runs.execute(request, now, progress, Precision::of, interruption);
            if (result.interrupted()) {
                progress.say("Report what is there: ./ttsmark report "
                        + request.directory().root());
            }
            return result;
        }
    }

    private Map<String, ModelFiles> models(Plan plan) throws IOException {
        try {
            return new FullModels(Home.modelStore(), err).of(plan);
        } catch (ModelException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }
}
