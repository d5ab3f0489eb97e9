package dev.ttsmark.harness.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** {@code pytest --benchmark-json} and {@code --benchmark-save-data}: seconds of each round. */
final class PytestBenchmark implements Tool {

    @Override
    public String title() {
        return "pytest-benchmark";
    }

    @Override
    public boolean wrote(JsonShape shape) {
        return shape.has("benchmarks[]")
                && shape.hasAny("benchmarks[].stats", "benchmarks[].fullname", "machine_info", "commit_info");
    }

    @Override
    public Set<String> keys() {
        return Set.of("benchmarks", "name", "fullname", "group", "stats", "data");
    }

    @Override
    public Set<String> wholeKeys() {
        return Set.of("params");
    }

    @Override
    public String advice() {
        return "measure at least 60 rounds in each of several sessions, with"
                + " 'benchmark.pedantic(…, rounds=60)' or --benchmark-min-rounds=60";
    }

    @Override
    public void read(JsonSpot root, Consumer<Samples> sink) {
        List<JsonSpot> benchmarks = root.key("benchmarks").items();
        if (benchmarks.isEmpty()) {
            throw root.key("benchmarks").refused("holds no benchmark; check which tests pytest ran.");
        }
        benchmarks.forEach(benchmark -> sink.accept(samples(benchmark)));
    }

    private static Samples samples(JsonSpot benchmark) {
        JsonSpot whole = benchmark.key("fullname");
        String name = whole.isThere() ? whole.name() : benchmark.key("name").name();
        Map<String, String> labels = new LinkedHashMap<>();
        benchmark.key("group").nameIfAny().ifPresent(group -> labels.put("group", group));
        benchmark.key("params").labels().forEach((key, value) -> labels.put("params." + key, value));
        return new Samples(benchmark, name, labels, "", Map.of(Samples.SECONDS, seconds(benchmark)));
    }

    private static double[] seconds(JsonSpot benchmark) {
        JsonSpot data = benchmark.key("stats").key("data");
        if (!data.isThere() || data.isList() && data.size() == 0) {
            throw data.refused("holds no time of a single round, only statistics are there; run pytest with"
                    + " --benchmark-json=FILE, or with --benchmark-save-data beside --benchmark-save.");
        }
        return data.items().stream().mapToDouble(JsonSpot::positive).toArray();
    }
}
