package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.GrowingGate;
import dev.ttsmark.harness.decide.Rules;
import dev.ttsmark.harness.decide.RunSide;
import dev.ttsmark.harness.decide.Side;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.PlanValues;
import dev.ttsmark.harness.summary.RunReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Two builds of ttsmark, each with a run of its own that its own launcher goes on with round by round, in turn: nothing
 * of one build is loaded by the other.
 */
final class BuildMeasurer implements GrowingGate.Measurer {

    private final List<Build> builds;
    private final ObjectNode plan;
    private final Duration budget;
    private final Rules rules;
    private final PrintWriter err;
    private final Random order;
    private final Stopwatch watch;
    private int made;

    /** A build, and the directory of its run. */
    private record Build(Path home, RunDirectory run) {}

    /**
     * @param homes of the baseline and the candidate: folders with a launcher
     * @param plan as written, so that a build need not know keys that only another one has
     */
    BuildMeasurer(
            List<Path> homes, ObjectNode plan, Duration budget, Rules rules, Path folder, PrintWriter err, long seed) {
        this.builds = List.of(
                new Build(homes.get(0), Measuring.fresh(new RunDirectory(folder.resolve("baseline")))),
                new Build(homes.get(1), Measuring.fresh(new RunDirectory(folder.resolve("candidate")))));
        this.plan = plan.deepCopy();
        this.budget = budget;
        this.rules = rules;
        this.err = err;
        this.order = new Random(seed);
        this.watch = new Stopwatch(budget);
    }

    @Override
    public boolean affords(int rounds) {
        return watch.affords(rounds);
    }

    @Override
    public GrowingGate.Pair measure(int rounds) throws IOException {
        return watch.time(rounds, () -> {
            // The first round of each is a short one from which costs are learnt.
            while (made < rounds + 1) {
                made++;
                int first = order.nextInt(2);
                goOn(builds.get(first));
                goOn(builds.get(1 - first));
            }
            return new GrowingGate.Pair(side(builds.get(0)), side(builds.get(1)));
        });
    }

    private Side side(Build build) {
        return RunSide.of(RunReader.read(build.run()), rules.metrics());
    }

    /** One round more of every configuration of that build's plan. */
    private void goOn(Build build) throws IOException {
        plan.putObject("rounds").put("min", made).put("max", made);
        plan.put("budget", PlanValues.spelled(budget));
        Files.createDirectories(build.run().root());
        Files.writeString(build.run().plan(), Json.MAPPER.writeValueAsString(plan));
        err.println("Round " + made + ", " + build.run().id() + " (" + build.home() + ") …");
        Launcher.run(
                build.home(),
                build.run().root().resolve("gate.log"),
                List.of("run", "--resume", build.run().root().toAbsolutePath().toString()));
        if (!Files.exists(build.run().measurements())) {
            throw new InvalidInputException("The build in " + build.home() + " measured nothing; see "
                    + build.run().root().resolve("gate.log") + ".");
        }
    }
}
