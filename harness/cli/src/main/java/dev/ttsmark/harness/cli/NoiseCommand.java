package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.NoiseFile;
import dev.ttsmark.harness.decide.NoiseFloors;
import dev.ttsmark.harness.decide.NoiseMeasurement;
import dev.ttsmark.harness.decide.NoiseText;
import dev.ttsmark.harness.decide.RunSide;
import dev.ttsmark.harness.decide.Side;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanOverrides;
import dev.ttsmark.harness.plan.PlanPairs;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.summary.RunSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how far two measurements of the same thing lie apart, for gates on this machine. */
@Command(
        name = "noise",
        description = "Measure the noise floor of a baseline: every configuration against itself, in turn.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark noise --baseline results/before --rounds 10 --budget 20m",
            "Writes noise.json beside the baseline, where 'ttsmark gate' finds it.",
            "Exit codes: 0 written, 3 nothing could be measured or the input was refused, 64 usage."
        })
final class NoiseCommand implements Callable<Integer> {

    /** Fewer pairs make a floor that a next measurement would not recognise. */
    private static final int FEWEST_ROUNDS = 2;

    private static final int MOST_ROUNDS = 1000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "DIR",
            description = "The run that gates will compare with; its plan is measured.")
    private Path baseline;

    @Option(
            names = "--engines",
            split = ",",
            paramLabel = "NAME",
            description = "Configurations of the plan to keep, or ids of engines.")
    private List<String> engines = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Pairs of fresh processes for each configuration; ${DEFAULT-VALUE} otherwise.")
    private int rounds;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Converters.OfDuration.class,
            description = "Wall-clock time for all rounds; that of the plan otherwise.")
    private Optional<Duration> budget;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the measurements are kept; 'noise' in the baseline's directory otherwise.")
    private Optional<Path> out;

    @Option(names = "--json", description = "Print noise.json instead of the table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(),
                    "--rounds: " + rounds + " is not from " + FEWEST_ROUNDS + " to " + MOST_ROUNDS + "; write 10.");
        }
        Plan plan = plan();
        Measuring.check(plan);
        RunDirectory directory = Measuring.fresh(new RunDirectory(out.orElse(baseline.resolve("noise"))));
        Plan doubled = PlanPairs.rounds(PlanPairs.doubled(plan), rounds, budget.orElse(plan.budget()), plan.seed());
        Measuring measuring = new Measuring(spec.commandLine().getErr(), Typed.of(spec.commandLine()));
        NoiseFloors floors = floors(plan, measuring.measure(doubled, directory));
        if (floors.isEmpty()) {
            throw new InvalidInputException(
                    "No cell reached a steady state, so there is no noise floor; see the rows in " + directory.root()
                            + ", and give more with --budget or calls.measured.");
        }
        NoiseFile.write(floors, baseline);
        print(floors);
        spec.commandLine().getErr().println("Written: " + NoiseFile.in(baseline));
        return ExitCode.DONE;
    }

    private Plan plan() {
        Plan written = PlanReader.read(new RunDirectory(baseline).plan());
        return new PlanOverrides(
                        engines,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())
                .over(written);
    }

    private static NoiseFloors floors(Plan plan, RunSource run) {
        List<Side> first = plan.names().stream()
                .map(name -> RunSide.of(run, NoiseMeasurement.METRICS, name, name))
                .toList();
        List<Side> again = plan.names().stream()
                .map(name -> RunSide.of(run, NoiseMeasurement.METRICS, PlanPairs.again(name), name))
                .toList();
        return NoiseMeasurement.of(first, again);
    }

    private void print(NoiseFloors floors) throws JsonProcessingException {
        PrintWriter words = spec.commandLine().getOut();
        words.print(json ? Json.pretty(floors) : NoiseText.of(floors, rounds));
    }
}
