package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.decide.GateResult.LookTaken;
import dev.ttsmark.harness.decide.GateResult.Phase;
import dev.ttsmark.harness.stats.compare.Looks;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gate that measures by itself: looks after 5, 10 and 15 rounds of each side, extends while inconclusive, and calls
 * nothing a failure that does not fail again in freshly started processes. Every look is recorded, since measuring until
 * it is green is how a slowdown gets through.
 */
public final class GrowingGate {

    private static final Looks SCHEDULE = Looks.SEQUENTIAL;

    private final Rules rules;
    private final NoiseFloors floors;
    private final List<LookTaken> looks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public GrowingGate(Rules rules, NoiseFloors floors) {
        this.rules = rules;
        this.floors = floors;
    }

    /** Measures both sides in turn. */
    public interface Measurer {

        /** Whether there is time for so many rounds of each, those that are there included. */
        boolean affords(int rounds);

        /** Goes on until there are so many rounds of each, and returns all that is there. */
        Pair measure(int rounds) throws IOException;
    }

    /** Both sides. */
    public record Pair(Side baseline, Side candidate) {}

    /**
     * @param first measures for the verdict
     * @param fresh measures again, elsewhere, where the verdict is FAIL
     */
    public GateResult judge(Measurer first, Measurer fresh) throws IOException {
        GateResult result = grow(first, Phase.MEASURE);
        if (result.verdict() == Verdict.FAIL) {
            return with(result, confirmed(result.checks(), grow(fresh, Phase.CONFIRM)));
        }
        return with(result, result.checks());
    }

    private GateResult grow(Measurer measurer, Phase phase) throws IOException {
        GateResult result = null;
        for (int rounds : SCHEDULE.pairs()) {
            if (result != null && !measurer.affords(rounds)) {
                notes.add("The budget ends before the look at " + rounds
                        + " rounds of each; give more with --budget to decide what is inconclusive.");
                break;
            }
            Pair pair = measurer.measure(rounds);
            result = Gate.judge(new Gate.Request(
                    rules, Optional.of(pair.baseline()), pair.candidate(), floors, Optional.of(SCHEDULE)));
            looks.add(look(phase, rounds, result));
            if (result.verdict() != Verdict.INCONCLUSIVE) {
                break;
            }
        }
        return result;
    }

    private static LookTaken look(Phase phase, int rounds, GateResult result) {
        return new LookTaken(
                phase,
                Instant.now().toString(),
                rounds,
                result.count(Verdict.PASS),
                result.count(Verdict.INCONCLUSIVE),
                result.count(Verdict.INVALID),
                result.count(Verdict.FAIL));
    }

    private List<Check> confirmed(List<Check> checks, GateResult again) {
        List<Check> judged = checks.stream()
                .map(check -> check.verdict() == Verdict.FAIL ? confirmed(check, again) : check)
                .sorted(Check.GRAVEST_FIRST)
                .toList();
        long before =
                checks.stream().filter(check -> check.verdict() == Verdict.FAIL).count();
        long after =
                judged.stream().filter(check -> check.verdict() == Verdict.FAIL).count();
        notes.add("Failed again in freshly started processes: " + after + " of " + before + ".");
        return judged;
    }

    private static Check confirmed(Check check, GateResult again) {
        Verdict second = again.checks().stream()
                .filter(other -> other.isAbout(check))
                .map(Check::verdict)
                .findFirst()
                .orElse(Verdict.INVALID);
        return second == Verdict.FAIL
                ? check.overruled(
                        Verdict.FAIL,
                        check.reason() + ", and again in freshly started processes",
                        "find what made it worse, or widen the margin if that price is meant to be paid")
                : check.overruled(
                        Verdict.INCONCLUSIVE,
                        check.reason() + ", but " + second + " in freshly started processes",
                        "find out what else ran on the machine, and measure again");
    }

    private GateResult with(GateResult result, List<Check> checks) {
        List<String> all = new ArrayList<>(result.notes());
        all.addAll(notes);
        return Conclusion.of(
                result.baseline(), result.candidate(), all, looks, result.family(), result.newCells(), checks);
    }
}
