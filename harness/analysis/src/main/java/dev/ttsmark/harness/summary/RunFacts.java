package dev.ttsmark.harness.summary;

import java.util.List;

/**
 * What became of every configuration of one run, each by itself: the part of a {@link RunSummary} that does not grow with
 * the pairs of configurations, of which a matrix has many.
 */
public record RunFacts(
        List<RunSummary.Configuration> configurations,
        List<CellSummary> cells,
        List<FailureGroup> failures,
        List<UnsupportedCell> unsupported,
        List<Finding> findings) {

    public static RunFacts of(RunSource run) {
        RunPart part = RunPart.of(run);
        return new RunFacts(
                part.configurations(),
                part.cells(),
                part.rows().stream().flatMap(rows -> Failures.of(rows).stream()).toList(),
                part.rows().stream()
                        .flatMap(rows -> Failures.unsupported(rows).stream())
                        .toList(),
                Findings.of(part));
    }
}
