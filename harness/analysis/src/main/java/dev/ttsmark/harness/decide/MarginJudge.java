package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.compare.ForkMedians;
import dev.ttsmark.harness.stats.compare.Look;
import dev.ttsmark.harness.stats.compare.Looks;
import dev.ttsmark.harness.stats.compare.Margin;
import dev.ttsmark.harness.stats.compare.NoiseFloor;
import dev.ttsmark.harness.stats.compare.PairedComparison;
import java.util.Optional;
import java.util.Set;

/** Compares a candidate with a baseline, the n-th round of the one with the n-th of the other. */
final class MarginJudge {

    private static final int MOST_ROUNDS_TOLD = 1000;

    private final Side baseline;
    private final Side candidate;
    private final Set<Trait> mayDiffer;
    private final NoiseFloors floors;
    private final Optional<Looks> schedule;
    private final int family;
    private final Optional<Unfit> unequalHosts;

    /**
     * @param schedule of a comparison that grows; without one all rounds are looked at once
     * @param family comparisons that the gate makes in all
     */
    MarginJudge(
            Side baseline,
            Side candidate,
            Set<Trait> mayDiffer,
            NoiseFloors floors,
            Optional<Looks> schedule,
            int family) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.mayDiffer = mayDiffer;
        this.floors = floors;
        this.schedule = schedule;
        this.family = family;
        this.unequalHosts = Objections.unequal(baseline.traits(), candidate.traits(), mayDiffer);
    }

    Check judge(Rule.Margin rule, Cell cell) {
        Optional<Unfit> unfit = unequalHosts
                .or(() -> Objections.to("baseline", baseline, cell, rule))
                .or(() -> Objections.to("candidate", candidate, cell, rule))
                .or(() -> Objections.unequal(
                        baseline.cells().get(cell).traits(),
                        candidate.cells().get(cell).traits(),
                        mayDiffer));
        Subject subject = new Subject(rule, cell, floors.of(cell, rule.metric()));
        return unfit.map(u -> subject.invalid(u, reading(baseline, cell, rule), reading(candidate, cell, rule)))
                .orElseGet(() -> compared(subject));
    }

    private static Optional<Reading> reading(Side side, Cell cell, Rule rule) {
        return Optional.ofNullable(side.cells().get(cell))
                .map(readings -> readings.metrics().get(rule.metric().id()))
                .flatMap(Rounds::estimate)
                .map(Reading::of);
    }

    private Check compared(Subject subject) {
        ForkMedians before = medians(baseline, subject);
        ForkMedians after = medians(candidate, subject);
        int pairs = Math.min(before.values().length, after.values().length);
        Optional<Reading> of = reading(baseline, subject.cell(), subject.rule());
        Optional<Reading> with = reading(candidate, subject.cell(), subject.rule());
        if (pairs < 2) {
            return subject.check(
                    Verdict.INCONCLUSIVE,
                    of,
                    with,
                    Optional.empty(),
                    "one pair of rounds says nothing of the next",
                    "measure at least 6 rounds of each; in a table name the column that tells processes apart with"
                            + " --fork, or put what a tool wrote in each process one after another");
        }
        ForkMedians first = (subject.rule().isCeiling() ? before : after).first(pairs);
        ForkMedians second = (subject.rule().isCeiling() ? after : before).first(pairs);
        Margin margin = new Margin(subject.rule().share(), subject.floor());
        PairedComparison comparison = PairedComparison.of(
                first, second, schedule.orElseGet(() -> Looks.once(pairs)).among(family), margin);
        if (comparison.looks().isEmpty()) {
            return subject.check(
                    Verdict.INCONCLUSIVE,
                    of,
                    with,
                    Optional.empty(),
                    pairs + " pairs of rounds are fewer than the first look needs",
                    "measure " + comparison.nextLook().orElse(pairs) + " rounds of each");
        }
        Look look = comparison.looks().get(comparison.looks().size() - 1);
        return subject.check(
                verdict(comparison.verdict()), of, with, Optional.of(look), reason(subject, look), nextStep(look));
    }

    private static Verdict verdict(Look.Verdict verdict) {
        return switch (verdict) {
            case PASS -> Verdict.PASS;
            case FAIL -> Verdict.FAIL;
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
        };
    }

    private static ForkMedians medians(Side side, Subject subject) {
        Rounds rounds = side.cells()
                .get(subject.cell())
                .metrics()
                .get(subject.rule().metric().id());
        return ForkMedians.of(rounds.byRound().values());
    }

    private String reason(Subject subject, Look look) {
        String figures = Numbers.three(subject.ratio(look.ratio())) + " "
                + Numbers.interval(subject.ratio(look.interval()), Numbers::three);
        String limit = Numbers.three(subject.ratio(look.margin()));
        return figures.strip() + " times the baseline"
                + switch (look.verdict()) {
                    case PASS -> ", within " + limit;
                    case FAIL -> ", beyond " + limit;
                    case INCONCLUSIVE ->
                        look.isBeyondMargin()
                                ? ", beyond " + limit + ", but " + doubt(subject, look)
                                : ": the interval holds the limit " + limit;
                };
    }

    /** Why chance may explain what one comparison by itself would call a failure. */
    private String doubt(Subject subject, Look look) {
        if (look.pairs() < look.slower().fewestPairs()) {
            return look.pairs() + " rounds of each cannot tell a change from chance in " + Family.checks(family);
        }
        return "at " + Family.percent(look.slower().level()) + ", which " + Family.checks(family) + " take"
                + (family == 1 ? "s" : "") + ", it may be "
                + Numbers.three(subject.ratio(look.slower().low()));
    }

    private static String nextStep(Look look) {
        return switch (look.verdict()) {
            case PASS -> "";
            case FAIL -> "confirm it in fresh processes with 'ttsmark gate --measure', then mend or revert the change";
            case INCONCLUSIVE ->
                (look.isBeyondMargin() ? roundsToBeSlower(look) : roundsNeeded(look)) + " on a quiet machine";
        };
    }

    private static String roundsToBeSlower(Look look) {
        double way = Math.log(look.ratio());
        double half = way - Math.log(look.slower().low());
        return measure(Math.max(look.slower().fewestPairs(), look.pairs() * (half / way) * (half / way)), look);
    }

    /** The interval shrinks with √K; it must become narrower than the way to the limit. */
    private static String roundsNeeded(Look look) {
        double half = Math.log(look.interval().high() / look.interval().low()) / 2;
        double way = Math.abs(Math.log(look.ratio() / look.margin()));
        return measure(look.pairs() * (half / way) * (half / way), look);
    }

    private static String measure(double needed, Look look) {
        return needed > MOST_ROUNDS_TOLD
                ? "the ratio lies on the limit itself; measure more rounds"
                : "measure about " + (int) Math.max(look.pairs() + 1.0, Math.ceil(needed)) + " rounds of each";
    }

    /** A rule on a cell. */
    private record Subject(Rule.Margin rule, Cell cell, Optional<NoiseFloor> floor) {

        /** Candidate over baseline, whichever of them had to be the first. */
        double ratio(double slowdown) {
            return rule.isCeiling() ? slowdown : 1 / slowdown;
        }

        Interval ratio(Interval slowdown) {
            return rule.isCeiling() ? slowdown : new Interval(1 / slowdown.high(), 1 / slowdown.low());
        }

        Check invalid(Unfit unfit, Optional<Reading> baseline, Optional<Reading> candidate) {
            return check(Verdict.INVALID, baseline, candidate, Optional.empty(), unfit.reason(), unfit.nextStep());
        }

        Check check(
                Verdict verdict,
                Optional<Reading> baseline,
                Optional<Reading> candidate,
                Optional<Look> look,
                String reason,
                String nextStep) {
            double margin = look.map(Look::margin).orElse(1 + rule.share());
            return new Check(
                    cell.configuration(),
                    cell.utterance(),
                    rule.metric().id(),
                    Check.Kind.MARGIN,
                    Statistic.MEDIAN,
                    verdict,
                    rule.inconclusive(),
                    baseline,
                    candidate,
                    look.map(l -> ratio(l.ratio())),
                    look.map(l -> ratio(l.interval())),
                    ratio(margin),
                    floor.flatMap(f -> look.map(l -> Math.expm1(f.of(l.pairs())))),
                    reason,
                    nextStep);
        }
    }
}
