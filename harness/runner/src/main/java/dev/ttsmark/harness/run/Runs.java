package dev.ttsmark.harness.run;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes a run, or goes on with one: round after round until the scheduler has no more. */
public final class Runs {

    private Runs() {}

    /**
     * Measures until the budget is used up or the precision reached. What is in the directory already counts, so the
     * same call goes on after a Ctrl-C or a kill.
     *
     * @param interruption ends it early
     * @throws InvalidInputException if nothing of the plan can be measured, or another run is using the directory
     */
    public static RunResult execute(
            RunRequest request, RunProgress progress, PrecisionEstimator precision, Interruption interruption)
            throws IOException {
        return execute(request, request.plan(), progress, precision, interruption);
    }

    /**
     * Measures a part of the request's plan, into the directory of the whole.
     *
     * @param now those of its configurations that take turns, and for how many rounds
     */
    public static RunResult execute(
            RunRequest request, Plan now, RunProgress progress, PrecisionEstimator precision, Interruption interruption)
            throws IOException {
        PlanCheck.measurable(request.plan(), request.texts());
        Files.createDirectories(request.directory().root());
        return alone(request, () -> {
            PlanWriter.write(request.plan(), request.directory().plan());
            captureEnvironment(request);
            closeUnfinishedRounds(request);
            return new RunLoop(request, now, progress, precision, interruption).run();
        });
    }

    /**
     * Once a run is measured: what the operators of its configurations take, for those whose runtime tells. Takes the time
     * of opening and two calls each, outside the budget; does nothing for those that were profiled before.
     */
    public static void profile(RunRequest request, RunProgress progress, Interruption interruption) throws IOException {
        alone(request, () -> {
            new ProfilePasses(request, progress, interruption).run();
            return null;
        });
    }

    /**
     * Once a run is measured: what its configurations do under the load of its plan, each step in a process of its own.
     * Has a budget of its own, and goes on where it was stopped; does nothing where the plan has no load.
     */
    public static void load(RunRequest request, RunProgress progress, LevelChooser levels, Interruption interruption)
            throws IOException {
        if (request.plan().load().isPresent()) {
            alone(request, () -> {
                new LoadRuns(request, request.plan().load().get(), progress, levels, interruption).run();
                return null;
            });
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T alone(RunRequest request, Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        request.directory().log(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new InvalidInputException(
                        "Another run is writing to " + request.directory().root() + "; wait for it, or end it.");
            }
            return work.run();
        }
    }

    /** A run is of one machine: going on with it elsewhere is refused. */
    private static void captureEnvironment(RunRequest request) throws IOException {
        Path file = request.directory().environment();
        Environment here = EnvironmentCapture.of(request);
        if (Files.exists(file)) {
            Environment there = Json.MAPPER.readValue(file.toFile(), Environment.class);
            if (!there.cpu().equals(here.cpu()) || there.memoryBytes() != here.memoryBytes()) {
                throw new InvalidInputException(
                        "The run in " + request.directory().root() + " was measured on "
                                + there.cpu().model() + " with " + there.cpu().logicalCores()
                                + " cores, which this machine is not; start a new run here.");
            }
        } else {
            Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), here);
        }
    }

    private static void closeUnfinishedRounds(RunRequest request) throws IOException {
        Path file = request.directory().measurements();
        try (MeasurementLog log = MeasurementLog.append(file)) {
            for (RoundFailed end : new History(MeasurementLog.read(file)).unfinished()) {
                log.write(end);
            }
        }
    }
}
