package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.Tail;
import java.util.Optional;

/** Holds the candidate to an absolute limit: the whole interval must lie on one side of it. */
final class BudgetJudge {

    private final Side candidate;

    BudgetJudge(Side candidate) {
        this.candidate = candidate;
    }

    Check judge(Rule.Budget rule, Cell cell) {
        return Objections.to("candidate", candidate, cell, rule)
                .map(unfit -> check(rule, cell, Verdict.INVALID, Optional.empty(), unfit.reason(), unfit.nextStep()))
                .orElseGet(() -> measured(
                        rule,
                        cell,
                        candidate.cells().get(cell).metrics().get(rule.metric().id())));
    }

    private static Check measured(Rule.Budget rule, Cell cell, Rounds rounds) {
        Reading reading = reading(rule, rounds);
        String limit = (rule.isCeiling() ? "at most " : "at least ") + Units.written(rule.metric(), rule.limit());
        if (reading.interval().isEmpty()) {
            String reason = rule.statistic() == Statistic.MEDIAN
                    ? "one round gives no interval to hold against " + limit
                    : reading.calls() + " steady calls are too few for " + Units.spelled(rule.statistic())
                            + ", which needs "
                            + Quantiles.smallestCount(rule.statistic().share());
            return check(rule, cell, Verdict.INCONCLUSIVE, Optional.of(reading), reason, "measure more rounds");
        }
        Interval interval = reading.interval().get();
        boolean lowKeeps = keeps(rule, interval.low());
        boolean highKeeps = keeps(rule, interval.high());
        String figures = Units.spelled(rule.statistic()) + " is "
                + Units.written(rule.metric(), reading.value().orElseThrow())
                + Units.interval(rule.metric(), interval);
        if (lowKeeps && highKeeps) {
            return check(rule, cell, Verdict.PASS, Optional.of(reading), figures + ", within " + limit, "");
        }
        if (!lowKeeps && !highKeeps) {
            return check(
                    rule,
                    cell,
                    Verdict.FAIL,
                    Optional.of(reading),
                    figures + ", beyond " + limit,
                    "make it faster or leaner, or set a budget that this machine can keep");
        }
        return check(
                rule,
                cell,
                Verdict.INCONCLUSIVE,
                Optional.of(reading),
                figures + ": the interval holds the limit, " + limit,
                "measure more rounds");
    }

    private static Reading reading(Rule.Budget rule, Rounds rounds) {
        if (rule.statistic() == Statistic.MEDIAN) {
            return Reading.of(rounds.estimate().orElseThrow());
        }
        double share = rule.isCeiling()
                ? rule.statistic().share()
                : 1 - rule.statistic().share();
        Tail tail = Quantiles.tail(rounds.byRound().values(), share);
        return new Reading(tail.value(), tail.interval(), rounds.byRound().size(), tail.calls());
    }

    private static boolean keeps(Rule.Budget rule, double value) {
        return rule.isCeiling() ? value <= rule.limit() : value >= rule.limit();
    }

    private static Check check(
            Rule.Budget rule, Cell cell, Verdict verdict, Optional<Reading> reading, String reason, String nextStep) {
        return new Check(
                cell.configuration(),
                cell.utterance(),
                rule.metric().id(),
                Check.Kind.BUDGET,
                rule.statistic(),
                verdict,
                rule.inconclusive(),
                Optional.empty(),
                reading,
                Optional.empty(),
                Optional.empty(),
                rule.limit(),
                Optional.empty(),
                reason,
                nextStep);
    }
}
