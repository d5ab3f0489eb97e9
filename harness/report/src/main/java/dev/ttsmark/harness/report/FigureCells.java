package dev.ttsmark.harness.report;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Writes figures into the cells of one table, and the notes that their marks need below it. */
final class FigureCells {

    /** Must not be used. */
    static final String INVALID = "✗";
    /** Not known to be steady. */
    static final String PROVISIONAL = "†";
    /** Equal to another figure by construction. */
    static final String BATCH = "‡";
    /** One round: no interval. */
    static final String SINGLE = "§";
    /** A line through few lengths. */
    static final String FEW_LENGTHS = "¶";

    /** From this ratio of its ends on, an interval says only that nothing is known yet. */
    private static final int WIDE = 100;

    private final Words words;
    private final Table.Builder table;

    FigureCells(Words words, Table.Builder table) {
        this.words = words;
        this.table = table;
    }

    /** @param write formats value and ends of the interval */
    TableCell of(Optional<Estimate> estimate, DoubleFunction<String> write) {
        return estimate.map(e -> cell(e, write)).orElseGet(this::absent);
    }

    private TableCell cell(Estimate estimate, DoubleFunction<String> write) {
        TableCell cell = TableCell.of(write.apply(estimate.value()));
        if (estimate.interval().isEmpty()) {
            table.note(SINGLE, words.say("note.single"));
            return cell.mark(SINGLE);
        }
        Interval interval = estimate.interval().get();
        return interval.low() > 0 && interval.high() > WIDE * interval.low()
                ? cell.detail(words.say("interval.wide", "" + WIDE))
                : cell.detail(Numbers.interval(interval, write));
    }

    TableCell absent() {
        return TableCell.of(words.say("not-measured")).look(TableCell.Look.MUTED);
    }

    TableCell provisional(TableCell cell) {
        table.note(PROVISIONAL, words.say("note.provisional"));
        return cell.look(TableCell.Look.PROVISIONAL).mark(PROVISIONAL);
    }

    TableCell invalid(TableCell cell) {
        table.note(INVALID, words.say("note.invalid"));
        return cell.look(TableCell.Look.PROVISIONAL).mark(INVALID);
    }

    /** A TTFB that equals the total by construction. */
    TableCell batch(TableCell cell) {
        table.note(BATCH, words.say("note.batch"));
        return cell.mark(BATCH);
    }
}
