package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Tail;
import dev.ttsmark.harness.summary.CellSummary;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Writes estimates into one table, and the notes that their marks need below it. */
final class EstimateCells {

    private final Material material;
    private final FigureCells cells;

    EstimateCells(Material material, Table.Builder table) {
        this.material = material;
        this.cells = new FigureCells(material.words(), table);
    }

    TableCell of(Optional<Estimate> estimate) {
        return of(estimate, Numbers::three);
    }

    /** @param write formats value and ends of the interval */
    TableCell of(Optional<Estimate> estimate, DoubleFunction<String> write) {
        return cells.of(estimate, write);
    }

    TableCell tail(Tail t) {
        return t.value()
                .map(value -> TableCell.of(Numbers.three(value)).detail(Numbers.interval(t.interval())))
                .orElseGet(
                        () -> TableCell.of("n\u00a0<\u00a0" + t.neededCalls()).look(TableCell.Look.MUTED));
    }

    /** The same, marked where speed was not known to be steady. */
    TableCell tail(CellSummary text, Tail t) {
        return t.value().isEmpty()
                ? tail(t)
                : marked(tail(t), text.run(), text.configuration(), Optional.of(text.utterance()));
    }

    /** A metric of a text, marked where it is not valid, or where speed was not known to be steady. */
    TableCell seen(CellSummary text, Metric metric) {
        return ofText(text, metric, text.estimate(metric.id()));
    }

    /** The same of an estimate other than the headline's. */
    TableCell ofText(CellSummary text, Metric metric, Optional<Estimate> of) {
        return of(text.run(), text.configuration(), Optional.of(text.utterance()), metric, of);
    }

    /**
     * The same for a configuration.
     *
     * @param utterance the text; empty for all of them
     */
    TableCell of(String run, String configuration, Optional<String> utterance, Metric metric, Optional<Estimate> of) {
        TableCell cell = of(of, OptimizationChapter.writer(metric));
        if (of.isEmpty()) {
            return cell;
        }
        return metric.source() == Metric.Source.CALL
                ? marked(cell, run, configuration, utterance)
                : invalid(cell, run, configuration, utterance).orElse(cell);
    }

    private TableCell marked(TableCell cell, String run, String configuration, Optional<String> utterance) {
        Optional<TableCell> invalid = invalid(cell, run, configuration, utterance);
        if (invalid.isPresent() || material.isSteady(run, configuration)) {
            return invalid.orElse(cell);
        }
        return cells.provisional(cell);
    }

    private Optional<TableCell> invalid(TableCell cell, String run, String configuration, Optional<String> utterance) {
        if (!material.isInvalid(run, configuration, utterance)) {
            return Optional.empty();
        }
        return Optional.of(cells.invalid(cell));
    }

    /** TTFB, marked where it equals the total by construction. */
    TableCell ttfb(CellSummary text) {
        TableCell cell = seen(text, Metrics.TTFB_S);
        if (text.estimate(Metrics.TTFB_S.id()).isEmpty() || !material.isBatch(text)) {
            return cell;
        }
        return cells.batch(cell);
    }

    TableCell absent() {
        return cells.absent();
    }
}
