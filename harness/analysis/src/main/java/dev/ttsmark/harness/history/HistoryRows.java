package dev.ttsmark.harness.history;

import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of a run's summary goes into the history; figures that a finding calls invalid stay out. */
public final class HistoryRows {

    private static final int SCHEMA = 1;

    private final RunSummary summary;
    private final RunSummary.Run run;
    private final String machine;
    private final List<HistoryRow> rows = new ArrayList<>();

    private HistoryRows(RunSummary summary) {
        this.summary = summary;
        this.run = summary.runs().get(0);
        this.machine = machine(run.environment());
    }

    /** @param summary of one run */
    public static List<HistoryRow> of(RunSummary summary) {
        HistoryRows rows = new HistoryRows(summary);
        summary.cells().forEach(rows::add);
        summary.memory()
                .forEach(memory -> rows.add(memory.configuration(), Metrics.RSS_PEAK_BYTES.id(), memory.peakBytes()));
        summary.coldStarts().forEach(start -> {
            rows.add(start.configuration(), Metrics.LOAD_S.id(), start.loadSeconds());
            rows.add(start.configuration(), Metrics.COLD_S.id(), start.coldSeconds());
        });
        summary.devices().forEach(use -> {
            rows.add(use.configuration(), Metrics.GPU_MEMORY_BYTES.id(), use.gpuMemoryBytes());
            rows.add(use.configuration(), Metrics.GPU_ENERGY_J.id(), use.gpuJoules());
            rows.add(use.configuration(), Metrics.CPU_ENERGY_J.id(), use.cpuJoules());
        });
        return List.copyOf(rows.rows);
    }

    private void add(CellSummary cell) {
        if (isUsable(cell.configuration(), Optional.of(cell.utterance()))) {
            cell.headline()
                    .metrics()
                    .forEach((metric, measured) -> add(
                            cell.configuration(),
                            cell.utterance(),
                            metric,
                            measured.estimate(),
                            steady(cell.configuration())));
        }
    }

    private void add(String configuration, String metric, Optional<Estimate> estimate) {
        if (isUsable(configuration, Optional.empty())) {
            estimate.ifPresent(e -> add(configuration, "", metric, e, true));
        }
    }

    private void add(String configuration, String utterance, String metric, Estimate estimate, boolean steady) {
        rows.add(new HistoryRow(
                SCHEMA,
                run.id(),
                run.environment().capturedAt(),
                run.environment().ttsmarkCommit(),
                machine,
                configuration,
                utterance,
                metric,
                estimate.value(),
                estimate.interval().map(Interval::low),
                estimate.interval().map(Interval::high),
                estimate.rounds(),
                estimate.calls(),
                steady));
    }

    private boolean isUsable(String configuration, Optional<String> utterance) {
        return summary.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.INVALID)
                .filter(finding ->
                        finding.configuration().map(configuration::equals).orElse(true))
                .noneMatch(finding ->
                        finding.utterance().isEmpty() || finding.utterance().equals(utterance));
    }

    private boolean steady(String configuration) {
        return summary.configurations().stream()
                .anyMatch(c -> c.name().equals(configuration) && c.steadiness().established());
    }

    private static String machine(Environment host) {
        String gpus = host.gpus().stream().map(Environment.Gpu::name).collect(Collectors.joining(", "));
        double cores = host.cpu().quotaCores().orElse((double) host.cpu().logicalCores());
        String count = cores == Math.rint(cores) ? "" + (long) cores : "" + cores;
        return host.cpu().model() + ", cores: " + count + (gpus.isEmpty() ? "" : ", " + gpus);
    }
}
