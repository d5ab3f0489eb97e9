package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.CellSummary;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Tail;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Writes estimates into one table, and the notes that their marks need below it. */
final class EstimateCells {

    /** Not known to be steady. */
    static final String PROVISIONAL = "†";
    /** Equal to another figure by construction. */
    static final String BATCH = "‡";
    /** One round: no interval. */
    private static final String SINGLE = "§";

    private final Material material;
    private final Table.Builder table;

    EstimateCells(Material material, Table.Builder table) {
        this.material = material;
        this.table = table;
    }

    TableCell of(Optional<Estimate> estimate) {
        return of(estimate, Numbers::three);
    }

    /** @param write formats value and ends of the interval */
    TableCell of(Optional<Estimate> estimate, DoubleFunction<String> write) {
        return estimate.map(e -> cell(e, write)).orElseGet(this::absent);
    }

    TableCell tail(Optional<Tail> tail) {
        if (tail.isEmpty()) {
            return absent();
        }
        Tail t = tail.get();
        return t.value()
                .map(value -> TableCell.of(Numbers.three(value)).detail(Numbers.interval(t.interval())))
                .orElseGet(
                        () -> TableCell.of("n\u00a0<\u00a0" + t.neededCalls()).look(TableCell.Look.MUTED));
    }

    /** A metric of a text, marked where speed was not known to be steady. */
    TableCell seen(CellSummary text, Metric metric) {
        Optional<Estimate> estimate = text.estimate(metric.id());
        return estimate.isEmpty() || text.steadiness().established() ? of(estimate) : provisional(of(estimate));
    }

    /**
     * A metric of a configuration, marked where it rests on calls whose speed was not known to be steady.
     *
     * @param utterance the text; empty for all of them
     */
    TableCell of(String run, String configuration, Optional<String> utterance, Metric metric, Optional<Estimate> of) {
        TableCell cell = of(of, OptimizationChapter.writer(metric));
        boolean steady = metric.source() != Metric.Source.CALL
                || material.summary().cells().stream()
                        .filter(c -> c.run().equals(run) && c.configuration().equals(configuration))
                        .filter(c -> utterance.map(c.utterance()::equals).orElse(true))
                        .filter(c -> c.combined().calls() > 0)
                        .allMatch(c -> c.steadiness().established());
        return steady || of.isEmpty() ? cell : provisional(cell);
    }

    private TableCell provisional(TableCell cell) {
        table.note(PROVISIONAL, material.say("note.provisional"));
        return cell.look(TableCell.Look.PROVISIONAL).mark(PROVISIONAL);
    }

    /** TTFB, marked where it equals the total by construction. */
    TableCell ttfb(CellSummary text) {
        TableCell cell = seen(text, Metrics.TTFB_S);
        if (text.estimate(Metrics.TTFB_S.id()).isEmpty() || !material.isBatch(text)) {
            return cell;
        }
        table.note(BATCH, material.say("note.batch"));
        return cell.mark(BATCH);
    }

    private TableCell cell(Estimate estimate, DoubleFunction<String> write) {
        TableCell cell = TableCell.of(write.apply(estimate.value()));
        if (estimate.interval().isEmpty()) {
            table.note(SINGLE, material.say("note.single"));
            return cell.mark(SINGLE);
        }
        return cell.detail(Numbers.interval(estimate.interval().get(), write));
    }

    TableCell absent() {
        return TableCell.of(material.notMeasured()).look(TableCell.Look.MUTED);
    }
}
