package dev.ttsmark.harness.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** Keeps of each CSV record the cells that are wanted. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells.Kept> {

    private static final int MOST_COLUMNS = 10_000;

    private final Place place;
    private final long linesBefore;
    /** Column to place among the kept cells, or -1; null while every cell is kept. */
    private int[] slots;

    private String[] cells = new String[16];
    private int kept;
    private int count;

    /** @param linesBefore that were read already */
    CsvCells(Place place, long linesBefore) {
        this.place = place;
        this.linesBefore = linesBefore;
    }

    /**
     * A record.
     *
     * @param cells those that are kept
     * @param count of all its cells
     */
    record Kept(long line, String[] cells, int count) {}

    /** From now on only these are kept. */
    void keep(int[] slots, int kept) {
        this.slots = slots;
        this.kept = kept;
    }

    /** Line where the record being read begins. */
    long line() {
        return linesBefore + getStartingLineNumber();
    }

    /** Cells of the record being read that came so far. */
    int count() {
        return count;
    }

    @Override
    protected void handleBegin(long line) {
        cells = new String[slots == null ? 16 : kept];
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        count = index + 1;
        if (slots == null) {
            keepAll(index, new String(buffer, offset, length));
        } else if (index < slots.length && slots[index] >= 0) {
            cells[slots[index]] = new String(buffer, offset, length);
        }
    }

    private void keepAll(int index, String cell) {
        if (index == MOST_COLUMNS) {
            throw place.line(line(), "has more than " + MOST_COLUMNS + " columns; check that this is a table.");
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, 2 * index);
        }
        cells[index] = cell;
    }

    @Override
    protected Kept buildRecord() {
        return new Kept(line(), slots == null ? Arrays.copyOf(cells, count) : cells, count);
    }
}
