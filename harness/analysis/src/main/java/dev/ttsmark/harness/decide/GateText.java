package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a gate found, for a terminal: the verdict first, why, what to do, then every check. */
public final class GateText {

    private static final int SHOWN_CELLS = 10;

    private GateText() {}

    public static String of(GateResult result) {
        List<String> lines = new ArrayList<>(head(result));
        lines.add("");
        List<List<String>> rows = new ArrayList<>(List.of(Line.HEADS));
        result.checks().forEach(check -> rows.add(Line.of(check).cells()));
        lines.addAll(TextTable.lines(rows));
        return String.join("\n", lines.stream().map(Printable::of).toList()) + "\n";
    }

    private static List<String> head(GateResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.verdict() + ": " + result.reason());
        if (!result.nextStep().isEmpty()) {
            lines.add("Next: " + result.nextStep());
        }
        newCells(result).ifPresent(lines::add);
        result.notes().forEach(note -> lines.add("Note: " + note));
        result.looks().forEach(look -> lines.add(look(look)));
        return lines;
    }

    /** What the candidate has and the baseline has not. */
    static Optional<String> newCells(GateResult result) {
        List<Cell> cells = result.newCells();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        String names = cells.stream().limit(SHOWN_CELLS).map(Cell::toString).collect(Collectors.joining("; "));
        int more = cells.size() - SHOWN_CELLS;
        return Optional.of("New, so there is no baseline to hold against: " + names
                + (more > 0 ? "; and " + more + " more" : "") + ".");
    }

    static String look(GateResult.LookTaken look) {
        return (look.phase() == GateResult.Phase.CONFIRM ? "Confirmation" : "Look") + " at " + look.rounds()
                + " rounds of each: " + look.pass() + " pass, " + look.fail() + " fail, " + look.inconclusive()
                + " inconclusive, " + look.invalid() + " invalid.";
    }
}
