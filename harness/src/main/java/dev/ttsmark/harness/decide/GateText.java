package dev.ttsmark.harness.decide;

import java.util.ArrayList;
import java.util.List;

/** What a gate found, for a terminal: the verdict first, why, what to do, then every check. */
public final class GateText {

    private GateText() {}

    public static String of(GateResult result) {
        List<String> lines = new ArrayList<>(head(result));
        lines.add("");
        List<List<String>> rows = new ArrayList<>(List.of(Line.HEADS));
        result.checks().forEach(check -> rows.add(Line.of(check).cells()));
        lines.addAll(TextTable.lines(rows));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> head(GateResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.verdict() + ": " + result.reason());
        if (!result.nextStep().isEmpty()) {
            lines.add("Next: " + result.nextStep());
        }
        result.notes().forEach(note -> lines.add("Note: " + note));
        result.looks().forEach(look -> lines.add(look(look)));
        return lines;
    }

    static String look(GateResult.LookTaken look) {
        return (look.phase() == GateResult.Phase.CONFIRM ? "Confirmation" : "Look") + " at " + look.rounds()
                + " rounds of each: " + look.pass() + " pass, " + look.fail() + " fail, " + look.inconclusive()
                + " inconclusive, " + look.invalid() + " invalid.";
    }
}
