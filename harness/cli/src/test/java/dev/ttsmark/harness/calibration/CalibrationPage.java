package dev.ttsmark.harness.calibration;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/calibration.md}. */
final class CalibrationPage {

    private static final String HEAD = """
            # Calibration

            What ttsmark prints as steady, different, equal or faster is to be so as often as it says. Here its
            estimators meet latencies whose truth is known: log-normal, with luck of whole processes, of the host and of
            single calls, drawn from fixed seeds. `mvn -Pcalibration verify` simulates everything again and writes this
            page, the same on every machine; it fails where a goal is missed. A small sample of it runs with the tests.
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    void add(Calibration calibration, Table table) {
        page.append("\n## ").append(calibration.title()).append("\n\n");
        page.append(calibration.why().strip()).append("\n\n");
        rows(table.head(), table.rows());
        page.append('\n');
        rows(List.of("goal", "wanted", "found", "met"), byClaim(table.goals()));
    }

    /** Goals that differ only in the cell of the table are one line, with the range found. */
    private static List<List<String>> byClaim(List<Goal> goals) {
        return goals.stream()
                .collect(Collectors.groupingBy(
                        goal -> List.of(goal.claim(), goal.wanted()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> cells(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<String> cells(List<String> claimed, List<Goal> goals) {
        DoubleSummaryStatistics found = goals.stream().mapToDouble(Goal::share).summaryStatistics();
        String low = Goal.percent(found.getMin());
        String high = Goal.percent(found.getMax());
        long met = goals.stream().filter(Goal::met).count();
        String all = met == goals.size() ? "all " + met : "**" + met + " of " + goals.size() + "**";
        return List.of(claimed.get(0), claimed.get(1), low.equals(high) ? low : low + " to " + high, all);
    }

    private void rows(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        page.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    String markdown() {
        return page.toString();
    }
}
