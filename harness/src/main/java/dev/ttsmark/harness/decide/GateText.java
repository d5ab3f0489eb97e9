package dev.ttsmark.harness.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a gate found, for a terminal: the verdict first, why, what to do, then every check. */
public final class GateText {

    private static final String GAP = "  ";

    private GateText() {}

    public static String of(GateResult result) {
        List<String> lines = new ArrayList<>(head(result));
        lines.add("");
        lines.addAll(table(result.checks().stream().map(Line::of).toList()));
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

    private static List<String> table(List<Line> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(Line.HEADS);
        rows.forEach(row -> cells.add(row.cells()));
        int[] widths = new int[Line.HEADS.size()];
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return cells.stream().map(row -> padded(row, widths)).toList();
    }

    private static String padded(List<String> row, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            padded.add(row.get(i) + " ".repeat(widths[i] - width(row.get(i))));
        }
        return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
