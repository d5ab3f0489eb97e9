package dev.ttsmark.harness.table;

import dev.ttsmark.harness.Printable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of JSON: one object after another or a list of them, keys of nested objects joined by dots. Lists within them are
 * passed over.
 */
final class JsonRows implements RowSource {

    /** Rows of which every key is looked at, so that a misspelt one can be told. */
    private static final int EXPLORED_ROWS = 100;

    private static final int MOST_NAMES = 10_000;

    private final Place place;
    private final JsonObjects objects;
    private final Map<String, String> first = new LinkedHashMap<>();
    private final long firstLine;

    JsonRows(Place place, Reader text) throws IOException {
        this.place = place;
        this.objects = new JsonObjects(place, text);
        this.firstLine = objects.next();
        if (firstLine == 0) {
            throw place.file("is an empty list; put an object such as {\"value\": 0.5} in it for each row.");
        }
        objects.walk(new FirstRow());
    }

    @Override
    public List<String> names() {
        return List.copyOf(first.keySet());
    }

    @Override
    public List<String> first() {
        return Arrays.asList(first.values().toArray(String[]::new));
    }

    @Override
    public boolean namesMayFollow() {
        return true;
    }

    @Override
    public void read(List<String> wanted, Sink sink) throws IOException {
        WantedCells cells = new WantedCells(wanted);
        sink.row(firstLine, wanted.stream().map(first::get).toArray(String[]::new));
        for (long line = objects.next(); line > 0; line = objects.next()) {
            cells.begin(line);
            objects.walk(cells);
            sink.row(line, cells.cells);
        }
        for (String name : wanted) {
            if (!cells.found.contains(name)) {
                throw ColumnChoice.unknown(place, name, cells.seen);
            }
        }
    }

    private final class FirstRow implements JsonObjects.Leaves {

        @Override
        public boolean leadsOn(String path) {
            return true;
        }

        @Override
        public void leaf(String path, String text) {
            if (first.containsKey(path)) {
                throw twice(firstLine, path);
            }
            if (first.size() == MOST_NAMES) {
                throw place.line(firstLine, "has more than " + MOST_NAMES + " values; check that this is a table.");
            }
            first.put(path, text);
        }

        @Override
        public void branch(String path) {}
    }

    private final class WantedCells implements JsonObjects.Leaves {

        private final Map<String, Integer> slots = new HashMap<>();
        private final Set<String> branches = new HashSet<>();
        private final Set<String> seen = new LinkedHashSet<>(first.keySet());
        private final Set<String> found = new HashSet<>(first.keySet());
        private final String[] cells;
        private final boolean[] there;
        private long line;
        private int rows;

        WantedCells(List<String> wanted) {
            for (String name : wanted) {
                slots.put(name, slots.size());
                for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                    branches.add(name.substring(0, dot));
                }
            }
            cells = new String[wanted.size()];
            there = new boolean[wanted.size()];
        }

        void begin(long begins) {
            line = begins;
            rows++;
            Arrays.fill(cells, null);
            Arrays.fill(there, false);
        }

        @Override
        public boolean leadsOn(String path) {
            return rows < EXPLORED_ROWS || branches.contains(path);
        }

        @Override
        public void leaf(String path, String text) {
            if (rows < EXPLORED_ROWS && seen.size() < MOST_NAMES) {
                seen.add(path);
            }
            Integer slot = slots.get(path);
            if (slot == null) {
                return;
            }
            if (there[slot]) {
                throw twice(line, path);
            }
            there[slot] = true;
            cells[slot] = text;
            found.add(path);
        }

        @Override
        public void branch(String path) {
            if (slots.containsKey(path)) {
                throw place.cell(
                        line,
                        path,
                        "is an object or a list; name a key that holds one value, such as '" + Printable.of(path)
                                + ".seconds'.");
            }
        }
    }

    private RuntimeException twice(long line, String path) {
        return place.cell(line, path, "is there twice; keep one.");
    }
}
