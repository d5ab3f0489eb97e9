package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Round after round, each decided from the rows so far. */
final class RunLoop {

    /** Beyond the timeout of a call: start of the process, writing of audio. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final RunRequest request;
    private final Plan plan;
    private final RunProgress progress;
    private final Scheduler scheduler;
    private final JmhFork fork;
    private final Path measurements;
    private final Interruption interruption;
    private final Duration spentBefore;
    private final long startNanos = System.nanoTime();

    RunLoop(RunRequest request, Plan now, RunProgress progress, PrecisionEstimator precision) {
        this.request = request;
        this.plan = request.plan();
        this.progress = progress;
        this.measurements = request.directory().measurements();
        this.scheduler = new Scheduler(now, name -> speakable(history(), name), precision);
        this.fork = new JmhFork(request.directory(), plan.jvm());
        this.interruption = new Interruption(progress::interrupted);
        this.spentBefore = history().spent();
    }

    RunResult run() throws IOException {
        progress.started(plan.budget(), spentBefore);
        try (Interruption armed = interruption) {
            while (true) {
                Scheduler.Decision decision =
                        scheduler.next(history(), plan.budget().minus(spent()));
                if (decision.step().isEmpty() || armed.isRequested()) {
                    return armed.isRequested()
                            ? result("the run was interrupted", false)
                            : result(decision.reason(), decision.complete());
                }
                round(decision.step().get());
            }
        }
    }

    private void round(Scheduler.Step step) throws IOException {
        History history = history();
        RoundSpec spec = spec(step, history);
        progress.roundStarted(spec.round(), step.configuration());
        long roundNanos = System.nanoTime();
        ForkEnd end;
        try (GpuWatch gpus = onGpu(step.configuration()) ? GpuWatch.start() : GpuWatch.none();
                ForkGuard guard = new ForkGuard(
                        measurements, plan.calls().timeout().plus(GRACE), () -> progress.elapsed(spent()))) {
            interruption.onRequest(guard::endFork);
            end = fork.run(spec, guard);
            write(gpus.rows(spec.round(), spec.configuration()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - roundNanos);
        progress.roundEnded(spec.round(), step.configuration(), took, close(spec, end, took));
        if (!history.of(step.configuration()).isGivenUp()
                && history().of(step.configuration()).isGivenUp()) {
            progress.note(givenUp(step.configuration()));
        }
    }

    private String givenUp(String name) {
        boolean others = plan.names().stream()
                .filter(other ->
                        !other.equals(name) && !speakable(history(), other).isEmpty())
                .anyMatch(other -> !history().of(other).isGivenUp());
        return "'" + name + "' is given up; " + (others ? "the others go on." : "no other is left to measure.");
    }

    /** Watching costs a process beside the engine's, so rounds on the CPU go without. */
    private boolean onGpu(String configuration) {
        return plan.engines().stream()
                .filter(entry -> entry.name().equals(configuration))
                .flatMap(entry -> entry.device().stream())
                .anyMatch(device -> !device.startsWith("cpu"));
    }

    private void write(List<? extends Row> rows) throws IOException {
        try (MeasurementLog log = MeasurementLog.append(measurements)) {
            for (Row row : rows) {
                log.write(row);
            }
        }
    }

    /** Writes the end of a round that could not write its own, and says in a sentence how it ended. */
    private String close(RoundSpec spec, ForkEnd end, Duration took) throws IOException {
        Optional<String> doing = InFlight.read(request.directory().inFlight());
        Files.deleteIfExists(request.directory().inFlight());
        List<Row> rows = MeasurementLog.read(measurements).stream()
                .filter(row -> row.round() == spec.round())
                .toList();
        Optional<Row> ended = rows.stream()
                .filter(row -> row instanceof RoundClosed || row instanceof RoundFailed)
                .findFirst();
        if (ended.isPresent()) {
            return ended.get() instanceof RoundFailed failed
                    ? failed.message()
                    : "calls measured: " + new History(rows).measuredCalls() + ".";
        }
        RoundFailed failed = interruption.isRequested()
                ? History.interrupted(spec.round(), spec.configuration(), took)
                : end.failure(spec, took, doing);
        write(List.of(failed));
        return failed.message();
    }

    private RoundSpec spec(Scheduler.Step step, History history) {
        Plan.EngineEntry entry = plan.engines().stream()
                .filter(engine -> engine.name().equals(step.configuration()))
                .findFirst()
                .orElseThrow();
        int round = history.lastRound() + 1;
        List<Utterance> speakable = speakable(history, entry.name());
        long uniqueSeed = Seeds.of(plan.seed(), "unique " + entry.name(), round);
        return new RoundSpec(
                round,
                entry.name(),
                entry.engine(),
                Optional.ofNullable(request.models().get(entry.name())),
                EngineOptions.of(entry, plan.threads()),
                speakable.get(0),
                step.texts(),
                history.of(entry.name()).knownCosts(speakable),
                step.calls(),
                UniqueTexts.of(step.texts(), step.calls(), plan.calls().unique(), uniqueSeed),
                Take.owed(history.of(entry.name()), step.texts(), plan),
                Seeds.of(plan.seed(), "order " + entry.name(), round),
                plan.seed(),
                plan.calls().timeout().toMillis(),
                System.currentTimeMillis() + step.limit().toMillis(),
                ProcessHandle.current().pid(),
                request.directory().root().toAbsolutePath());
    }

    /** Texts of a configuration, but for those that it cannot speak or hangs on. */
    private List<Utterance> speakable(History history, String name) {
        Set<String> unspeakable = history.of(name).unspeakable();
        return plan.engines().stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(entry -> request.textsOf(entry).stream())
                .filter(Predicate.not(text -> unspeakable.contains(text.qualifiedId())))
                .toList();
    }

    private RunResult result(String reason, boolean complete) {
        History history = history();
        List<RunResult.Configuration> configurations = new ArrayList<>();
        for (String name : plan.names()) {
            History own = history.of(name);
            List<RoundFailed> failures = own.failures();
            configurations.add(new RunResult.Configuration(
                    name,
                    own.closedRounds(),
                    failures.size(),
                    own.measuredCalls(),
                    own.failedCalls(),
                    failures.isEmpty() ? "" : failures.get(failures.size() - 1).message()));
        }
        return new RunResult(configurations, interruption.isRequested(), complete, reason);
    }

    private History history() {
        return new History(MeasurementLog.read(measurements));
    }

    private Duration spent() {
        return spentBefore.plusNanos(System.nanoTime() - startNanos);
    }
}
