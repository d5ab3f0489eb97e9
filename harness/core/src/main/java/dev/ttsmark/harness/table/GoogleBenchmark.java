package dev.ttsmark.harness.table;

import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code --benchmark_out_format=json}: a row for each repetition, which is a mean over iterations, and for aggregates. */
final class GoogleBenchmark implements Tool {

    private static final String CPU_SECONDS = "cpu_seconds";
    /** Versions before 1.5 tell aggregates by these alone. */
    private static final Pattern AGGREGATE = Pattern.compile("(.+)_(mean|median|stddev|cv|BigO|RMS)");

    /** Aggregates over all arguments of a benchmark, which no repetition is called by. */
    private static final Set<String> OF_FAMILIES = Set.of("BigO", "RMS");

    private static final String REPEAT = "run it with --benchmark_repetitions=60, without"
            + " --benchmark_report_aggregates_only, and with --benchmark_out=FILE --benchmark_out_format=json";

    @Override
    public String title() {
        return "Google Benchmark";
    }

    @Override
    public boolean wrote(JsonShape shape) {
        return shape.has("benchmarks[]")
                && shape.hasAny("context", "benchmarks[].real_time", "benchmarks[].run_type", "benchmarks[].time_unit");
    }

    @Override
    public Set<String> keys() {
        return Set.of(
                "context",
                "json_schema_version",
                "benchmarks",
                "name",
                "run_name",
                "run_type",
                "real_time",
                "cpu_time",
                "time_unit",
                "error_occurred",
                "skipped");
    }

    @Override
    public String advice() {
        return "run each of several processes with --benchmark_repetitions=60";
    }

    @Override
    public void read(JsonSpot root, Consumer<Samples> sink) {
        JsonSpot version = root.key("context").key("json_schema_version");
        if (version.isThere() && version.positive() != 1) {
            throw version.refused(
                    "is a version that is not known here, where 1 is; write the file with a Google Benchmark"
                            + " that writes version 1.");
        }
        List<JsonSpot> rows = root.key("benchmarks").items();
        if (rows.isEmpty()) {
            throw root.key("benchmarks").refused("holds no benchmark; check --benchmark_filter.");
        }
        Map<String, List<JsonSpot>> aggregates = new LinkedHashMap<>();
        Map<String, List<JsonSpot>> repetitions = new LinkedHashMap<>();
        sort(rows, aggregates, repetitions);
        long measured =
                rows.size() - rows.stream().filter(GoogleBenchmark::failed).count();
        if (measured > 0 && repetitions.values().stream().noneMatch(GoogleBenchmark::isRepeated)) {
            throw root.key("benchmarks")
                    .refused("holds summary figures alone, such as one mean a benchmark, and no repetitions; " + REPEAT
                            + ".");
        }
        aggregates.keySet().removeAll(repetitions.keySet());
        aggregates.forEach((name, of) -> {
            throw of.get(0)
                    .refused("is an aggregate of " + Printable.quoted(name) + ", whose repetitions are not there; "
                            + REPEAT + ".");
        });
        repetitions.forEach((name, of) -> sink.accept(samples(name, of)));
    }

    private static boolean failed(JsonSpot row) {
        return row.key("error_occurred").isTrue() || row.key("skipped").isTrue();
    }

    private static boolean isRepeated(List<JsonSpot> rows) {
        return rows.stream().filter(row -> !failed(row)).count() > 1;
    }

    private static void sort(
            List<JsonSpot> rows, Map<String, List<JsonSpot>> aggregates, Map<String, List<JsonSpot>> repetitions) {
        List<String> names = rows.stream().map(row -> row.key("name").name()).toList();
        Set<String> all = Set.copyOf(names);
        for (int i = 0; i < rows.size(); i++) {
            JsonSpot row = rows.get(i);
            boolean aggregate = isAggregate(row, names.get(i), all);
            String name = row.key("run_name").nameIfAny().orElse(aggregate ? base(names.get(i)) : names.get(i));
            if (!row.key("skipped").isTrue() && !(aggregate && isOfFamily(names.get(i)))) {
                (aggregate ? aggregates : repetitions)
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private static boolean isAggregate(JsonSpot row, String name, Set<String> names) {
        JsonSpot type = row.key("run_type");
        if (type.isThere()) {
            return !type.name().equals("iteration");
        }
        Matcher suffixed = AGGREGATE.matcher(name);
        return suffixed.matches() && (names.contains(suffixed.group(1)) || OF_FAMILIES.contains(suffixed.group(2)));
    }

    private static boolean isOfFamily(String name) {
        Matcher suffixed = AGGREGATE.matcher(name);
        return suffixed.matches() && OF_FAMILIES.contains(suffixed.group(2));
    }

    /** Name of a benchmark from that of its aggregate. */
    private static String base(String name) {
        Matcher suffixed = AGGREGATE.matcher(name);
        return suffixed.matches() ? suffixed.group(1) : name;
    }

    private static Samples samples(String name, List<JsonSpot> rows) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put(Samples.SECONDS, seconds(rows, "real_time"));
        if (rows.stream().allMatch(row -> row.key("cpu_time").isThere())) {
            columns.put(CPU_SECONDS, seconds(rows, "cpu_time"));
        }
        return new Samples(rows.get(0), name, Map.of(), "", columns);
    }

    private static double[] seconds(List<JsonSpot> rows, String key) {
        return rows.stream()
                .mapToDouble(row -> row.key("error_occurred").isTrue() ? Double.NaN : seconds(row, key))
                .toArray();
    }

    private static double seconds(JsonSpot row, String key) {
        JsonSpot unit = row.key("time_unit");
        return TimeUnit.of(unit, unit.name()).seconds(row.key(key).positive());
    }
}
