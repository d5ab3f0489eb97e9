package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.List;

/** What a gate found, as workflow commands of GitHub Actions, which shows them beside the job. */
public final class GateAnnotations {

    /** GitHub shows ten of each kind for a step; the verdict needs one. */
    private static final int MOST_CHECKS = 9;

    private GateAnnotations() {}

    /** The verdict, then the gravest checks that did not pass. */
    public static List<String> of(GateResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                level(result.verdict(), result.exitCode()),
                "ttsmark gate: " + result.verdict(),
                (result.reason() + " " + result.nextStep()).strip()));
        GateText.newCells(result).ifPresent(cells -> lines.add(line("notice", "ttsmark gate: NEW", cells)));
        result.checks().stream()
                .filter(check -> check.verdict() != Verdict.PASS)
                .limit(MOST_CHECKS)
                .forEach(check -> lines.add(line(
                        level(check.verdict(), check.policy() == Policy.FAIL ? 1 : 0),
                        check.verdict() + ": " + check.place() + ", " + check.metric(),
                        (Conclusion.capital(check.reason()) + ". " + sentence(check.nextStep())).strip())));
        return lines;
    }

    private static String sentence(String nextStep) {
        return nextStep.isEmpty() ? "" : Conclusion.capital(nextStep) + ".";
    }

    private static String level(Verdict verdict, int exitCode) {
        return switch (verdict) {
            case PASS -> "notice";
            case INCONCLUSIVE -> exitCode == 1 ? "error" : "warning";
            case FAIL, INVALID -> "error";
        };
    }

    private static String line(String level, String title, String message) {
        return "::" + level + " title=" + escaped(title).replace(":", "%3A").replace(",", "%2C") + "::"
                + escaped(message);
    }

    private static String escaped(String text) {
        return Printable.of(text).replace("%", "%25");
    }
}
