package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.plan.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell steps of the shipped workflow and job, run with a launcher that ends as it is told. */
class ContinuousIntegrationTest {

    private static final Path GATE = Path.of("../../docs/gate");

    @TempDir
    Path checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        Path launcher = checkout.resolve(Launcher.NAME);
        Files.writeString(launcher, """
                #!/bin/sh
                printf '%s\\n' "$@" > arguments
                mkdir -p results/gate
                [ "$CODE" = 3 ] || echo "### verdict $CODE" > results/gate/gate.md
                exit "$CODE"
                """);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 0", "3, 3"})
    void theWorkflowEndsAsTheGateAndShowsWhatItFound(int gate, int step) throws Exception {
        JsonNode steps =
                YamlTree.read(GATE.resolve("github.yml"), "a workflow").root().at("/jobs/gate/steps");
        String script = StreamSupport.stream(steps.spliterator(), false)
                .map(node -> node.path("run").asText())
                .filter(run -> !run.isEmpty())
                .findFirst()
                .orElseThrow();
        Path summary = checkout.resolve("summary.md");
        // As GitHub starts it.
        int code = shell(script, gate, Map.of("BASE", "origin/main", "GITHUB_STEP_SUMMARY", summary.toString()));
        assertThat(code).isEqualTo(step);
        assertThat(Files.exists(summary)).isEqualTo(gate != 3);
        assertArguments("origin/main");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void theJobEndsAsTheGate(int gate) throws Exception {
        assumeTrue(!Launcher.firstLine(List.of("git", "--version")).isEmpty());
        for (String command : List.of(
                "git init --quiet --initial-branch=main",
                "git -c user.name=t -c user.email=t@example.org commit --quiet --allow-empty -m One",
                "git remote add origin .")) {
            assertThat(shell(command, 0, Map.of())).isZero();
        }
        JsonNode job = YamlTree.read(GATE.resolve("gitlab.yml"), "a job").root().get("gate");
        String script = String.join(
                "\n",
                StreamSupport.stream(job.get("script").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        assertThat(shell(script, gate, Map.of("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")))
                .isEqualTo(gate);
        assertArguments("FETCH_HEAD");
        assertThat(job.at("/allow_failure/exit_codes").asInt()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(job.at("/artifacts/reports/junit").asText()).isEqualTo("results/gate/gate-junit.xml");
    }

    @Test
    void thePlanTheyNameCanBeGated() {
        Plan plan = PlanReader.read(GATE.resolve("plan.yaml"));
        Measuring.check(plan);
        List<Utterance> texts = PlanTexts.of(plan, Path.of("../../corpora"));
        assertThat(texts).hasSize(1);
    }

    /** What they pass to the launcher is understood by the command line of this build. */
    private void assertArguments(String base) throws IOException {
        String[] arguments = Files.readAllLines(checkout.resolve("arguments")).toArray(String[]::new);
        assertThat(arguments).startsWith("gate", "--measure").contains(base, "HEAD", "results/gate");
        Main.commandLine().parseArgs(arguments);
    }

    private int shell(String script, int code, Map<String, String> variables) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(checkout.resolve("log").toFile());
        bash.environment().putAll(variables);
        bash.environment().put("CODE", "" + code);
        return bash.start().waitFor();
    }
}
