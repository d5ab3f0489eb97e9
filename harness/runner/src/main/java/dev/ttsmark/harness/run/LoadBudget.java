package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the load of each configuration took, and whether there is time for another step. */
final class LoadBudget {

    private static final int PHASES_OF_OVERLOAD = 3;

    private final Load load;
    private final Map<String, Duration> now = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();

    LoadBudget(Load load) {
        this.load = load;
    }

    /** A process with its load took so long. */
    void spent(String configuration, Duration took) {
        now.merge(configuration, took, Duration::plus);
    }

    /** @param soFar of that configuration; what was made before this run was gone on with counts by its load alone */
    boolean allows(String configuration, List<LoadStep> soFar, NextLoad next) {
        int old = before.computeIfAbsent(configuration, name -> now.containsKey(name) ? 0 : soFar.size());
        Duration spent =
                now.getOrDefault(configuration, Duration.ZERO).plus(phase(load).multipliedBy(old));
        return spent.plus(loaded(load, next)).toMillis() <= load.budgetSeconds() * 1e3;
    }

    /** How long a process is under load. */
    static Duration loaded(Load load, NextLoad next) {
        return phase(load).multipliedBy(next.overload() ? PHASES_OF_OVERLOAD : 1);
    }

    private static Duration phase(Load load) {
        return Duration.ofMillis(Math.round((load.settleSeconds() + load.stepSeconds()) * 1e3));
    }
}
