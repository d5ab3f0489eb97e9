package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.decide.Gate;
import dev.ttsmark.harness.decide.GateAnnotations;
import dev.ttsmark.harness.decide.GateFiles;
import dev.ttsmark.harness.decide.GateResult;
import dev.ttsmark.harness.decide.GateText;
import dev.ttsmark.harness.decide.NoiseFile;
import dev.ttsmark.harness.decide.NoiseFloors;
import dev.ttsmark.harness.decide.Rules;
import dev.ttsmark.harness.decide.RulesReader;
import dev.ttsmark.harness.decide.Side;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds a candidate against a baseline and its budgets. */
@Command(
        name = "gate",
        description = "Judge whether a candidate may replace a baseline: cell by cell, by rules.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark gate --baseline results/before --candidate results/after",
            "Example: ttsmark gate --candidate results/after --rules docs/gate/budgets.yaml",
            "Example: ttsmark gate --baseline old.csv --candidate new.csv --value seconds --series engine,text --fork run",
            "Exit codes: 0 pass, 1 fail, 2 inconclusive (a rule's policy may make it 0 or 1), 3 invalid, 64 usage."
        })
final class GateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"--baseline", "--base"},
            paramLabel = "PATH",
            description = "What was measured before: a run directory, or a CSV or JSON Lines file.")
    private Optional<Path> baseline;

    @Option(
            names = "--candidate",
            required = true,
            paramLabel = "PATH",
            description = "What was measured after, in the same form.")
    private Path candidate;

    @Option(
            names = "--baseline-configuration",
            paramLabel = "NAME",
            description = "Compare this configuration of the baseline with --candidate-configuration.")
    private Optional<String> baselineConfiguration;

    @Option(
            names = "--candidate-configuration",
            paramLabel = "NAME",
            description = "Judge this configuration of the candidate alone, against the one of the same name unless"
                    + " --baseline-configuration names another.")
    private Optional<String> candidateConfiguration;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Budgets and margins, in YAML; 5%% on TTFB, total time and memory otherwise.")
    private Optional<Path> rulesFile;

    @Option(
            names = "--noise",
            paramLabel = "FILE",
            description = "A/A noise floor that 'ttsmark noise' wrote; noise.json beside the baseline otherwise.")
    private Optional<Path> noise;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where gate.json, gate.md and gate-junit.xml are written; the candidate's run directory otherwise.")
    private Optional<Path> out;

    @Mixin
    private TableFlags table;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            defaultValue = "total_s",
            description = "What the values of a CSV or JSON Lines file are, in the unit that the id ends in;"
                    + " ${DEFAULT-VALUE} otherwise.")
    private String metricId;

    @Option(names = "--json", description = "Print gate.json instead of the table.")
    private boolean json;

    @Option(
            names = "--annotations",
            description = "Print workflow commands as well; on GitHub Actions that is done anyway.")
    private boolean annotations;

    @Override
    public Integer call() throws IOException {
        Metric metric = Metrics.require(metricId);
        boolean isTable = Files.isRegularFile(candidate);
        Rules rules = rulesFile
                .map(RulesReader::read)
                .orElseGet(() -> isTable ? Rules.marginOn(metric) : RulesReader.defaults());
        if (baseline.isEmpty() && rules.needBaseline()) {
            throw new ParameterException(
                    spec.commandLine(), "Margins need something to compare with: name it with --baseline.");
        }
        GateSides sides = new GateSides(rules, table.columns(Optional.empty()), metric);
        String as = candidateConfiguration.or(() -> baselineConfiguration).orElse("");
        Optional<Side> before =
                baseline.map(path -> sides.of(path, baselineConfiguration.or(() -> candidateConfiguration), as));
        Side after = sides.of(candidate, candidateConfiguration.or(() -> baselineConfiguration), as);
        GateResult result = Gate.judge(new Gate.Request(rules, before, after, floors(), Optional.empty()));
        Optional<Path> folder = out.or(() -> isTable ? Optional.empty() : Optional.of(candidate));
        if (folder.isPresent()) {
            GateFiles.write(result, folder.get());
        }
        print(result);
        return result.exitCode();
    }

    private NoiseFloors floors() {
        return noise.map(NoiseFile::read)
                .or(() -> baseline.map(NoiseFile::beside))
                .orElse(NoiseFloors.NONE);
    }

    private void print(GateResult result) throws IOException {
        PrintWriter words = spec.commandLine().getOut();
        if (json) {
            words.print(GateFiles.json(result));
        } else {
            words.print(GateText.of(result));
        }
        words.flush();
        if (annotations || "true".equals(System.getenv("GITHUB_ACTIONS"))) {
            // Beside JSON they would spoil it; GitHub reads both streams.
            PrintWriter commands = json ? spec.commandLine().getErr() : words;
            GateAnnotations.of(result).forEach(commands::println);
            commands.flush();
        }
    }
}
