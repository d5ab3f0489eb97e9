package dev.ttsmark.harness.table;

import dev.ttsmark.harness.Printable;
import dev.ttsmark.harness.table.NumberTable.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code -rf json} of the Java Microbenchmark Harness: raw data by fork and iteration. */
final class Jmh implements Tool {

    private static final String RATE = "ops_per_second";
    private static final String PER_OPERATION = "/op";
    private static final String OPERATIONS = "ops/";

    @Override
    public String title() {
        return "JMH";
    }

    @Override
    public boolean wrote(JsonShape shape) {
        return shape.has("[].benchmark") && shape.hasAny("[].primaryMetric", "[].jmhVersion")
                || shape.has("benchmark", "primaryMetric");
    }

    @Override
    public Set<String> keys() {
        return Set.of("benchmark", "mode", "primaryMetric", "scoreUnit", "rawData", "rawDataHistogram");
    }

    @Override
    public Set<String> wholeKeys() {
        return Set.of("params");
    }

    @Override
    public Quantity quantity(String column) {
        return column.equals(RATE) ? Quantity.PER_SECOND : Quantity.SECONDS;
    }

    @Override
    public String advice() {
        return "run JMH with at least 30 iterations in each of several forks, such as -f 10 -i 60 -rf json";
    }

    @Override
    public void read(JsonSpot root, Consumer<Samples> sink) {
        if (root.isList() && root.size() == 0) {
            throw root.refused("is an empty list: no benchmark of JMH came to its end.");
        }
        (root.isList() ? root.items() : List.of(root)).forEach(benchmark -> readBenchmark(benchmark, sink));
    }

    private static void readForks(JsonSpot benchmark, List<JsonSpot> forks, Consumer<Samples> sink) {
        String name = benchmark.key("benchmark").name();
        Map<String, String> params = benchmark.key("params").labels();
        Map<String, String> labels = new LinkedHashMap<>(Map.of("benchmark", name));
        benchmark.key("mode").nameIfAny().ifPresent(mode -> labels.put("mode", mode));
        params.forEach((key, value) -> labels.put("params." + key, value));
        String whole = params.isEmpty()
                ? name
                : params.entrySet().stream()
                        .map(param -> param.getKey() + "=" + param.getValue())
                        .collect(Collectors.joining(", ", name + " (", ")"));
        JsonSpot unit = benchmark.key("primaryMetric").key("scoreUnit");
        for (int i = 0; i < forks.size(); i++) {
            if (forks.get(i).size() > 0) {
                sink.accept(
                        new Samples(benchmark, whole, labels, Integer.toString(i + 1), numbers(unit, forks.get(i))));
            }
        }
    }

    private static void readBenchmark(JsonSpot benchmark, Consumer<Samples> sink) {
        JsonSpot metric = benchmark.key("primaryMetric");
        if (metric.key("rawDataHistogram").isThere()) {
            throw metric.key("rawDataHistogram")
                    .refused(
                            "is a histogram (mode sample), which does not tell the order of calls; run JMH with -bm avgt"
                                    + " or -bm ss.");
        }
        JsonSpot raw = metric.key("rawData");
        if (!raw.isThere() || raw.isList() && raw.items().stream().allMatch(fork -> fork.size() == 0)) {
            throw raw.refused(
                    "holds no figure of a single iteration; write the file with JMH's own -rf json -rff FILE.");
        }
        readForks(benchmark, raw.items(), sink);
    }

    private static Map<String, double[]> numbers(JsonSpot unit, JsonSpot fork) {
        String name = unit.name();
        if (name.startsWith(OPERATIONS)) {
            TimeUnit per = TimeUnit.of(unit, name.substring(OPERATIONS.length()));
            return Map.of(
                    RATE,
                    fork.items().stream()
                            .mapToDouble(item -> per.perSecond(item.positive()))
                            .toArray());
        }
        if (!name.endsWith(PER_OPERATION)) {
            throw unit.refused(
                    Printable.quoted(name) + " is neither a time for each operation, such as ms/op, nor a rate,"
                            + " such as ops/s; measure with -bm avgt.");
        }
        TimeUnit time = TimeUnit.of(unit, name.substring(0, name.length() - PER_OPERATION.length()));
        return Map.of(
                Samples.SECONDS,
                fork.items().stream()
                        .mapToDouble(item -> time.seconds(item.positive()))
                        .toArray());
    }
}
