package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Change;
import dev.ttsmark.harness.summary.TargetResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Before and after, one table for each pair of configurations. Shown are the metrics that matter to a deployment and
 * those with a target, for the shortest, the longest and the worst text of each language; {@code summary.json} has all.
 */
final class ChangeTables {

    private static final Set<String> ALWAYS =
            Set.of(Metrics.TTFB_S.id(), Metrics.TOTAL_S.id(), Metrics.RTF.id(), Metrics.RSS_PEAK_BYTES.id());

    private record Pair(String run, String before, String after) {}

    private ChangeTables() {}

    static List<Block> of(Material m) {
        Map<Pair, List<Change>> byPair = new LinkedHashMap<>();
        m.summary().changes().forEach(change -> byPair.computeIfAbsent(
                        new Pair(change.run(), change.beforeConfiguration(), change.afterConfiguration()),
                        pair -> new ArrayList<>())
                .add(change));
        List<Block> tables = new ArrayList<>();
        byPair.forEach((pair, changes) -> table(m, pair, changes).ifPresent(tables::add));
        return tables;
    }

    private static Optional<Block> table(Material m, Pair pair, List<Change> changes) {
        Phrase caption =
                m.say("optimization.table", m.name(pair.run(), pair.before()), m.name(pair.run(), pair.after()));
        Table.Builder table = Table.builder(caption, m.weightsTag())
                .text(m.say("column.metric"))
                .text(m.say("column.text"))
                .number(m.say("column.target"))
                .number(m.say("column.before"))
                .number(m.say("column.after"))
                .number(m.say("column.improvement"))
                .text(m.say("column.met"));
        EstimateCells figures = new EstimateCells(m, table);
        Set<String> texts = texts(m, pair);
        changes.stream()
                .filter(change -> isShown(m, pair, change, texts))
                .forEach(change -> row(m, table.group(change.metric()), figures, change));
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private static void row(Material m, Table.Builder table, EstimateCells figures, Change change) {
        Metric metric = Metrics.require(change.metric());
        table.row(
                TableCell.of(OptimizationChapter.head(m, metric)).look(TableCell.Look.STRONG),
                change.utterance()
                        .map(text -> TableCell.of(text).look(TableCell.Look.NAME))
                        .orElseGet(() -> TableCell.of(scope(m, metric))),
                change.target().map(OptimizationChapter::limit).orElseGet(() -> TableCell.of(
                                m.say("optimization.target-none"))
                        .look(TableCell.Look.MUTED)),
                figures.of(change.run(), change.beforeConfiguration(), change.utterance(), metric, change.before()),
                figures.of(change.run(), change.afterConfiguration(), change.utterance(), metric, change.after()),
                ChangeWords.cell(m, metric, change.ratio()),
                change.target()
                        .map(target -> OptimizationChapter.met(m, target))
                        .orElseGet(() -> TableCell.of("–").look(TableCell.Look.MUTED)));
    }

    private static boolean isShown(Material m, Pair pair, Change change, Set<String> texts) {
        if (!ALWAYS.contains(change.metric()) && change.target().isEmpty()) {
            return false;
        }
        if (change.utterance().isEmpty()) {
            // A mean over languages would mix them.
            return Metrics.require(change.metric()).source() != Metric.Source.CALL || languages(m, pair) == 1;
        }
        return texts.contains(change.utterance().get())
                || worst(m, change)
                        .map(t -> t.utterance().equals(change.utterance()))
                        .orElse(false);
    }

    /** The shortest and the longest text of each language that both spoke. */
    private static Set<String> texts(Material m, Pair pair) {
        Set<String> ends = new LinkedHashSet<>();
        for (String language : m.languages()) {
            List<CellSummary> spoken = spoken(m, pair).stream()
                    .filter(cell -> cell.language().equals(language))
                    .sorted(Comparator.comparingInt(CellSummary::characters))
                    .toList();
            if (!spoken.isEmpty()) {
                ends.add(spoken.get(0).utterance());
                ends.add(spoken.get(spoken.size() - 1).utterance());
            }
        }
        return ends;
    }

    private static long languages(Material m, Pair pair) {
        return spoken(m, pair).stream().map(CellSummary::language).distinct().count();
    }

    /** Cells of the texts that both spoke. */
    private static List<CellSummary> spoken(Material m, Pair pair) {
        Set<String> before =
                spoken(m, pair.run(), pair.before()).map(CellSummary::utterance).collect(Collectors.toSet());
        return spoken(m, pair.run(), pair.after())
                .filter(cell -> before.contains(cell.utterance()))
                .toList();
    }

    private static Stream<CellSummary> spoken(Material m, String run, String configuration) {
        return m.summary().cells().stream()
                .filter(cell -> cell.run().equals(run) && cell.configuration().equals(configuration))
                .filter(cell -> cell.headline().calls() > 0);
    }

    /** The target against the worst text of the configuration after the change. */
    private static Optional<TargetResult> worst(Material m, Change change) {
        return m.summary().targets().stream()
                .filter(target -> target.run().equals(change.run())
                        && target.configuration().equals(change.afterConfiguration())
                        && target.metric().equals(change.metric()))
                .findFirst();
    }

    private static Phrase scope(Material m, Metric metric) {
        return m.say(metric.source() == Metric.Source.CALL ? "optimization.all-texts" : "optimization.process");
    }
}
