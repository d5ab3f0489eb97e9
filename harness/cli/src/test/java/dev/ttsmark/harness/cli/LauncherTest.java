package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.harness.Signals;
import dev.ttsmark.harness.cli.LauncherFixture.Ended;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What comes out of a pipe, of commands typed as a user types them. */
class LauncherTest {

    private static final String SAMPLE =
            Path.of("../../results/sample").toAbsolutePath().normalize().toString();
    private static final String DEPLOYMENT = Path.of("../../deployments/edge-cpu.yaml")
            .toAbsolutePath()
            .normalize()
            .toString();
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    static Path home;

    private static LauncherFixture ttsmark;

    @BeforeAll
    static void install() throws IOException {
        ttsmark = LauncherFixture.in(home);
    }

    @Test
    void everyJsonIsWholeWhereItComesThroughAPipe() throws Exception {
        Map<String, List<String>> commands = new TreeMap<>(Map.of(
                "ttsmark analyze", List.of("analyze", table()),
                "ttsmark choose", List.of("choose", "--deployment", DEPLOYMENT, SAMPLE),
                "ttsmark doctor", List.of("doctor"),
                "ttsmark engines", List.of("engines"),
                "ttsmark gate", List.of("gate", "--baseline", SAMPLE, "--candidate", SAMPLE, "--out", folder("gate")),
                "ttsmark history show", List.of("history", "show"),
                "ttsmark models list", List.of("models", "list"),
                "ttsmark models verify", List.of("models", "verify"),
                "ttsmark sweep", List.of("sweep", sweep(), "--out", folder("sweep")),
                "ttsmark tokens", List.of("tokens", "--engine", "mms", "--text", "Hello there")));
        commands.put("ttsmark list", List.of("list"));
        commands.put("ttsmark noise", List.of("noise", "--baseline", baseline(), "--rounds", "2"));
        assertThat(ttsmark.run("history", "add", SAMPLE).code()).isZero();

        assertThat(commands.keySet()).isEqualTo(withJson(Main.commandLine()));
        for (var command : commands.entrySet()) {
            List<String> words = new ArrayList<>(command.getValue());
            words.add("--json");
            Ended ended = ttsmark.run(words.toArray(String[]::new));
            JsonNode json = STRICT.readTree(ended.bytes());
            assertThat(json.isContainerNode())
                    .as("%s: %s%s", command.getKey(), ended.out(), ended.err())
                    .isTrue();
        }
    }

    @Test
    void whatALocaleCannotSayIsSpokenAllTheSame() throws Exception {
        for (Map<String, String> locale : List.of(
                Map.of("LC_ALL", "C"),
                Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""),
                Map.of("LC_ALL", "nn_NN.UTF-8"))) {
            Ended ended = ttsmark.run(
                    locale, "tokens", "--engine", "tone", "--language", "zh", "--text", "20 °C，你好。", "--json");
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(STRICT.readTree(ended.bytes()).get("normalized").asText())
                    .isEqualTo("20 °C，你好。");

            Path folder = Files.createDirectories(home.resolve("Übung 一"));
            Path missing = folder.resolve("pläne.yaml");
            ended = ttsmark.run(locale, "run", "--plan", missing.toString());
            assertThat(ended.err()).contains(missing.toString());
            Files.writeString(missing, "engins: []");
            assertThat(ttsmark.run(locale, "run", "--plan", missing.toString()).err())
                    .contains(missing.toString(), "did you mean 'engines'");
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws Exception {
        Path err = home.resolve("latin1.txt");
        // Java could not hand over such bytes itself.
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "exec \"$0\" tokens --engine tone --text $'caf\\xe9'",
                        home.resolve("ttsmark").toString())
                .redirectError(err.toFile())
                .start();
        assertThat(shell.getInputStream().readAllBytes()).isEmpty();
        assertThat(shell.waitFor()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(err))
                .contains("Argument 5", "type it as UTF-8")
                .hasLineCount(1);
    }

    @Test
    void whatCouldNotBePrintedIsSaid() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Path err = home.resolve("full.txt");
        Process process = new ProcessBuilder(home.resolve("ttsmark").toString(), "engines", "--json")
                .redirectOutput(full.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(ExitCode.INVALID);
        assertThat(Files.readString(err))
                .contains("Stdout could not be written")
                .hasLineCount(1);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFault() throws Exception {
        Path err = home.resolve("head.txt");
        Process process = ttsmark.start(Map.of(), err, List.of("models", "list", "--json"));
        process.getInputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(err).isEmptyFile();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void ctrlCLeavesAReportAndSaysHowToGoOn() throws Exception {
        Path out = home.resolve("a run");
        Path err = home.resolve("interrupted.txt");
        String plan = plan("{name: a, engine: tone, options: {fixed-ms: 50}}");
        Process run = ttsmark.start(Map.of(), err, List.of("run", "--plan", plan, "--out", out.toString()));
        RunDirectory directory = new RunDirectory(out);
        while (run.isAlive() && !Files.exists(directory.measurements())) {
            Thread.sleep(20);
        }
        while (run.isAlive() && MeasurementLog.read(directory.measurements()).size() < 5) {
            Thread.sleep(20);
        }
        int signal = Signals.interrupt(run);
        assertThat(run.waitFor()).isEqualTo(128 + signal);
        assertThat(directory.reportHtml()).isNotEmptyFile();
        assertThat(directory.reportMarkdown()).isNotEmptyFile();
        assertThat(Files.readString(err))
                .endsWith("Report: " + directory.reportHtml() + "\nGo on with: ./ttsmark run --resume '" + out + "'\n");
        assertThat(ttsmark.run("run", "--resume", out.toString()).code()).isZero();
    }

    @Test
    void newerJavaRuntimesWarnOfNothing() throws Exception {
        List<Path> runtimes = OtherJdks.newer();
        assumeFalse(runtimes.isEmpty(), "no newer JDK beside this one, so the launcher was tried on this one alone");
        for (Path runtime : runtimes) {
            Path out = Files.createTempDirectory(home, "newer").resolve("run");
            Ended ended = ttsmark.run(
                    Map.of("JAVA_HOME", runtime.toString()),
                    "run",
                    "--plan",
                    plan("{name: a, engine: tone}"),
                    "--out",
                    out.toString());
            assertThat(ended.code()).as("%s", runtime).isZero();
            assertThat(ended.err()).as("%s", runtime).doesNotContainIgnoringCase("warning");
            assertThat(Files.readString(new RunDirectory(out).log()))
                    .doesNotContain("terminally deprecated", "restricted method");
            assertThat(ttsmark.run(Map.of("JAVA_HOME", runtime.toString()), "doctor")
                            .err())
                    .doesNotContainIgnoringCase("warning");
        }
    }

    private static Set<String> withJson(CommandLine command) {
        Set<String> names = new TreeSet<>();
        if (command.getCommandSpec().findOption("--json") != null) {
            names.add(command.getCommandSpec().qualifiedName());
        }
        command.getSubcommands().values().forEach(each -> names.addAll(withJson(each)));
        return names;
    }

    private static String folder(String name) {
        return home.resolve(name).toString();
    }

    private static String table() throws IOException {
        return write("table.csv", "text,total_s\n" + "a,1.25\nb,1.5\n".repeat(40));
    }

    private static String sweep() throws IOException {
        return write("sweep.yaml", """
                engine: tone
                vary: {fixed-ms: [1, 5]}
                corpora: [{name: tiny}]
                rounds: {min: 1, max: 1}
                jvm: [-Xmx48m]
                """);
    }

    /** A run that is yet to be measured. */
    private static String baseline() throws IOException {
        Path folder = Files.createDirectories(home.resolve("baseline"));
        Files.copy(Path.of(plan("{name: a, engine: tone}")), folder.resolve("plan.yaml"));
        return folder.toString();
    }

    private static String plan(String engine) throws IOException {
        return write("plan.yaml", "engines: [" + engine + "]\n" + """
                corpora: [{name: tiny}]
                rounds: {min: 3, max: 3}
                calls: {warm-up: 0, measured: 40, shuffled-passes: 0}
                jvm: [-Xmx48m, -XX:TieredStopAtLevel=1]
                """);
    }

    private static String write(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }
}
