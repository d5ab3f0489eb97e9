package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.OperatorProfiler;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Plan;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Once the rounds are over, one process for each configuration that tells what its operators take. The runtime's
 * profiler costs time, so it runs apart from all that is timed, and outside the budget.
 */
final class ProfilePasses {

    /** Opening and two calls, each slower for the profiler. */
    private static final int TIMEOUTS = 4;

    private final RunRequest request;
    private final RunProgress progress;
    private final SideProcesses processes;

    ProfilePasses(RunRequest request, RunProgress progress, Interruption interruption) {
        this.request = request;
        this.progress = progress;
        this.processes = new SideProcesses(request, interruption);
    }

    /** Those that ran to their end and were not profiled before. */
    void run() throws IOException {
        for (Plan.EngineEntry entry : request.plan().engines()) {
            History own = processes.history().of(entry.name());
            List<Utterance> spoken = spoken(entry, own);
            boolean wanted = own.closedRounds() > 0
                    && own.profiled().isEmpty()
                    && profiler(entry).isPresent();
            if (wanted && !spoken.isEmpty() && !processes.isInterrupted()) {
                profile(spec(entry, own, spoken.get(spoken.size() / 2)));
            }
        }
    }

    /** Shortest first; the one in the middle is of a length that is neither all fixed cost nor a long wait. */
    private List<Utterance> spoken(Plan.EngineEntry entry, History own) {
        return request.textsOf(entry).stream()
                .filter(text -> !own.unspeakable().contains(text.qualifiedId()))
                .sorted(Comparator.comparingInt(Utterance::characters).thenComparing(Utterance::qualifiedId))
                .toList();
    }

    private static Optional<OperatorProfiler> profiler(Plan.EngineEntry entry) {
        try {
            return Providers.byId(entry.engine()).profiler();
        } catch (EngineException e) {
            throw new InvalidInputException("Engine '" + entry.name() + "' of the plan: " + e.getMessage(), e);
        }
    }

    private ProfileSpec spec(Plan.EngineEntry entry, History own, Utterance text) {
        Plan plan = request.plan();
        return new ProfileSpec(
                own.lastRound(),
                entry.name(),
                entry.engine(),
                Optional.ofNullable(request.models().get(entry.name())),
                EngineOptions.of(entry, plan.threads()),
                text,
                plan.seed(),
                plan.calls().timeout().multipliedBy(TIMEOUTS).toMillis(),
                ProcessHandle.current().pid(),
                request.directory().root().toAbsolutePath());
    }

    private void profile(ProfileSpec spec) throws IOException {
        progress.note("Profiling the operators of '" + spec.configuration() + "', apart from what is measured.");
        ForkEnd end = processes.run(spec);
        if (!processes.isInterrupted()
                && processes.history().of(spec.configuration()).profiled().isEmpty()) {
            String sentence = end.sentence(spec.timeoutMillis(), Optional.of("profiling its operators"));
            processes.write(ProfilePass.failed(spec, sentence));
        }
        processes.history().of(spec.configuration()).profiled().stream()
                .flatMap(row -> row.failure().stream())
                .forEach(
                        sentence -> progress.note("'" + spec.configuration() + "' could not be profiled: " + sentence));
    }
}
