package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.decide.GrowingGate;
import dev.ttsmark.harness.decide.Rules;
import dev.ttsmark.harness.decide.RunSide;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanPairs;
import dev.ttsmark.harness.summary.RunSource;
import java.io.IOException;

/** Two configurations of one plan, in one run. */
final class PlanMeasurer implements GrowingGate.Measurer {

    private final Plan plan;
    private final String baseline;
    private final String candidate;
    private final Rules rules;
    private final RunDirectory directory;
    private final Measuring measuring;
    private final Stopwatch watch;

    /** @param plan of the two configurations, with the budget for all rounds */
    PlanMeasurer(
            Plan plan, String baseline, String candidate, Rules rules, RunDirectory directory, Measuring measuring) {
        this.plan = plan;
        this.baseline = baseline;
        this.candidate = candidate;
        this.rules = rules;
        this.directory = directory;
        this.measuring = measuring;
        this.watch = new Stopwatch(plan.budget());
    }

    @Override
    public boolean affords(int rounds) {
        return watch.affords(rounds);
    }

    @Override
    public GrowingGate.Pair measure(int rounds) throws IOException {
        Plan now = PlanPairs.rounds(plan, rounds, plan.budget(), plan.seed());
        RunSource run = watch.time(rounds, () -> measuring.measure(now, directory));
        return new GrowingGate.Pair(
                RunSide.of(run, rules.metrics(), baseline, candidate),
                RunSide.of(run, rules.metrics(), candidate, candidate));
    }
}
