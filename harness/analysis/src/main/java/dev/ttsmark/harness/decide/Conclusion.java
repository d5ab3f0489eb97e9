package dev.ttsmark.harness.decide;

import java.util.List;
import java.util.Optional;

/** From checks to one verdict. */
final class Conclusion {

    private static final int SCHEMA = 1;

    private Conclusion() {}

    /** @param checks at least one, gravest first */
    static GateResult of(
            Optional<String> baseline,
            String candidate,
            List<String> notes,
            List<GateResult.LookTaken> looks,
            Optional<Family> family,
            List<Cell> newCells,
            List<Check> checks) {
        Check gravest = checks.get(0);
        Verdict verdict = gravest.verdict();
        return new GateResult(
                SCHEMA,
                verdict,
                exitCode(verdict, checks),
                reason(verdict, checks),
                nextStep(gravest),
                baseline,
                candidate,
                notes,
                looks,
                family,
                newCells,
                checks);
    }

    private static int exitCode(Verdict verdict, List<Check> checks) {
        return switch (verdict) {
            case PASS -> 0;
            case FAIL -> 1;
            case INVALID -> 3;
            case INCONCLUSIVE ->
                switch (strictest(checks)) {
                    case PASS -> 0;
                    case WARN -> 2;
                    case FAIL -> 1;
                };
        };
    }

    private static Policy strictest(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.INCONCLUSIVE)
                .map(Check::policy)
                .max(Policy::compareTo)
                .orElse(Policy.WARN);
    }

    private static String reason(Verdict verdict, List<Check> checks) {
        long count = checks.stream().filter(check -> check.verdict() == verdict).count();
        String share = count == checks.size() ? "all " + count : count + " of " + checks.size();
        String subject = checks.size() == 1 ? "the only check" : share + " checks";
        String verb = count == 1 && checks.size() > 1 ? "is" : count == 1 ? "is" : "are";
        Check first = checks.get(0);
        String example = first.place() + ", " + first.metric() + ": " + first.reason() + ".";
        return switch (verdict) {
            case PASS -> subject + (checks.size() == 1 ? " keeps its limit." : " keep their limits.");
            case FAIL -> subject + " " + verb + " beyond the limit. " + example;
            case INVALID -> subject + " " + verb + " invalid. " + example;
            case INCONCLUSIVE -> subject + " " + verb + " inconclusive. " + example;
        };
    }

    private static String nextStep(Check gravest) {
        return gravest.nextStep().isEmpty() ? "" : capital(gravest.nextStep()) + ".";
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}
