package dev.ttsmark.harness.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.Printable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a benchmark tool wrote, as rows: a name, what else tells benchmarks apart, the process, and numbers. */
final class ToolRows implements RowSource {

    private static final String NAME = "name";
    private static final String FORK = "fork";
    private static final int MOST_NAMES = 10_000;

    private final Tool tool;
    private final Place place;
    private final List<Samples> all;
    private final Set<String> numbers = new LinkedHashSet<>();
    private final List<String> names;
    private final boolean hasForks;

    private ToolRows(Tool tool, Place place, List<Samples> all) {
        this.tool = tool;
        this.place = place;
        this.all = all;
        this.hasForks = all.stream().anyMatch(samples -> !samples.fork().isEmpty());
        Set<String> columns = new LinkedHashSet<>(List.of(NAME));
        for (Samples samples : all) {
            columns.addAll(samples.labels().keySet());
            numbers.addAll(samples.columns().keySet());
        }
        if (columns.size() > MOST_NAMES) {
            throw place.file(
                    "has more than " + MOST_NAMES + " parameters; check that it is as " + tool.title() + " wrote it.");
        }
        if (hasForks) {
            columns.add(FORK);
        }
        columns.addAll(numbers);
        this.names = List.copyOf(columns);
    }

    static ToolRows of(Tool tool, Place place, Reader text) throws IOException {
        JsonTree tree = new JsonTree(place, text, tool.keys(), tool.wholeKeys());
        Sessions sessions = new Sessions();
        for (JsonNode root = tree.next(); root != null; root = tree.next()) {
            sessions.begin();
            tool.read(new JsonSpot(place, "", root), sessions::add);
        }
        List<Samples> all = sessions.apart();
        if (all.isEmpty()) {
            throw place.file("holds no benchmark that came to its end; check what " + tool.title() + " ran.");
        }
        boolean failed = all.stream()
                .flatMap(samples -> samples.columns().values().stream())
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isNaN);
        if (failed) {
            throw place.file("holds no value: every run in it failed; mend what is measured, and run " + tool.title()
                    + " again.");
        }
        return new ToolRows(tool, place, all);
    }

    /** Puts together what several texts in one file say: a benchmark that comes again was measured by another process. */
    private static final class Sessions {

        private final List<Samples> all = new ArrayList<>();
        private final List<Integer> sessions = new ArrayList<>();
        private final Map<String, Integer> sessionsByName = new HashMap<>();
        private final Map<String, JsonSpot> current = new HashMap<>();
        private final Set<String> begun = new LinkedHashSet<>();
        private boolean several;

        void begin() {
            current.clear();
            begun.clear();
        }

        void add(Samples samples) {
            String key = samples.name() + "\n" + samples.columns().keySet();
            JsonSpot before = current.putIfAbsent(key + "\n" + samples.fork(), samples.at());
            if (before != null) {
                throw samples.at()
                        .refused("is called " + Printable.quoted(samples.name()) + " as "
                                + (before.path().isEmpty() ? "another" : before.path())
                                + " is; keep one of them, or give them names that differ.");
            }
            int session = begun.add(key) ? sessionsByName.merge(key, 1, Integer::sum) : sessionsByName.get(key);
            several |= session > 1;
            all.add(samples);
            sessions.add(session);
        }

        List<Samples> apart() {
            if (!several) {
                return all;
            }
            List<Samples> apart = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Samples samples = all.get(i);
                String fork = sessions.get(i) + (samples.fork().isEmpty() ? "" : "." + samples.fork());
                apart.add(new Samples(samples.at(), samples.name(), samples.labels(), fork, samples.columns()));
            }
            return apart;
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> first() {
        Samples first = all.get(0);
        return names.stream().map(name -> cell(first, name, 0)).toList();
    }

    @Override
    public boolean namesMayFollow() {
        return false;
    }

    @Override
    public int longestName() {
        return JsonSpot.LONGEST_NAME * 2;
    }

    @Override
    public Columns completed(Columns asked) {
        return new Columns(
                asked.value().or(() -> Optional.of(usualValue())),
                asked.series().isEmpty() ? List.of(NAME) : asked.series(),
                asked.fork().or(() -> hasForks ? Optional.of(FORK) : Optional.empty()),
                asked.length(),
                false);
    }

    /** Times where there are such; not where rates are beside them, for then neither is the one that is meant. */
    private String usualValue() {
        List<NumberTable.Quantity> quantities =
                numbers.stream().map(tool::quantity).distinct().toList();
        if (quantities.size() > 1) {
            throw place.file("holds times and rates; name one of " + String.join(", ", numbers) + " with --value.");
        }
        return numbers.iterator().next();
    }

    @Override
    public Optional<NumberTable.Origin> origin(String value) {
        return numbers.contains(value)
                ? Optional.of(new NumberTable.Origin(
                        tool.title(), tool.quantity(value), tool.startsProcesses(), tool.advice()))
                : Optional.empty();
    }

    @Override
    public void read(List<String> wanted, Sink sink) {
        for (Samples samples : all) {
            boolean holds = wanted.stream().filter(numbers::contains).allMatch(samples.columns()::containsKey);
            for (int i = 0; holds && i < samples.size(); i++) {
                int row = i;
                sink.row(
                        0,
                        wanted.stream().map(name -> needed(samples, name, row)).toArray(String[]::new));
            }
        }
    }

    private String needed(Samples samples, String name, int row) {
        String cell = cell(samples, name, row);
        if (cell == null && !numbers.contains(name)) {
            throw samples.at()
                    .refused("has no " + Printable.quoted(name)
                            + "; name columns that every benchmark of the file has.");
        }
        return cell;
    }

    private String cell(Samples samples, String name, int row) {
        if (name.equals(NAME)) {
            return samples.name();
        }
        if (name.equals(FORK) && hasForks) {
            return samples.fork();
        }
        double[] column = samples.columns().get(name);
        if (column == null) {
            return samples.labels().get(name);
        }
        return Double.isNaN(column[row]) ? null : Double.toString(column[row]);
    }
}
