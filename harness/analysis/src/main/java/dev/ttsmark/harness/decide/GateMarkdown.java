package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.measure.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a gate found, as a comment on a pull request: what needs attention first, what passed folded away. */
public final class GateMarkdown {

    /** Beyond this a comment is cut by its host, and nobody reads on. */
    private static final int MOST_ROWS = 200;

    private GateMarkdown() {}

    public static String of(GateResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + sign(result.verdict()) + " ttsmark gate: " + result.verdict());
        lines.add("");
        lines.add(MarkdownText.escaped(result.reason()));
        if (!result.nextStep().isEmpty()) {
            lines.add("");
            lines.add("**Next:** " + MarkdownText.escaped(result.nextStep()));
        }
        lines.add("");
        lines.add(sides(result));
        GateText.newCells(result).ifPresent(cells -> lines.add("- " + MarkdownText.escaped(cells)));
        result.notes().forEach(note -> lines.add("- " + MarkdownText.escaped(note)));
        result.looks().forEach(look -> lines.add("- " + GateText.look(look)));
        List<Check> open = result.checks().stream()
                .filter(check -> check.verdict() != Verdict.PASS)
                .toList();
        List<Check> passed = result.checks().stream()
                .filter(check -> check.verdict() == Verdict.PASS)
                .toList();
        if (!open.isEmpty()) {
            lines.add("");
            lines.addAll(table(open));
        }
        if (!passed.isEmpty()) {
            lines.add("");
            lines.add("<details><summary>Passed: " + passed.size() + "</summary>");
            lines.add("");
            lines.addAll(table(passed));
            lines.add("");
            lines.add("</details>");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "✅";
            case FAIL -> "❌";
            case INCONCLUSIVE -> "❔";
            case INVALID -> "⚠️";
        };
    }

    private static String sides(GateResult result) {
        return "- Candidate " + MarkdownText.escaped(result.candidate())
                + result.baseline()
                        .map(baseline -> " against baseline " + MarkdownText.escaped(baseline))
                        .orElse("")
                + ": " + result.count(Verdict.PASS) + " pass, " + result.count(Verdict.FAIL) + " fail, "
                + result.count(Verdict.INCONCLUSIVE) + " inconclusive, " + result.count(Verdict.INVALID) + " invalid";
    }

    private static List<String> table(List<Check> checks) {
        List<String> lines = new ArrayList<>();
        lines.add(row(Line.HEADS));
        lines.add(row(Line.HEADS.stream().map(head -> "---").toList()));
        checks.stream()
                .limit(MOST_ROWS)
                .map(Line::of)
                .map(line ->
                        row(line.cells().stream().map(MarkdownText::escaped).toList()))
                .forEach(lines::add);
        if (checks.size() > MOST_ROWS) {
            lines.add("");
            lines.add((checks.size() - MOST_ROWS) + " more are in gate.json.");
        }
        return lines;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
