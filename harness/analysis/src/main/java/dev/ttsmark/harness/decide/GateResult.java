package dev.ttsmark.harness.decide;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * What a gate found; {@code gate.json}.
 *
 * @param schema version of this format, 1
 * @param verdict FAIL if any check fails, else INVALID if any is, else INCONCLUSIVE if any is; PASS only if all pass
 * @param exitCode 0 pass, 1 fail, 2 inconclusive, 3 invalid; an inconclusive check's policy may make it 0 or 1
 * @param reason one sentence
 * @param nextStep one sentence; empty where there is nothing to do
 * @param baseline directory or file, with the regime that was asked for; empty where only budgets were asked for
 * @param candidate directory or file, likewise
 * @param notes what else a reader should know, a sentence each
 * @param looks every look that was taken at growing measurements, in order; empty for measurements that were there
 * @param family what is compared at once; empty where only budgets are judged
 * @param newCells measured in the candidate alone, so that no margin holds for them yet; they don't touch the verdict
 * @param checks gravest first
 */
public record GateResult(
        int schema,
        Verdict verdict,
        int exitCode,
        String reason,
        String nextStep,
        Optional<String> baseline,
        String candidate,
        List<String> notes,
        List<LookTaken> looks,
        Optional<Family> family,
        List<Cell> newCells,
        List<Check> checks) {

    public GateResult {
        notes = List.copyOf(notes);
        looks = List.copyOf(looks);
        newCells = List.copyOf(newCells);
        checks = List.copyOf(checks);
    }

    /**
     * A look at measurements that may still grow.
     *
     * @param phase MEASURE, or CONFIRM in freshly started processes
     * @param rounds of each side
     */
    public record LookTaken(
            Phase phase, String takenAt, int rounds, int pass, int inconclusive, int invalid, int fail) {}

    /** What a look is for. */
    public enum Phase {
        MEASURE,
        CONFIRM
    }

    /** How many checks came out so. */
    @JsonIgnore
    public int count(Verdict verdict) {
        return (int) checks.stream().filter(check -> check.verdict() == verdict).count();
    }
}
