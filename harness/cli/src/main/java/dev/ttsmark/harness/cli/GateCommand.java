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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
            "Example: ttsmark gate --measure --base main --candidate HEAD --plan gate-plan.yaml --out results/gate",
            "Example: ttsmark gate --measure --base kokoro --candidate tuned --plan gate-plan.yaml --out results/gate",
            "Exit codes: 0 pass, 1 fail, 2 inconclusive (a rule's policy may make it 0 or 1), 3 invalid, 64 usage."
        })
final class GateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"--baseline", "--base"},
            paramLabel = "WHAT",
            description = "What was measured before: a run directory, or a CSV or JSON Lines file. With --measure: a"
                    + " configuration of the plan, a folder with a build of ttsmark, or a git ref.")
    private Optional<Path> baseline;

    @Option(
            names = "--candidate",
            required = true,
            paramLabel = "WHAT",
            description = "What was measured after, or is to be, in the same form.")
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

    @Mixin
    private RegimeFlag regime = new RegimeFlag();

    @Option(
            names = "--metric",
            paramLabel = "ID",
            defaultValue = "total_s",
            description = "What the values of a CSV or JSON Lines file are, in the unit that the id ends in;"
                    + " ${DEFAULT-VALUE} otherwise.")
    private String metricId;

    @Option(
            names = "--measure",
            description = "Measure both in turn on this machine first: the one comparison that survives noisy runners."
                    + " Goes on while inconclusive, and measures a FAIL again before it counts.")
    private boolean measure;

    @Option(names = "--plan", paramLabel = "FILE", description = "With --measure: what to measure, in YAML.")
    private Optional<Path> plan;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Converters.OfDuration.class,
            description = "With --measure: wall-clock time for the rounds, and once more to confirm a FAIL; that of the"
                    + " plan otherwise.")
    private Optional<Duration> budget;

    @Option(names = "--json", description = "Print gate.json instead of the table.")
    private boolean json;

    @Option(
            names = "--annotations",
            description = "Print workflow commands as well; on GitHub Actions that is done anyway.")
    private boolean annotations;

    @Override
    public Integer call() throws IOException {
        refuseFlagsThatDoNotMeet();
        GateResult result = measure ? measured() : compared();
        Optional<Path> folder =
                measure ? out : out.or(() -> Files.isDirectory(candidate) ? Optional.of(candidate) : Optional.empty());
        if (folder.isPresent()) {
            GateFiles.write(result, folder.get());
        }
        print(result);
        return result.exitCode();
    }

    private void refuseFlagsThatDoNotMeet() {
        if (measure && (table.areGiven() || baselineConfiguration.isPresent() || candidateConfiguration.isPresent())) {
            throw usage("--measure makes runs of its own; columns and configurations of other runs do not go with it.");
        }
        if (measure && regime.isGiven()) {
            throw usage(
                    "--regime is for runs that are there; with --measure, calls.regimes of the plan says what is measured.");
        }
        if (measure && (baseline.isEmpty() || out.isEmpty())) {
            throw usage("--measure needs --base, what to compare with, and --out, where runs are kept.");
        }
        if (!measure && (plan.isPresent() || budget.isPresent())) {
            throw usage("--plan and --budget go with --measure.");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private GateResult measured() throws IOException {
        return new GateMeasurement(
                        rulesFile.map(RulesReader::read).orElseGet(RulesReader::defaults),
                        noise.map(NoiseFile::read).orElse(NoiseFloors.NONE),
                        plan,
                        budget,
                        out.orElseThrow(),
                        spec.commandLine().getErr(),
                        Typed.of(spec.commandLine()))
                .judge(baseline.orElseThrow().toString(), candidate.toString());
    }

    private GateResult compared() {
        Metric metric = Metrics.require(metricId);
        Rules rules = rulesFile
                .map(RulesReader::read)
                .orElseGet(() -> Files.isDirectory(candidate) ? RulesReader.defaults() : Rules.marginOn(metric));
        if (baseline.isEmpty() && rules.needBaseline()) {
            throw usage("Margins need something to compare with: name it with --baseline.");
        }
        GateSides sides = new GateSides(rules, table.columns(Optional.empty()), metric, regime);
        String as = candidateConfiguration.or(() -> baselineConfiguration).orElse("");
        List<Supplier<Side>> reading = new ArrayList<>();
        reading.add(() -> sides.of(candidate, candidateConfiguration.or(() -> baselineConfiguration), as));
        baseline.ifPresent(
                path -> reading.add(() -> sides.of(path, baselineConfiguration.or(() -> candidateConfiguration), as)));
        // Reading is most of the work, and neither side waits for the other.
        List<Side> read = reading.parallelStream().map(Supplier::get).toList();
        Optional<Side> before = baseline.map(path -> read.get(1));
        return Gate.judge(new Gate.Request(rules, before, read.get(0), floors(), Optional.empty()));
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
        if (annotations || "true".equals(System.getenv("GITHUB_ACTIONS"))) {
            // Beside JSON they would spoil it; GitHub reads both streams.
            PrintWriter commands = json ? spec.commandLine().getErr() : words;
            GateAnnotations.of(result).forEach(commands::println);
        }
    }
}
