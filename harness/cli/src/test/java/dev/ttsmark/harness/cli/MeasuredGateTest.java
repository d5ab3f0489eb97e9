package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.harness.decide.GrowingGate;
import dev.ttsmark.harness.decide.NoiseFile;
import dev.ttsmark.harness.decide.NoiseFloors;
import dev.ttsmark.harness.decide.Rules;
import dev.ttsmark.harness.decide.RulesReader;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.YamlTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates that measure, through the real runner. */
class MeasuredGateTest {

    private static final String PLAN = """
            engines: [{name: plain, engine: tone}, {name: other, engine: tone}]
            corpora: [{name: tiny}]
            calls: {warm-up: 0, measured: 40, shuffled-passes: 0, timeout: 20s}
            jvm: [-Xmx48m, -XX:TieredStopAtLevel=1]
            """;

    @TempDir
    Path home;

    private final CommandLineFixture ttsmark = new CommandLineFixture();

    @BeforeEach
    void makeHome() throws IOException {
        ttsmark.atTinyHome(home);
        Files.writeString(home.resolve("plan.yaml"), PLAN);
    }

    @AfterEach
    void restoreHome() {
        ttsmark.close();
    }

    @Test
    void theNoiseFloorLiesBesideTheBaseline() throws IOException {
        Path baseline = Files.createDirectories(home.resolve("before"));
        Files.writeString(baseline.resolve("plan.yaml"), PLAN);
        assertThat(ttsmark.run("noise", "--baseline", baseline.toString(), "--engines", "plain", "--rounds", "2"))
                .as(ttsmark.err())
                .isEqualTo(ExitCode.DONE);
        NoiseFloors floors = NoiseFile.beside(baseline);
        assertThat(floors.floors()).extracting(NoiseFloors.Floor::configuration).containsOnly("plain");
        // The first round of each is a pilot; memory is of every round.
        assertThat(floors.floors())
                .filteredOn(floor -> floor.metric().equals("rss_peak_bytes"))
                .singleElement()
                .satisfies(floor -> assertThat(floor.pairs()).isEqualTo(3));
        assertThat(ttsmark.out()).contains("noise floor at 2 rounds");

        assertThat(ttsmark.run("noise", "--baseline", baseline.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains("holds measurements already");
    }

    @Test
    void twoBuildsTakeTurnsEachByItsOwnLauncher() throws IOException {
        Path before = build("before");
        Path after = build("after");
        Rules rules = RulesReader.defaults();
        ObjectNode plan =
                (ObjectNode) YamlTree.read(home.resolve("plan.yaml"), "a plan").root();
        plan.withArray("engines").remove(1);
        BuildMeasurer measurer = new BuildMeasurer(
                List.of(before, after),
                plan,
                Duration.ofMinutes(2),
                rules,
                home.resolve("out"),
                new PrintWriter(Writer.nullWriter()),
                1);
        GrowingGate.Pair pair = measurer.measure(1);
        assertThat(pair.baseline().name()).isEqualTo("baseline");
        assertThat(pair.candidate().cells().keySet()).hasSize(2);
        List<Long> starts = starts("baseline");
        assertThat(starts).hasSize(2);
        assertThat(starts("candidate")).hasSize(2).anySatisfy(start -> assertThat(start)
                .isLessThan(starts.get(1)));
    }

    @Test
    void aGitRefIsCheckedOutOnceAndSharesTheModels() throws IOException {
        assumeTrue(!Launcher.firstLine(List.of("git", "--version")).isEmpty());
        build("models/..");
        Files.createDirectories(home.resolve("models"));
        Files.writeString(home.resolve("models/pom.xml"), "");
        git("init", "--quiet");
        git("add", "ttsmark", "models/pom.xml");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "One");
        Path tree = BuildReference.find("HEAD").orElseThrow();
        assertThat(tree.getParent()).isEqualTo(home.resolve("target"));
        assertThat(Launcher.isIn(tree)).isTrue();
        assertThat(tree.resolve("models/store").toRealPath())
                .isEqualTo(Home.modelStore().toRealPath());
        assertThat(BuildReference.find("HEAD")).contains(tree);
        assertThat(BuildReference.find("no-such-ref")).isEmpty();
        assertThat(BuildReference.find("--all")).isEmpty();
    }

    @Test
    void whatCannotBeMeasuredIsOneSentence() throws IOException {
        String plan = home.resolve("plan.yaml").toString();
        String results = home.resolve("out").toString();
        assertSentence(ExitCode.USAGE, "--measure needs --base", "--candidate", "plain");
        assertSentence(
                ExitCode.USAGE,
                "do not go with it",
                "--base",
                "a",
                "--candidate",
                "b",
                "--out",
                results,
                "--fork",
                "f");
        assertSentence(
                ExitCode.INVALID,
                "did you mean 'plain'?",
                "--base",
                "plane",
                "--candidate",
                "other",
                "--plan",
                plan,
                "--out",
                results);
        assertSentence(
                ExitCode.INVALID,
                "compared with itself",
                "--base",
                "plain",
                "--candidate",
                "plain",
                "--plan",
                plan,
                "--out",
                results);
        Files.writeString(home.resolve("plan.yaml"), PLAN.replace("measured: 40", "measured: 5"));
        assertSentence(
                ExitCode.INVALID,
                "set calls.measured to 40",
                "--base",
                "plain",
                "--candidate",
                "other",
                "--plan",
                plan,
                "--out",
                results);
    }

    private void assertSentence(int code, String words, String... flags) {
        ttsmark.refuses(
                code,
                words,
                Stream.concat(Stream.of("gate", "--measure"), Stream.of(flags)).toArray(String[]::new));
    }

    private List<Long> starts(String run) {
        return MeasurementLog.read(new RunDirectory(home.resolve("out").resolve(run)).measurements()).stream()
                .filter(RoundOpened.class::isInstance)
                .map(row -> ((RoundOpened) row).startedEpochMillis())
                .toList();
    }

    /** A folder whose launcher runs the classes under test. */
    private Path build(String name) throws IOException {
        Path folder = Files.createDirectories(home.resolve(name)).normalize();
        Path launcher = folder.resolve(Launcher.NAME);
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + program + "' -XX:TieredStopAtLevel=1 -Dttsmark.home='" + home + "' -cp '"
                        + System.getProperty("java.class.path") + "' " + Main.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(launcher, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private void git(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        Launcher.require(command);
    }
}
