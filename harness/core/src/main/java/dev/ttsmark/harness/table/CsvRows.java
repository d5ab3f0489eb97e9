package dev.ttsmark.harness.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.ttsmark.harness.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Rows of a CSV file with a header, as in RFC 4180; separated by commas, semicolons or tabs. */
final class CsvRows implements RowSource {

    private static final int LONGEST_CELL = 1 << 20;

    private final Place place;
    private final CsvCells handler;
    private final CloseableIterator<CsvCells.Kept> records;
    private final List<String> names;
    private final CsvCells.Kept first;

    CsvRows(Place place, BufferedReader text) throws IOException {
        this.place = place;
        char announced = CsvDialect.announced(place, text);
        this.handler = new CsvCells(place, announced == 0 ? 0 : 1);
        char separator = announced == 0 ? CsvDialect.separator(place, text) : announced;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LONGEST_CELL)
                .build(handler, text)
                .iterator();
        this.names = header(next());
        this.first = next();
        if (first == null) {
            throw place.file("has a header and no rows; put a value in each row below it.");
        }
        checkCount(first);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> first() {
        return List.of(first.cells());
    }

    @Override
    public boolean namesMayFollow() {
        return false;
    }

    @Override
    public void read(List<String> wanted, Sink sink) throws IOException {
        int[] slots = new int[names.size()];
        Arrays.setAll(slots, column -> wanted.indexOf(names.get(column)));
        handler.keep(slots, wanted.size());
        String[] cells = new String[wanted.size()];
        for (int column = 0; column < slots.length; column++) {
            if (slots[column] >= 0) {
                cells[slots[column]] = first.cells()[column];
            }
        }
        sink.row(first.line(), cells);
        for (CsvCells.Kept row = next(); row != null; row = next()) {
            checkCount(row);
            sink.row(row.line(), row.cells());
        }
    }

    private List<String> header(CsvCells.Kept header) {
        if (header == null) {
            throw place.file("is empty; give it a header line and rows.");
        }
        List<String> found = Arrays.stream(header.cells()).map(String::strip).toList();
        if (found.stream().allMatch(NumberCell::looksNumeric)) {
            throw place.line(
                    header.line(), "holds numbers where column names belong; put a header such as 'value' above.");
        }
        return found;
    }

    private void checkCount(CsvCells.Kept row) {
        int columns = names.size();
        if (row.count() < columns) {
            throw place.cell(
                    row.line(),
                    names.get(row.count()),
                    "the row has " + row.count() + " cells where the header has " + columns
                            + "; complete it or remove it.");
        }
        if (row.count() > columns) {
            throw place.line(
                    row.line(),
                    "has a cell in column " + (columns + 1) + " where the header has " + columns
                            + "; quote cells that hold the separator.");
        }
    }

    /** The next record, or null at the end. */
    private CsvCells.Kept next() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof InvalidInputException refusal) {
                throw refusal;
            }
            throw place.cell(
                    handler.line(),
                    column(handler.count() + 1),
                    "the cell cannot be read (" + problem(e) + "); check its quotes.");
        }
    }

    /** The first sentence, without the line that it ends with. */
    private static String problem(CsvParseException e) {
        return e.getMessage().replaceFirst("( \\(record starting.*|\\. .*)", "");
    }

    /** Name of a column counted from 1, or its number where the header has none. */
    private String column(int number) {
        boolean named = names != null && number <= names.size();
        return named ? names.get(number - 1) : Integer.toString(number);
    }
}
