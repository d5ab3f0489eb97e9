package dev.ttsmark.harness.plan;

import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Plans for comparisons: a fixed number of whole rounds of a few configurations, measured in turn. */
public final class PlanPairs {

    /** Of the second name of a configuration that is compared with itself. */
    private static final String AGAIN = "--again";

    /** The first round of a configuration is a short one from which costs are learnt. */
    private static final int PILOT_ROUNDS = 1;

    private PlanPairs() {}

    /** @throws InvalidInputException if the plan has no such configuration */
    public static Plan of(Plan plan, List<String> names) {
        List<Plan.EngineEntry> engines =
                names.stream().distinct().map(name -> entry(plan, name)).toList();
        return with(plan, engines, plan.rounds(), plan.budget(), plan.seed());
    }

    /** Some configurations of a plan, for some rounds; its budget and its orders are the whole plan's. */
    public static Plan part(Plan plan, List<String> names, Plan.Rounds rounds) {
        return with(plan, of(plan, names).engines(), rounds, plan.budget(), plan.seed());
    }

    /** Every configuration of the plan under two names. */
    public static Plan doubled(Plan plan) {
        List<Plan.EngineEntry> engines = plan.engines().stream()
                .flatMap(entry -> Stream.of(
                        entry,
                        new Plan.EngineEntry(
                                again(entry.name()),
                                entry.engine(),
                                entry.model(),
                                entry.options(),
                                entry.only(),
                                entry.workers())))
                .toList();
        return with(plan, engines, plan.rounds(), plan.budget(), plan.seed());
    }

    /** The second name of a configuration. */
    public static String again(String name) {
        return name + AGAIN;
    }

    /**
     * The same plan for exactly so many rounds of each configuration that count.
     *
     * @param seed of the order in which they take turns
     */
    public static Plan rounds(Plan plan, int rounds, Duration budget, long seed) {
        int all = rounds + PILOT_ROUNDS;
        return with(plan, plan.engines(), new Plan.Rounds(all, all), budget, seed);
    }

    private static Plan.EngineEntry entry(Plan plan, String name) {
        return plan.engines().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "The plan has no configuration '" + name + "'" + Nearest.hint(name, plan.names())));
    }

    private static Plan with(
            Plan plan, List<Plan.EngineEntry> engines, Plan.Rounds rounds, Duration budget, long seed) {
        return new Plan(
                plan.schema(),
                plan.title(),
                engines,
                plan.corpora(),
                rounds,
                plan.calls(),
                budget,
                plan.precision(),
                seed,
                plan.threads(),
                plan.language(),
                plan.targets(),
                List.of(),
                plan.jvm(),
                plan.load());
    }
}
