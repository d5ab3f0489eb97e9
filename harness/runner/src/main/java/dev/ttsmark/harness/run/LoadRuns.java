package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.run.load.LoadDrive;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Once the rounds are over: one fresh process for each step of the load. Configurations take turns, so that a machine
 * that slows down slows all of them.
 */
final class LoadRuns {

    /** A configuration whose last processes failed so often in a row is left alone. */
    private static final int FAILURES_THAT_END_A_CONFIGURATION = 2;

    private final RunRequest request;
    private final Load load;
    private final RunProgress progress;
    private final LevelChooser levels;
    private final SideProcesses processes;
    private final LoadBudget budget;

    LoadRuns(RunRequest request, Load load, RunProgress progress, LevelChooser levels, Interruption interruption) {
        this.request = request;
        this.load = load;
        this.progress = progress;
        this.levels = levels;
        this.processes = new SideProcesses(request, interruption);
        this.budget = new LoadBudget(load);
    }

    void run() throws IOException {
        boolean again = true;
        while (again) {
            again = false;
            for (Plan.EngineEntry entry : request.plan().engines()) {
                again |= step(entry);
            }
        }
    }

    /** @return whether there was a step to make */
    private boolean step(Plan.EngineEntry entry) throws IOException {
        History own = processes.history().of(entry.name());
        List<Utterance> texts = request.textsOf(entry).stream()
                .filter(Predicate.not(text -> own.unspeakable().contains(text.qualifiedId())))
                .toList();
        boolean possible = own.closedRounds() > 0 && !texts.isEmpty() && !isGivenUp(own.loaded());
        if (!possible || processes.isInterrupted()) {
            return false;
        }
        Optional<NextLoad> next = levels.next(load, own.loaded(), firstGuess(entry, own.calls()));
        if (next.isEmpty() || !budget.allows(entry.name(), own.loaded(), next.get())) {
            return false;
        }
        make(spec(entry, own, texts, next.get()));
        return !processes.isInterrupted();
    }

    private static boolean isGivenUp(List<LoadStep> steps) {
        int from = Math.max(0, steps.size() - FAILURES_THAT_END_A_CONFIGURATION);
        List<LoadStep> last = steps.subList(from, steps.size());
        return last.size() == FAILURES_THAT_END_A_CONFIGURATION
                && last.stream().allMatch(step -> step.failure().isPresent());
    }

    /** What the engine would carry if calls took under load what they take alone. */
    private double firstGuess(Plan.EngineEntry entry, List<Call> calls) {
        List<Outcome.Spoken> spoken = calls.stream()
                .filter(call -> call.phase() == Call.Phase.MEASURED)
                .map(Call::outcome)
                .filter(Outcome.Spoken.class::isInstance)
                .map(Outcome.Spoken.class::cast)
                .toList();
        double seconds = spoken.stream()
                .mapToDouble(call -> call.totalNanos() / 1e9)
                .average()
                .orElse(1);
        double audioSeconds = spoken.stream()
                .mapToDouble(Outcome.Spoken::audioSeconds)
                .average()
                .orElse(1);
        return switch (load.pattern()) {
            case LISTENERS -> Math.max(1, Math.rint(entry.workers() * audioSeconds / seconds / load.dutyCycle()));
            case CLOSED -> entry.workers();
            case POISSON, CONSTANT -> entry.workers() / seconds;
        };
    }

    private LoadSpec spec(Plan.EngineEntry entry, History own, List<Utterance> texts, NextLoad next) {
        Plan plan = request.plan();
        int process = own.loaded().stream().mapToInt(LoadStep::process).max().orElse(0) + 1;
        return new LoadSpec(
                own.lastRound(),
                entry.name(),
                process,
                entry.engine(),
                Optional.ofNullable(request.models().get(entry.name())),
                EngineOptions.of(entry, plan.threads()),
                entry.workers(),
                texts,
                load,
                next,
                Seeds.of(plan.seed(), "load " + entry.name(), process),
                plan.seed(),
                timeout(entry, texts, next).toMillis(),
                ProcessHandle.current().pid(),
                request.directory().root().toAbsolutePath());
    }

    /** Opening, every text alone, the load, and a call under way at its end. */
    private Duration timeout(Plan.EngineEntry entry, List<Utterance> texts, NextLoad next) {
        Duration alone = request.plan().calls().timeout().multipliedBy((long) entry.workers() * (1 + texts.size()));
        return alone.plus(LoadBudget.loaded(load, next))
                .plus(LoadDrive.PATIENCE)
                .plus(SideProcesses.GRACE);
    }

    private void make(LoadSpec spec) throws IOException {
        progress.note("Loading '" + spec.configuration() + "': " + spelled(spec.next()) + ".");
        long startNanos = System.nanoTime();
        ForkEnd end = processes.run(spec);
        budget.spent(spec.configuration(), Duration.ofNanos(System.nanoTime() - startNanos));
        boolean told = processes.history().of(spec.configuration()).loaded().stream()
                .anyMatch(step -> step.process() == spec.process());
        if (!told && !processes.isInterrupted()) {
            processes.write(LoadRound.failed(
                    spec, end.sentence(spec.timeoutMillis(), Optional.of("under the load of a plan"))));
        }
        processes.history().of(spec.configuration()).loaded().stream()
                .filter(step -> step.process() == spec.process())
                .flatMap(step -> step.failure().stream())
                .forEach(
                        sentence -> progress.note("'" + spec.configuration() + "' failed under the load: " + sentence));
    }

    /** For a person who waits. */
    private String spelled(NextLoad next) {
        String level = load.pattern().countsPeople()
                ? String.format(Locale.ROOT, "%.0f", next.level())
                : String.format(Locale.ROOT, "%.3g", next.level());
        String who =
                switch (load.pattern()) {
                    case LISTENERS -> " listeners";
                    case CLOSED -> " clients";
                    case POISSON -> " requests a second at random";
                    case CONSTANT -> " requests a second";
                };
        return level + who + (next.overload() ? ", twice as many, and so many again" : "");
    }
}
