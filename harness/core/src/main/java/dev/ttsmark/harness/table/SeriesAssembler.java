package dev.ttsmark.harness.table;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Puts rows into their series and forks. */
final class SeriesAssembler implements RowSource.Sink {

    private static final int MOST_ROWS = 10_000_000;
    private static final int MOST_GROUPS = 200_000;
    private static final String BETWEEN_NAMES = " / ";

    private final Place place;
    private final ColumnChoice columns;
    private final NumberCell numbers;
    private final int longestName;
    private final Map<String, Growing> series = new LinkedHashMap<>();
    private int rows;
    private int groups;
    private long withoutValue;
    private long firstWithoutValue;

    /** @param longestName characters of a name at most */
    SeriesAssembler(Place place, ColumnChoice columns, NumberCell numbers, int longestName) {
        this.place = place;
        this.longestName = longestName;
        this.columns = columns;
        this.numbers = numbers;
    }

    private static final class Growing {
        private final Map<String, GrowingFork> forks = new LinkedHashMap<>();
        private long withoutValue;
    }

    private static final class GrowingFork {
        private final Numbers values = new Numbers();
        private final Numbers lengths = new Numbers();
    }

    /** A growing array. */
    private static final class Numbers {
        private double[] numbers = new double[8];
        private int size;

        void add(double number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        double[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }

    @Override
    public void row(long line, String[] cells) {
        String value = cells[columns.value()];
        if (isMissing(value)) {
            leaveOut(line, cells);
            return;
        }
        if (++rows > MOST_ROWS) {
            throw place.line(
                    line, "is beyond " + MOST_ROWS + " rows, the most that are read; read a part of the file.");
        }
        GrowingFork fork = fork(line, cells);
        fork.values.add(number(line, columns.value(), value));
        columns.length().ifPresent(column -> fork.lengths.add(number(line, column, present(line, column, cells))));
    }

    /** What was put together. */
    NumberTable table(Columns asked, RowSource source) {
        String value = columns.wanted().get(columns.value());
        if (rows == 0) {
            throw place.file("has no value in column " + Printable.quoted(value) + "; name another with --value.");
        }
        List<NumberSeries> found = new ArrayList<>();
        series.forEach((name, growing) -> {
            if (!growing.forks.isEmpty()) {
                found.add(new NumberSeries(name, forks(growing), growing.withoutValue));
            }
        });
        return new NumberTable(
                place.source(),
                value,
                asked.length(),
                asked.fork().isPresent(),
                List.copyOf(found),
                withoutValue,
                firstWithoutValue == 0 ? OptionalLong.empty() : OptionalLong.of(firstWithoutValue),
                source.origin(value));
    }

    private static List<NumberSeries.Fork> forks(Growing growing) {
        List<NumberSeries.Fork> forks = new ArrayList<>();
        growing.forks.forEach(
                (name, fork) -> forks.add(new NumberSeries.Fork(name, fork.values.toArray(), fork.lengths.toArray())));
        return List.copyOf(forks);
    }

    private void leaveOut(long line, String[] cells) {
        if (withoutValue++ == 0) {
            firstWithoutValue = line;
        }
        boolean named = columns.series().stream().noneMatch(column -> isMissing(cells[column]));
        if (named) {
            series(line, cells).withoutValue++;
        }
    }

    private GrowingFork fork(long line, String[] cells) {
        String name = columns.fork().map(column -> name(line, column, cells)).orElse("");
        return series(line, cells).forks.computeIfAbsent(name, n -> {
            countGroup(line);
            return new GrowingFork();
        });
    }

    private Growing series(long line, String[] cells) {
        return series.computeIfAbsent(seriesName(line, cells), n -> {
            countGroup(line);
            return new Growing();
        });
    }

    private void countGroup(long line) {
        if (++groups > MOST_GROUPS) {
            throw place.line(
                    line,
                    "begins more series and forks than the " + MOST_GROUPS
                            + " that are read; name other columns with --series and --fork.");
        }
    }

    private String seriesName(long line, String[] cells) {
        List<Integer> parts = columns.series();
        if (parts.isEmpty()) {
            return columns.wanted().get(columns.value());
        }
        if (parts.size() == 1) {
            return name(line, parts.get(0), cells);
        }
        return String.join(
                BETWEEN_NAMES,
                parts.stream().map(column -> name(line, column, cells)).toList());
    }

    private String name(long line, int column, String[] cells) {
        String name = present(line, column, cells);
        if (name.length() > longestName) {
            throw refused(
                    line,
                    column,
                    "has more than " + longestName + " characters, too long for a name; " + "name another column.");
        }
        if (name.indexOf('\ufffd') >= 0) {
            throw refused(line, column, Printable.quoted(name) + " is not UTF-8; save the file as UTF-8.");
        }
        return name;
    }

    private String present(long line, int column, String[] cells) {
        String cell = cells[column];
        if (isMissing(cell)) {
            throw refused(line, column, "is empty; fill it in or remove the row.");
        }
        return cell.strip();
    }

    private double number(long line, int column, String cell) {
        try {
            return numbers.positive(cell);
        } catch (NumberCell.Refusal refusal) {
            throw refused(line, column, refusal.getMessage());
        }
    }

    private InvalidInputException refused(long line, int column, String problem) {
        return place.cell(line, columns.wanted().get(column), problem);
    }

    private static boolean isMissing(String cell) {
        return cell == null || cell.isBlank();
    }
}
