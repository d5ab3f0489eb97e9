package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RoundFailed;
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
    private final long startNanos = System.nanoTime();
    private History history = new History(List.of());
    private Duration spentBefore = Duration.ZERO;

    RunLoop(
            RunRequest request,
            Plan now,
            RunProgress progress,
            PrecisionEstimator precision,
            Interruption interruption) {
        this.request = request;
        this.plan = request.plan();
        this.progress = progress;
        this.measurements = request.directory().measurements();
        this.scheduler = new Scheduler(now, this::speakable, precision);
        this.fork = new JmhFork(request.directory(), plan.jvm());
        this.interruption = interruption;
    }

    RunResult run() throws IOException {
        history = readHistory();
        spentBefore = history.spent();
        progress.started(plan.budget(), spentBefore);
        while (!interruption.isRequested()) {
            Scheduler.Decision decision = scheduler.next(history, plan.budget().minus(spent()));
            if (decision.step().isEmpty()) {
                return result(decision.reason(), decision.complete());
            }
            round(decision.step().get());
        }
        progress.interrupted();
        return result("the run was interrupted", false);
    }

    private void round(Scheduler.Step step) throws IOException {
        String name = step.configuration();
        RoundSpec spec = spec(step);
        progress.roundStarted(spec.round(), name);
        long roundNanos = System.nanoTime();
        ForkEnd end;
        try (ForkGuard guard =
                new ForkGuard(measurements, plan.calls().timeout().plus(GRACE), () -> progress.elapsed(spent()))) {
            end = guard.during(interruption, () -> fork.run(spec, guard));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - roundNanos);
        boolean wasGivenUp = history.of(name).isGivenUp();
        progress.roundEnded(spec.round(), name, took, close(spec, end, took));
        if (!wasGivenUp && history.of(name).isGivenUp()) {
            progress.note(givenUp(name));
        }
    }

    private String givenUp(String name) {
        boolean others = plan.names().stream()
                .filter(other ->
                        !other.equals(name) && !speakable(history, other).isEmpty())
                .anyMatch(other -> !history.of(other).isGivenUp());
        return "'" + name + "' is given up; " + (others ? "the others go on." : "no other is left to measure.");
    }

    /** Writes the end of a round that could not write its own, and says in a sentence how it ended. */
    private String close(RoundSpec spec, ForkEnd end, Duration took) throws IOException {
        Optional<String> doing = InFlight.read(request.directory().inFlight());
        Files.deleteIfExists(request.directory().inFlight());
        history = readHistory();
        History own = history.of(spec.round());
        if (own.closedRounds() > 0) {
            return "calls measured: " + own.measuredCalls() + ".";
        }
        Optional<RoundFailed> said = own.failed().stream().findFirst();
        if (said.isPresent()) {
            return said.get().message();
        }
        RoundFailed failed = interruption.isRequested()
                ? History.interrupted(spec.round(), spec.configuration(), took)
                : end.failure(spec, took, doing);
        MeasurementLog.add(measurements, failed);
        history = history.and(failed);
        return failed.message();
    }

    private RoundSpec spec(Scheduler.Step step) {
        Plan.EngineEntry entry = plan.engines().stream()
                .filter(engine -> engine.name().equals(step.configuration()))
                .findFirst()
                .orElseThrow();
        int round = history.lastRound() + 1;
        List<Utterance> speakable = speakable(history, entry.name());
        long nowEpochMillis = System.currentTimeMillis();
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
                CallRule.of(plan.calls()),
                step.calls(),
                UniqueTexts.of(
                        step.texts(),
                        step.calls().orElse(CallCounts.NONE),
                        plan.calls().unique(),
                        uniqueSeed),
                Take.owed(history.of(entry.name()), step.texts(), plan),
                Seeds.of(plan.seed(), "order " + entry.name(), round),
                plan.seed(),
                plan.calls().timeout().toMillis(),
                nowEpochMillis,
                nowEpochMillis + step.aim().toMillis(),
                nowEpochMillis + step.limit().toMillis(),
                ProcessHandle.current().pid(),
                request.directory().root().toAbsolutePath());
    }

    /** Texts of a configuration, but for those that it cannot speak or hangs on. */
    private List<Utterance> speakable(History soFar, String name) {
        Set<String> unspeakable = soFar.of(name).unspeakable();
        return plan.engines().stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(entry -> request.textsOf(entry).stream())
                .filter(Predicate.not(text -> unspeakable.contains(text.qualifiedId())))
                .toList();
    }

    private RunResult result(String reason, boolean complete) {
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

    private History readHistory() {
        return new History(MeasurementLog.read(measurements));
    }

    private Duration spent() {
        return spentBefore.plusNanos(System.nanoTime() - startNanos);
    }
}
