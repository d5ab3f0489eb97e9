package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.Printable;
import dev.ttsmark.harness.summary.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings of many series as a person can read them: kind by kind, the same sentence once. */
final class FindingLines {

    private static final int TOLD_SENTENCES = 5;
    private static final int NAMED_SERIES = 3;
    private static final String INDENT = "  ";

    private final int width;
    private final int seriesCount;
    private final List<String> lines = new ArrayList<>();

    private FindingLines(int seriesCount, int width) {
        this.seriesCount = seriesCount;
        this.width = width;
    }

    /** Sentence to the names of the series that it is said of. */
    private static final class Group {
        private final Finding first;
        private final Map<String, List<String>> bySentence = new LinkedHashMap<>();

        Group(Finding first) {
            this.first = first;
        }
    }

    static List<String> of(List<SeriesResult> series, int width) {
        Map<Finding.Severity, Map<Finding.Kind, Group>> groups = new TreeMap<>();
        for (SeriesResult result : series) {
            for (Finding finding : result.findings()) {
                groups.computeIfAbsent(finding.severity(), severity -> new TreeMap<>())
                        .computeIfAbsent(finding.kind(), kind -> new Group(finding))
                        .bySentence
                        .computeIfAbsent(finding.sentence().en(), sentence -> new ArrayList<>())
                        .add(result.name());
            }
        }
        FindingLines told = new FindingLines(series.size(), width);
        groups.values().forEach(kinds -> kinds.values().forEach(told::tell));
        return told.lines;
    }

    /** Findings that stand for themselves. */
    static List<String> plain(List<Finding> findings, int width) {
        FindingLines told = new FindingLines(0, width);
        for (Finding finding : findings) {
            told.head(finding);
            told.sentence(finding.sentence().en());
            told.step(finding);
        }
        return told.lines;
    }

    private void tell(Group group) {
        head(group.first);
        group.bySentence.entrySet().stream()
                .limit(TOLD_SENTENCES)
                .forEach(entry -> sentence(names(entry.getValue()) + entry.getKey()));
        int untold = group.bySentence.values().stream()
                .skip(TOLD_SENTENCES)
                .mapToInt(List::size)
                .sum();
        if (untold > 0) {
            lines.add(INDENT + "… and " + untold + " more series; --json tells them all");
        }
        step(group.first);
    }

    private void head(Finding finding) {
        lines.add("");
        lines.add(finding.severity() + " " + finding.kind());
    }

    private void sentence(String sentence) {
        lines.addAll(Paragraph.lines(INDENT, INDENT + INDENT, sentence, width));
    }

    private void step(Finding finding) {
        lines.addAll(Paragraph.lines(
                INDENT + "→ ", INDENT + INDENT, finding.nextStep().en(), width));
    }

    private String names(List<String> names) {
        if (seriesCount == 1) {
            return "";
        }
        if (names.size() == seriesCount) {
            return "All series: ";
        }
        String first = String.join(
                ", ", names.stream().limit(NAMED_SERIES).map(Printable::of).toList());
        int more = names.size() - NAMED_SERIES;
        return first + (more > 0 ? " and " + more + " more" : "") + ": ";
    }
}
