package dev.ttsmark.harness.table;

import static dev.ttsmark.harness.table.Reading.gzip;
import static dev.ttsmark.harness.table.Reading.read;
import static dev.ttsmark.harness.table.Reading.series;
import static dev.ttsmark.harness.table.Reading.usual;
import static dev.ttsmark.harness.table.Reading.value;
import static dev.ttsmark.harness.table.Reading.values;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.table.NumberTable.Quantity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What benchmark tools write, each by its own units, names and processes. */
class ToolsTest {

    private static final String HYPERFINE = """
            {"results": [
              {"command": "sort -n 10", "mean": 0.15, "times": [0.1, 0.2, 0.15], "exit_codes": [0, 0, 0],
               "parameters": {"n": "10"}},
              {"command": "sort", "mean": 0.4, "times": [0.3, 0.5], "exit_codes": [0, 0],
               "parameters": {"n": "20", "m": "x"}}]}
            """;
    private static final String PYTEST = """
            {"machine_info": {"cpu": {"count": 2}}, "benchmarks": [
              {"group": null, "name": "test_it[1]", "fullname": "t.py::test_it[1]", "params": {"n": 1},
               "stats": {"mean": 0.15, "data": [0.1, 0.2], "rounds": 2}}], "version": "5.3.1"}
            """;
    private static final String GOOGLE = """
            {"context": {"json_schema_version": 1}, "benchmarks": [
              {"name": "BM/8", "run_name": "BM/8", "run_type": "iteration", "repetition_index": 0,
               "real_time": 2500, "cpu_time": 2000, "time_unit": "us"},
              {"name": "BM/8", "run_name": "BM/8", "run_type": "iteration", "repetition_index": 1,
               "real_time": 3.5, "cpu_time": 3, "time_unit": "ms"},
              {"name": "BM/8_mean", "run_name": "BM/8", "run_type": "aggregate", "aggregate_name": "mean",
               "real_time": 9, "cpu_time": 9, "time_unit": "ms"},
              {"name": "BM_BigO", "run_name": "BM", "run_type": "aggregate", "aggregate_name": "BigO",
               "cpu_coefficient": 1, "real_coefficient": 1, "time_unit": "ns"}]}
            """;
    private static final String JMH = """
            [{"jmhVersion": "1.37", "benchmark": "a.B.run", "mode": "avgt", "forks": 2,
              "params": {"size": "10", "kind": "x"},
              "primaryMetric": {"score": 2, "scoreUnit": "us/op", "rawData": [[1.5, 2.5], [3.5, 4.5]]},
              "secondaryMetrics": {"gc": {"scoreUnit": "#", "rawData": [[9, 9], [9, 9]]}}}]
            """;
    private static final String MESSAGES = """
            {"reason":"benchmark-complete","id":"norm","iteration_count":[10,20],"measured_values":[1000,3000.0],"unit":"ns"}
            {"reason":"group-complete","group_name":"norm","benchmarks":["norm"]}
            {"reason":"benchmark-complete","id":"sum","iteration_count":[1],"measured_values":[7],"unit":"us"}
            """;

    private static List<String> names(NumberTable table) {
        return table.series().stream().map(NumberSeries::name).toList();
    }

    private static Quantity quantity(NumberTable table) {
        return table.origin().orElseThrow().quantity();
    }

    @Test
    void hyperfineTellsSecondsOfWholeProcesses() {
        NumberTable table = read(HYPERFINE, usual());
        assertThat(table.value()).isEqualTo("seconds");
        assertThat(names(table)).containsExactly("sort -n 10", "sort (n=20, m=x)");
        assertThat(values(table)).containsExactly(0.1, 0.2, 0.15);
        assertThat(table.hasOwnProcesses()).isTrue();
        assertThat(names(read(HYPERFINE, series("seconds", "parameters.n")))).containsExactly("10", "20");
    }

    @Test
    void whatFailedHasNoValue() {
        String failing = HYPERFINE.replace("[0, 0, 0]", "[0, 1, null]");
        NumberTable table = read(failing, usual());
        assertThat(values(table)).containsExactly(0.1);
        assertThat(table.series().get(0).rowsWithoutValue()).isEqualTo(2);
        assertThat(table.firstWithoutValue()).isEmpty();
        NumberTable google = read(
                GOOGLE.replaceFirst(
                                "\"real_time\": 2500",
                                "\"error_occurred\": true, \"error_message\": \"x\", \"real_time\": 0")
                        .replace(
                                "]}",
                                ", " + "{\"name\": \"BM/8\", \"run_type\": \"iteration\", \"real_time\": 1,"
                                        + " \"cpu_time\": 1, \"time_unit\": \"s\"}]}"),
                usual());
        assertThat(values(google)).containsExactly(0.0035, 1);
        assertThat(google.rowsWithoutValue()).isEqualTo(1);
    }

    @Test
    void pytestTellsSecondsOfRounds() {
        NumberTable table = read(PYTEST, usual());
        assertThat(names(table)).containsExactly("t.py::test_it[1]");
        assertThat(values(table)).containsExactly(0.1, 0.2);
        assertThat(table.hasOwnProcesses()).isFalse();
        assertThat(names(read(PYTEST, series("seconds", "params.n")))).containsExactly("1");
    }

    @Test
    void googleBenchmarkTellsRepetitionsInTheirUnitsAndAggregatesAreNone() {
        NumberTable table = read(GOOGLE, usual());
        assertThat(names(table)).containsExactly("BM/8");
        assertThat(values(table)).containsExactly(0.0025, 0.0035);
        assertThat(values(read(GOOGLE, value("cpu_seconds")))).containsExactly(0.002, 0.003);
        String old = GOOGLE.replaceAll("\"run_(name|type)\": \"[^\"]*\",", "");
        assertThat(values(read(old, usual()))).containsExactly(0.0025, 0.0035);
    }

    @Test
    void forksOfJmhAreProcesses() {
        NumberTable table = read(JMH, usual());
        assertThat(names(table)).containsExactly("a.B.run (size=10, kind=x)");
        assertThat(table.hasForks()).isTrue();
        List<NumberSeries.Fork> forks = table.series().get(0).forks();
        assertThat(forks).extracting(NumberSeries.Fork::name).containsExactly("1", "2");
        assertThat(forks.get(1).values()).containsExactly(3.5e-6, 4.5e-6);
        assertThat(quantity(table)).isEqualTo(Quantity.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "ns/op, SECONDS, 1.5e-9",
        "ms/op, SECONDS, 0.0015",
        "s/op, SECONDS, 1.5",
        "min/op, SECONDS, 90",
        "ops/s, PER_SECOND, 1.5",
        "ops/ms, PER_SECOND, 1500",
        "ops/ns, PER_SECOND, 1.5e9",
        "ops/min, PER_SECOND, 0.025"
    })
    void unitsOfJmhAreTimesOrRates(String unit, Quantity quantity, double first) {
        NumberTable table = read(JMH.replace("us/op", unit), usual());
        assertThat(quantity(table)).isEqualTo(quantity);
        assertThat(table.value()).isEqualTo(quantity == Quantity.SECONDS ? "seconds" : "ops_per_second");
        assertThat(values(table)[0]).isCloseTo(first, within(first * 1e-15));
    }

    @Test
    void timesAndRatesInOneFileAreNamed() {
        String both = JMH.replace(
                "}]",
                "}," + JMH.replace("us/op", "ops/s").replace("avgt", "thrpt").substring(1));
        assertThat(names(read(both, value("ops_per_second")))).hasSize(1);
        assertThat(values(read(both, value("seconds")))).containsExactly(1.5e-6, 2.5e-6);
        ToolRefusalsTest.refused(both, "data holds times and rates; name one of seconds, ops_per_second with --value");
    }

    @Test
    void criterionTellsWhatIterationsTookTogether() {
        NumberTable messages = read(MESSAGES, usual());
        assertThat(names(messages)).containsExactly("norm", "sum");
        assertThat(values(messages)).containsExactly(1e-7, 1.5e-7);
        assertThat(values(read("{\"sampling_mode\":\"Linear\",\"iters\":[10,20],\"times\":[1000,3000]}", usual())))
                .containsExactly(1e-7, 1.5e-7);
    }

    @Test
    void aSampleOfCriterionIsNamedByTheFileBesideIt(@TempDir Path folder) throws Exception {
        Path sample = Files.writeString(folder.resolve("sample.json"), "{\"iters\":[1],\"times\":[5]}");
        assertThat(names(Tables.read(sample.toString(), usual()))).containsExactly("criterion");
        Files.writeString(folder.resolve("benchmark.json"), "{\"group_id\":\"g\",\"full_id\":\"g/f/100\"}");
        assertThat(names(Tables.read(sample.toString(), usual()))).containsExactly("g/f/100");
    }

    @Test
    void filesOneAfterAnotherAreProcesses() {
        for (String file : List.of(HYPERFINE, PYTEST, GOOGLE, JMH, MESSAGES)) {
            NumberTable one = read(file, usual());
            NumberTable three = read(file + file + file, usual());
            assertThat(three.hasForks()).isTrue();
            assertThat(three.hasOwnProcesses()).isFalse();
            int forks = one.series().get(0).forks().size();
            assertThat(three.series().get(0).forks()).hasSize(3 * forks);
            assertThat(three.series().get(0).forks().get(2 * forks).values()).containsExactly(values(one));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperfine", "pytest", "google", "jmh", "criterion"})
    void realFilesAreReadHoweverTheyAreWritten(String tool) throws Exception {
        byte[] whole = Files.readAllBytes(Path.of("src/test/fixtures/tools", tool + ".json"));
        NumberTable table = read(whole, usual());
        assertThat(table.series()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(series -> assertThat(series.count())
                .isGreaterThanOrEqualTo(3));
        assertThat(table.series())
                .allSatisfy(
                        series -> assertThat(series.forks().get(0).values()[0]).isBetween(1e-10, 1.0));
        String text = new String(whole, UTF_8);
        String oneLine =
                text.lines().map(String::strip).collect(Collectors.joining(tool.equals("criterion") ? "\n" : ""));
        Stream.of(text.replace("\n", "\r\n"), "\ufeff" + text, oneLine)
                .forEach(same -> assertThat(values(read(same, usual()))).containsExactly(values(table)));
        assertThat(values(read(gzip(whole), usual()))).containsExactly(values(table));
    }

    @Test
    void tablesOfAnyonesMakingHaveNoOrigin() {
        assertThat(read("{\"results\":1,\"reason\":\"x\",\"s\":0.5}", value("s"))
                        .origin())
                .isEmpty();
        assertThat(read("{\"benchmark\":\"x\",\"s\":0.5}\n", value("s")).origin())
                .isEqualTo(Optional.empty());
    }
}
