package dev.ttsmark.harness.calibration;

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
        if (!table.goals().isEmpty()) {
            page.append('\n');
            rows(
                    List.of("goal", "wanted", "found", "met"),
                    table.goals().stream().map(CalibrationPage::cells).toList());
        }
    }

    private static List<String> cells(Goal goal) {
        return List.of(goal.what(), goal.wanted(), Goal.percent(goal.share()), goal.met() ? "yes" : "**no**");
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
