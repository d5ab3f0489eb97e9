package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.summary.CellSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts that configurations have in common. */
final class Texts {

    static final Comparator<CellSummary> BY_LENGTH =
            Comparator.comparingInt(CellSummary::characters).thenComparing(CellSummary::utterance);

    private Texts() {}

    /** The first configuration's cells of the texts of which every one has a figure. */
    static List<CellSummary> common(Material m, String run, String language, List<String> configurations) {
        return configurations.isEmpty()
                ? List.of()
                : spoken(m, run, language, configurations.get(0)).stream()
                        .filter(cell -> configurations.stream()
                                .allMatch(name -> names(m, run, language, name).contains(cell.utterance())))
                        .toList();
    }

    private static Set<String> names(Material m, String run, String language, String configuration) {
        return spoken(m, run, language, configuration).stream()
                .map(CellSummary::utterance)
                .collect(Collectors.toSet());
    }

    private static List<CellSummary> spoken(Material m, String run, String language, String configuration) {
        return m.cells(language).stream()
                .filter(cell -> cell.run().equals(run) && cell.configuration().equals(configuration))
                .filter(cell -> cell.estimate(Metrics.RTF.id()).isPresent())
                .toList();
    }
}
