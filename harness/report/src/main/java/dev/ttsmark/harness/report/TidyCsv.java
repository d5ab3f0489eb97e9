package dev.ttsmark.harness.report;

import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.ColdStart;
import dev.ttsmark.harness.summary.DeviceUse;
import dev.ttsmark.harness.summary.LadderFit;
import dev.ttsmark.harness.summary.Memory;
import dev.ttsmark.harness.summary.Series;
import java.util.Optional;

/**
 * Every estimate of a report on a line of its own, in full precision and in the metric's own unit: {@code report.csv},
 * by RFC 4180 but for line ends, which are line feeds.
 */
final class TidyCsv {

    private static final String HEAD = "run,configuration,text,characters,metric,regime,estimate,low,high,n,rounds\n";

    /** Calls of every order together. */
    private static final String ALL = "all";

    private final StringBuilder out = new StringBuilder(HEAD);

    private TidyCsv() {}

    static String of(Material m) {
        TidyCsv csv = new TidyCsv();
        m.summary().cells().forEach(cell -> csv.cell(m, cell));
        m.summary().coldStarts().forEach(csv::start);
        m.summary().memory().forEach(csv::memory);
        m.summary().devices().forEach(csv::devices);
        m.summary().fits().stream()
                .filter(fit -> fit.over().equals(Metrics.AUDIO_S.id()))
                .forEach(fit -> csv.fit(m, fit));
        return csv.out.toString();
    }

    /** The headline first, then what it is made of or stands beside. */
    private void cell(Material m, CellSummary cell) {
        boolean pooled = m.configuration(cell.run(), cell.configuration())
                .orElseThrow()
                .regime()
                .isEmpty();
        if (pooled) {
            series(cell, ALL, cell.headline());
        }
        series(cell, Options.spelled(Regime.CHANGING), cell.changing());
        series(cell, Options.spelled(Regime.SAME), cell.same());
        row(
                cell.run(),
                cell.configuration(),
                cell.utterance(),
                "" + cell.characters(),
                Metrics.FIRST_SHAPE_S.id(),
                ALL,
                cell.firstShapeSeconds());
    }

    private void series(CellSummary cell, String regime, Series series) {
        series.metrics()
                .forEach((metric, measured) -> row(
                        cell.run(),
                        cell.configuration(),
                        cell.utterance(),
                        "" + cell.characters(),
                        metric,
                        regime,
                        Optional.of(measured.estimate())));
    }

    private void start(ColdStart start) {
        process(start.run(), start.configuration(), Metrics.LOAD_S, start.loadSeconds());
        process(start.run(), start.configuration(), Metrics.COLD_S, start.coldSeconds());
    }

    private void memory(Memory memory) {
        process(memory.run(), memory.configuration(), Metrics.RSS_PEAK_BYTES, memory.peakBytes());
    }

    private void devices(DeviceUse use) {
        process(use.run(), use.configuration(), Metrics.GPU_MEMORY_BYTES, use.gpuMemoryBytes());
        process(use.run(), use.configuration(), Metrics.GPU_ENERGY_J, use.gpuJoules());
        process(use.run(), use.configuration(), Metrics.CPU_ENERGY_J, use.cpuJoules());
    }

    /** Of an engine's process, whatever it spoke. */
    private void process(String run, String configuration, Metric metric, Optional<Estimate> estimate) {
        row(run, configuration, "", "", metric.id(), ALL, estimate);
    }

    private void fit(Material m, LadderFit fit) {
        line(m, fit, Metrics.OVERHEAD_S, fit.overheadSeconds());
        line(m, fit, Metrics.MARGINAL_RTF, fit.marginal());
    }

    /** Over all texts of a language, which stands for them. */
    private void line(Material m, LadderFit fit, Metric metric, LadderFit.Fitted fitted) {
        row(
                fit.run(),
                fit.configuration(),
                fit.language(),
                "",
                metric.id(),
                ALL,
                Optional.of(Fits.estimate(m, fit, fitted)));
    }

    private void row(
            String run,
            String configuration,
            String text,
            String characters,
            String metric,
            String regime,
            Optional<Estimate> estimate) {
        estimate.ifPresent(e -> out.append(String.join(
                        ",",
                        quoted(run),
                        quoted(configuration),
                        quoted(text),
                        characters,
                        quoted(metric),
                        regime,
                        "" + e.value(),
                        e.interval().map(Interval::low).map(String::valueOf).orElse(""),
                        e.interval().map(Interval::high).map(String::valueOf).orElse(""),
                        "" + e.calls(),
                        "" + e.rounds()))
                .append('\n'));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
