package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.report.SampleRuns;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class GateCommandTest {

    @TempDir
    Path folder;

    private final CommandLineFixture ttsmark = new CommandLineFixture("gate");

    @BeforeEach
    void makeRunsAndTables() throws IOException {
        write("before", 0.2);
        write("same", 0.2);
        write("slow", 0.3);
        table("before.csv", 0.4, 1);
        table("same.csv", 0.4, 2);
        table("slow.csv", 0.5, 3);
    }

    private void write(String id, double overheadSeconds) throws IOException {
        SampleRuns.write(
                SyntheticRun.named(id)
                        .engine(SyntheticEngine.of("kokoro", overheadSeconds, 0.2)
                                .noise(0.01, 0.02))
                        .text("ladder/EN-1", "en", 15, 1)
                        .rounds(8, 40, 0)
                        .seed(id.hashCode())
                        .build(),
                folder);
    }

    private void table(String name, double seconds, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("engine;process;seconds\n");
        for (int fork = 1; fork <= 8; fork++) {
            double luck = 1 + 0.01 * random.nextGaussian();
            for (int call = 0; call < 40; call++) {
                csv.append(String.format(
                        Locale.ROOT, "a|b;%d;%.6f%n", fork, seconds * luck * (1 + 0.02 * random.nextGaussian())));
            }
        }
        Files.writeString(folder.resolve(name), csv);
    }

    @Test
    void aRegressionIsToldInEveryForm() throws Exception {
        assertThat(ttsmark.run("--baseline", path("before"), "--candidate", path("slow"), "--annotations"))
                .isEqualTo(ExitCode.FAIL);
        assertThat(ttsmark.out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("FAIL: 2 of 3 checks are beyond the limit."));
        assertThat(ttsmark.out())
                .contains("Next: ", "verdict  configuration", "::error title=ttsmark gate%3A FAIL::2 of 3 checks");

        JsonNode json = Json.MAPPER.readTree(folder.resolve("slow/gate.json").toFile());
        assertThat(json.get("verdict").asText()).isEqualTo("FAIL");
        assertThat(json.get("exitCode").asInt()).isEqualTo(1);
        assertThat(json.at("/checks/0/ratio").asDouble()).isBetween(1.2, 1.3);

        assertThat(Files.readString(folder.resolve("slow/gate.md")))
                .startsWith("### ❌ ttsmark gate: FAIL")
                .contains("**Next:** ", "| FAIL | kokoro | ladder/EN-1 |", "<summary>Passed: 1</summary>");

        Element suites = junit("slow");
        assertThat(suites.getAttribute("failures")).isEqualTo("2");
        assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    }

    @Test
    void jsonIsAllThatStandsOnStandardOutput() throws IOException {
        assertThat(ttsmark.run("--baseline", path("before"), "--candidate", path("same"), "--json", "--annotations"))
                .isEqualTo(ExitCode.DONE);
        assertThat(Json.MAPPER.readTree(ttsmark.out()).get("verdict").asText()).isEqualTo("PASS");
        assertThat(ttsmark.err()).startsWith("::notice title=ttsmark gate%3A PASS::");
    }

    @Test
    void budgetsNeedNoBaseline() throws IOException {
        Path rules =
                rules("budgets: [{metric: rtf, statistic: p95, at-most: 0.6}, {metric: rss_peak_bytes, at-most: 1e8}]");
        assertThat(ttsmark.run("--candidate", path("before"), "--rules", rules.toString()))
                .isEqualTo(ExitCode.FAIL);
        assertThat(ttsmark.out()).contains("FAIL     kokoro", "PASS     kokoro", "≤ 95.4 MiB", "rtf p95");
    }

    @ParameterizedTest
    @CsvSource({"same.csv, 0, PASS", "slow.csv, 1, FAIL"})
    void tablesAreJudgedAsRunsAre(String candidate, int code, String verdict) throws IOException {
        Path results = folder.resolve("out");
        assertThat(ttsmark.run(
                        "--baseline",
                        path("before.csv"),
                        "--candidate",
                        path(candidate),
                        "--value",
                        "seconds",
                        "--series",
                        "engine",
                        "--fork",
                        "process",
                        "--out",
                        results.toString()))
                .isEqualTo(code);
        assertThat(ttsmark.out()).startsWith(verdict).contains("taken on trust");
        assertThat(Files.readString(results.resolve("gate.md"))).contains("a\\|b");
        assertThat(folder.resolve("gate.json")).doesNotExist();
    }

    @Test
    void namesOfCellsStayOnTheirLineAndSteerNothing() throws Exception {
        String name = "a\n\u001b[31m\t\u202eb|<i>";
        for (String table : new String[] {"before.csv", "same.csv"}) {
            Path file = folder.resolve(table);
            Files.writeString(file, Files.readString(file).replace("a|b", '"' + name + '"'));
        }
        Path results = folder.resolve("out");
        ttsmark.run(
                "--baseline",
                path("before.csv"),
                "--candidate",
                path("same.csv"),
                "--value",
                "seconds",
                "--series",
                "engine",
                "--fork",
                "process",
                "--annotations",
                "--out",
                results.toString());
        String shown = "a\ufffd\ufffd[31m\ufffd\ufffdb|<i>";
        assertThat(ttsmark.out()).contains("PASS     " + shown + "  ").doesNotContain("\u001b", "\u202e", "\t");
        assertThat(Files.readString(results.resolve("gate.md")))
                .contains("| PASS | a \ufffd\\[31m\ufffd\ufffdb\\|&lt;i&gt; |")
                .doesNotContain("\u001b", "\u202e");
        Element suite = (Element) junit("out").getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo(shown);
        assertThat(Json.MAPPER
                        .readTree(results.resolve("gate.json").toFile())
                        .at("/checks/0/configuration")
                        .asText())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0, PASS", "1.3, 1, FAIL"})
    void everyRunOfHyperfineIsAProcess(double times, int code, String verdict) throws IOException {
        hyperfine("old.json", 1, 40, 7);
        hyperfine("new.json", times, 40, 8);
        assertThat(ttsmark.run("--baseline", path("old.json"), "--candidate", path("new.json")))
                .isEqualTo(code);
        assertThat(ttsmark.out()).startsWith(verdict).contains("sort -n", "total_s");
    }

    @Test
    void toolsAreToldByTheirOwnFlagsWhatIsMissing() throws IOException {
        hyperfine("few.json", 1, 10, 7);
        assertThat(ttsmark.run("--baseline", path("few.json"), "--candidate", path("few.json")))
                .isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.out()).contains("hyperfine --runs 60");
        ttsmark.refuses(
                ExitCode.INVALID,
                "so it is no rtf; name a metric in seconds",
                "--baseline",
                path("few.json"),
                "--candidate",
                path("few.json"),
                "--metric",
                "rtf");
    }

    @Test
    void forksOfJmhAreRoundsAndItsRatesAreNoTimes() throws IOException {
        jmh("old.json", "ms/op", 1, 3);
        jmh("slow.json", "ms/op", 1.3, 4);
        assertThat(ttsmark.run("--baseline", path("old.json"), "--candidate", path("slow.json")))
                .isEqualTo(ExitCode.FAIL);
        jmh("rate.json", "ops/s", 1, 3);
        jmh("more.json", "ops/s", 1.3, 4);
        ttsmark.refuses(
                ExitCode.INVALID,
                "of which more is better, so it is no total_s",
                "--baseline",
                path("rate.json"),
                "--candidate",
                path("more.json"));
        assertThat(ttsmark.run(
                        "--baseline", path("rate.json"), "--candidate", path("more.json"), "--metric", "chars_per_s"))
                .isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.run(
                        "--baseline", path("more.json"), "--candidate", path("rate.json"), "--metric", "chars_per_s"))
                .isEqualTo(ExitCode.FAIL);
    }

    private void hyperfine(String name, double times, int runs, long seed) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "{\"results\": [{\"command\": \"sort -n\", \"mean\": 1, \"times\": ["
                        + noisy(times * 0.2, runs, new Random(seed)) + "]}]}");
    }

    private void jmh(String name, String unit, double times, long seed) throws IOException {
        Random random = new Random(seed);
        String forks = Stream.generate(() -> "[" + noisy(times, 40, random) + "]")
                .limit(8)
                .collect(Collectors.joining(", "));
        Files.writeString(
                folder.resolve(name),
                "[{\"jmhVersion\": \"1.37\", \"benchmark\": \"a.B.run\", \"primaryMetric\": {\"scoreUnit\": \"" + unit
                        + "\", \"rawData\": [" + forks + "]}}]");
    }

    private static String noisy(double level, int count, Random random) {
        return Stream.generate(() -> Double.toString(level * (1 + 0.01 * random.nextGaussian())))
                .limit(count)
                .collect(Collectors.joining(", "));
    }

    @Test
    void aTableWithoutForksIsNoReplication() {
        assertThat(ttsmark.run("--baseline", path("before.csv"), "--candidate", path("same.csv"), "--value", "seconds"))
                .isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(ttsmark.out()).startsWith("INCONCLUSIVE").contains("--fork");
    }

    @Test
    void aTableWithoutTheMetricOfARuleIsInvalid() throws IOException {
        Path rules = rules("margins: [{metric: total_s}, {metric: rtf}]");
        assertThat(ttsmark.run(
                        "--baseline",
                        path("before.csv"),
                        "--candidate",
                        path("same.csv"),
                        "--value",
                        "seconds",
                        "--fork",
                        "process",
                        "--rules",
                        rules.toString()))
                .isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.out()).startsWith("INVALID").contains("no measured call");
    }

    @Test
    void theNoiseFloorBesideTheBaselineIsUsed() throws IOException {
        Files.writeString(folder.resolve("before/noise.json"), """
                {"schema": 1, "measuredAt": "2026-01-01T00:00:00Z", "traits": {}, "floors": [
                  {"configuration": "kokoro", "utterance": "ladder/EN-1", "metric": "ttfb_s", "logDeviation": 1, "pairs": 9},
                  {"configuration": "kokoro", "utterance": "ladder/EN-1", "metric": "total_s", "logDeviation": 1, "pairs": 9}]}
                """);
        assertThat(ttsmark.run("--baseline", path("before"), "--candidate", path("slow")))
                .isEqualTo(ExitCode.DONE);
        Files.writeString(folder.resolve("before/noise.json"), "{}");
        assertThat(ttsmark.run("--baseline", path("before"), "--candidate", path("slow")))
                .isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains("noise.json is no noise floor").hasLineCount(1);
    }

    @Test
    void whatCannotBeJudgedIsOneSentence() throws IOException {
        ttsmark.refuses(ExitCode.USAGE, "--candidate", "--baseline", path("before"));
        ttsmark.refuses(ExitCode.USAGE, "name it with --baseline", "--candidate", path("before"));
        ttsmark.refuses(
                ExitCode.INVALID, "There is no file", "--baseline", path("before"), "--candidate", path("gone"));
        ttsmark.refuses(
                ExitCode.INVALID, "is no run directory", "--baseline", folder.toString(), "--candidate", path("same"));
        ttsmark.refuses(
                ExitCode.INVALID,
                "did you mean 'kokoro'",
                "--baseline",
                path("before"),
                "--candidate",
                path("same"),
                "--candidate-configuration",
                "kokor");
        ttsmark.refuses(
                ExitCode.INVALID,
                "did you mean 'total_s'",
                "--baseline",
                path("before.csv"),
                "--candidate",
                path("same.csv"),
                "--metric",
                "totals");
        ttsmark.refuses(
                ExitCode.INVALID,
                "line 1, key 'margins[0].metric'",
                "--baseline",
                path("before"),
                "--candidate",
                path("same"),
                "--rules",
                rules("margins: [{metric: speed}]").toString());
    }

    private Path rules(String yaml) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), yaml);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Element junit(String run) throws Exception {
        byte[] xml =
                Files.readString(folder.resolve(run).resolve("gate-junit.xml")).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
