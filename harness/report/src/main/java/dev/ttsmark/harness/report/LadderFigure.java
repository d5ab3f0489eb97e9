package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.LadderFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Total, TTFB and RTF over audio length, for the texts of one language in one run; the steady-state table has the data. */
final class LadderFigure {

    private static final int FEWEST_LENGTHS = 2;

    /** The line over {@code total} as it appears on each drawing. */
    private static final Map<Metric, LadderPlot.Curve> CURVES = Map.of(
            Metrics.TOTAL_S, (a, b, x) -> a + b * x,
            Metrics.RTF, (a, b, x) -> a / x + b);

    private LadderFigure() {}

    /** Total, TTFB and RTF; empty where no configuration spoke two lengths. */
    static Optional<Block> of(Material m, String run, String language) {
        return of(m, run, language, "ladder", List.of(Metrics.TOTAL_S, Metrics.TTFB_S, Metrics.RTF));
    }

    /** What a reader sees first: how total time grows with length, and whether time to first audio does. */
    static Optional<Block> overview(Material m, String run, String language) {
        return of(m, run, language, "overview", List.of(Metrics.TOTAL_S, Metrics.TTFB_S));
    }

    private static Optional<Block> of(Material m, String run, String language, String anchor, List<Metric> metrics) {
        Map<String, List<CellSummary>> byConfiguration = spoken(m, run, language);
        if (byConfiguration.values().stream().noneMatch(cells -> cells.size() >= FEWEST_LENGTHS)) {
            return Optional.empty();
        }
        List<LadderPlot.Line> lines = new ArrayList<>();
        byConfiguration.forEach(
                (name, cells) -> lines.add(new LadderPlot.Line(m.key(run, name), cells, fit(m, run, name, language))));
        Phrase caption = m.severalRuns()
                ? m.say("ladder.figure-run", m.words().language(language), run)
                : m.say("ladder.figure", m.words().language(language));
        List<Figure.Plot> plots =
                metrics.stream().map(metric -> plot(m, metric, lines)).toList();
        return Optional.of(new Figure(
                m.anchor(anchor, run, language),
                caption,
                m.weightsTag(),
                plots,
                lines.stream().map(LadderPlot.Line::key).toList(),
                Optional.empty()));
    }

    private static Map<String, List<CellSummary>> spoken(Material m, String run, String language) {
        Map<String, List<CellSummary>> byConfiguration = new LinkedHashMap<>();
        m.cells(language).stream()
                .filter(cell -> cell.run().equals(run))
                .filter(cell -> cell.estimate(Metrics.AUDIO_S.id()).isPresent())
                .sorted(Comparator.comparingDouble(LadderPlot::audioSeconds))
                .forEach(cell -> byConfiguration
                        .computeIfAbsent(cell.configuration(), name -> new ArrayList<>())
                        .add(cell));
        return byConfiguration;
    }

    private static Figure.Plot plot(Material m, Metric metric, List<LadderPlot.Line> lines) {
        return new LadderPlot(metric, Optional.ofNullable(CURVES.get(metric)))
                .draw(m.words().head(metric), m.words().head(Metrics.AUDIO_S), lines);
    }

    private static Optional<LadderFit> fit(Material m, String run, String name, String language) {
        return m.summary().fits().stream()
                .filter(fit -> fit.over().equals(Metrics.AUDIO_S.id()))
                .filter(fit -> fit.run().equals(run)
                        && fit.configuration().equals(name)
                        && fit.language().equals(language))
                .findFirst();
    }
}
