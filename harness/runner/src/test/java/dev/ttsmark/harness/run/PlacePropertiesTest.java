package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.FreshJvm;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacePropertiesTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"-Djava.io.tmpdir", "-Donnxruntime.native.path", "-DPYTORCH_LIBRARY_PATH"})
    void aPlaceIsThereAndNamedByItsWholePath(String property) {
        assertThatCode(() -> check(property + "=" + root)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(property + "=" + root + "/gone"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "'jvm' says " + property + "=" + root + "/gone, and nothing is there; name a place that is.");
        assertThatThrownBy(() -> check(property + "=~/natives"))
                .hasMessageEndingWith("where '~' stays as it is; write the home folder out.");
        assertThatThrownBy(() -> check(property + "=natives")).hasMessageContaining("which is no whole path");
    }

    @Test
    void listsCachesAndOthersMayHoldWhatIsNotThere() {
        assertThatCode(() -> check(
                        "-Djava.library.path=/gone:" + root,
                        "-DDJL_CACHE_DIR=" + root + "/to/be/made",
                        "-Djna.nosys=true",
                        "-Dmy.own=a/b ~ c",
                        "-Xmx64m"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatThisProcessWasToldIsToldToEnginesBeforeThePlan() throws Exception {
        FreshJvm.End end = FreshJvm.run(
                Flags.class,
                Map.of(),
                List.of("-Djava.io.tmpdir=" + root, "-Donnxruntime.native.path=/a b", "-Dunrelated=1", "-Xss2m"));
        assertThat(end.printed().lines())
                .containsSubsequence("-Djava.io.tmpdir=" + root, "-Donnxruntime.native.path=/a b", "-Xmx9m")
                .doesNotContain("-Dunrelated=1", "-Xss2m");
    }

    /** What the child does. */
    static final class Flags {

        public static void main(String[] args) {
            JmhFork.flags(List.of("-Xmx9m")).forEach(System.out::println);
        }
    }

    /** Kokoro says which folder it was given; it refuses that before it looks into its model. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -Donnxruntime.native.path | -Donnxruntime.native.path
            -Dttsmark.onnxruntime     | Setting 'onnxruntime'
            """, quoteCharacter = '`')
    void aPathWithSpacesReachesTheEngineUnbroken(String property, String named) throws Exception {
        Path natives = Files.createDirectories(root.resolve("my 'native' libraries, all"));
        String flag = property + "=" + natives;
        Path file = Files.createFile(root.resolve("model"));
        ModelFiles model = new ModelFiles(
                "m",
                Map.of("model", file, "voices", file),
                "0".repeat(64),
                Weights.STAND_IN,
                new License("none", true),
                List.of("en"),
                24_000);
        RunResult result = Runs.execute(
                new RunRequest(
                        plan(flag), new RunDirectory(root.resolve("run")), TonePlans.TEXTS, Map.of("k", model), ""),
                new Heard(),
                rows -> List.of(),
                Interruption.none());
        assertThat(result.configurations().get(0).lastFailure())
                .startsWith(named + " names " + natives + ", where there is n");
        Path environment = new RunDirectory(root.resolve("run")).environment();
        assertThat(Json.MAPPER
                        .readValue(environment.toFile(), Environment.class)
                        .jvmArguments())
                .contains(flag);
    }

    private static Plan plan(String flag) {
        Plan tone = TonePlans.plan(
                1,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                new Plan.EngineEntry("k", "kokoro", "m", Map.of(), List.of()));
        return new Plan(
                tone.schema(),
                tone.title(),
                tone.engines(),
                tone.corpora(),
                tone.rounds(),
                tone.calls(),
                tone.budget(),
                tone.precision(),
                tone.seed(),
                tone.threads(),
                tone.language(),
                tone.targets(),
                tone.comparisons(),
                List.of("-Xmx48m", flag),
                Optional.empty());
    }

    private static void check(String... flags) {
        PlaceProperties.check(List.of(flags));
    }
}
