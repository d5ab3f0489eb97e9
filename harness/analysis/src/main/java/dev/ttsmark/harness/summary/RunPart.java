package dev.ttsmark.harness.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One run, sorted by configuration, with what several parts of the summary build on. */
record RunPart(
        RunSource source,
        List<ConfigurationRows> rows,
        Map<String, List<CellSummary>> cellsByConfiguration,
        List<Ladder> ladders) {

    static RunPart of(RunSource source) {
        List<ConfigurationRows> all = ConfigurationRows.of(source);
        Map<String, List<CellSummary>> cells = new LinkedHashMap<>();
        List<Ladder> ladders = new ArrayList<>();
        for (ConfigurationRows rows : all) {
            cells.put(rows.name(), Cells.of(rows));
            ladders.addAll(Ladder.of(rows, cells.get(rows.name())));
        }
        return new RunPart(source, all, cells, List.copyOf(ladders));
    }

    static <T> List<T> join(List<RunPart> parts, Function<RunPart, List<T>> of) {
        return parts.stream().flatMap(part -> of.apply(part).stream()).toList();
    }

    List<CellSummary> cells() {
        return cellsByConfiguration.values().stream().flatMap(List::stream).toList();
    }

    List<CellSummary> cells(ConfigurationRows rows) {
        return cellsByConfiguration.get(rows.name());
    }

    List<LadderFit> fits() {
        return ladders.stream().map(Ladder::summary).toList();
    }

    List<RunSummary.Configuration> configurations() {
        return rows.stream().map(r -> Summaries.configuration(source.plan(), r)).toList();
    }

    List<TargetResult> targets() {
        return rows.stream()
                .flatMap(r -> Targets.of(source, r, cells(r), ladders(r)).stream())
                .toList();
    }

    private List<Ladder> ladders(ConfigurationRows of) {
        return ladders.stream().filter(ladder -> ladder.rows() == of).toList();
    }
}
