package dev.ttsmark.harness.table;

import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Columns that were asked for, found in a table.
 *
 * @param wanted every column once
 * @param value place of the value column among them; so the others
 * @param series empty for one series
 */
record ColumnChoice(
        List<String> wanted, int value, List<Integer> series, Optional<Integer> fork, Optional<Integer> length) {

    private static final String USUAL_VALUE = "value";
    private static final int LISTED_NAMES = 20;

    static ColumnChoice of(Place place, Columns asked, RowSource rows) {
        String value = asked.value().orElseGet(() -> usualValue(place, rows));
        LinkedHashSet<String> distinct = new LinkedHashSet<>();
        distinct.add(value);
        distinct.addAll(asked.series());
        asked.fork().ifPresent(distinct::add);
        asked.length().ifPresent(distinct::add);
        distinct.forEach(name -> check(place, name, rows));
        List<String> wanted = List.copyOf(distinct);
        return new ColumnChoice(
                wanted,
                wanted.indexOf(value),
                asked.series().stream().map(wanted::indexOf).toList(),
                asked.fork().map(wanted::indexOf),
                asked.length().map(wanted::indexOf));
    }

    /** Refuses a column that is not there, with the nearest that is. */
    static InvalidInputException unknown(Place place, String name, Collection<String> names) {
        List<String> known =
                names.stream().limit(LISTED_NAMES).map(Printable::of).toList();
        return place.file("has no column " + Printable.quoted(name) + Nearest.hint(name, known));
    }

    private static String usualValue(Place place, RowSource rows) {
        if (rows.names().contains(USUAL_VALUE)) {
            return USUAL_VALUE;
        }
        if (rows.names().isEmpty()) {
            throw place.file(
                    "has no columns: its first row holds lists alone, which are not read; write one object a row,"
                            + " such as {\"value\": 0.5}.");
        }
        List<String> numeric = new ArrayList<>();
        for (int i = 0; i < rows.names().size(); i++) {
            String cell = rows.first().get(i);
            if (cell != null && NumberCell.looksNumeric(cell)) {
                numeric.add(rows.names().get(i));
            }
        }
        if (numeric.size() == 1) {
            return numeric.get(0);
        }
        String columns = String.join(
                ", ",
                rows.names().stream().limit(LISTED_NAMES).map(Printable::quoted).toList());
        throw place.file("has " + (numeric.isEmpty() ? "no column" : "several columns")
                + " of numbers and none called '" + USUAL_VALUE + "'; name one of " + columns + " with --value.");
    }

    private static void check(Place place, String name, RowSource rows) {
        int[] places = IntStream.range(0, rows.names().size())
                .filter(i -> rows.names().get(i).equals(name))
                .toArray();
        if (places.length == 0 && !rows.namesMayFollow()) {
            throw unknown(place, name, rows.names());
        }
        if (places.length > 1) {
            throw place.line(
                    1,
                    "has column " + Printable.quoted(name) + " twice (columns " + (places[0] + 1) + " and "
                            + (places[1] + 1) + "); rename one.");
        }
    }
}
