package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.GateResult;
import dev.ttsmark.harness.decide.GrowingGate;
import dev.ttsmark.harness.decide.NoiseFloors;
import dev.ttsmark.harness.decide.Rules;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanPairs;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.plan.YamlTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Measures what a gate compares, both in turn on this machine.
 *
 * @param planFile empty for the default plan
 * @param budget empty for the plan's
 * @param folder of all runs
 */
record GateMeasurement(
        Rules rules,
        NoiseFloors floors,
        Optional<Path> planFile,
        Optional<Duration> budget,
        Path folder,
        PrintWriter err,
        String command) {

    /** @throws InvalidInputException if the two are neither configurations of the plan nor builds */
    GateResult judge(String baseline, String candidate) throws IOException {
        Plan plan = planFile.map(PlanReader::read).orElseGet(PlanReader::defaults);
        Measuring.check(plan);
        GrowingGate gate = new GrowingGate(rules, floors);
        if (plan.names().contains(baseline) && plan.names().contains(candidate)) {
            if (baseline.equals(candidate)) {
                throw new InvalidInputException("'" + baseline + "' is compared with itself; for its noise floor there"
                        + " is 'ttsmark noise'.");
            }
            Plan pair = PlanPairs.of(plan, List.of(baseline, candidate));
            return gate.judge(
                    measurer(pair, baseline, candidate, "run", 0), measurer(pair, baseline, candidate, "confirm", 1));
        }
        List<Path> homes = List.of(build(plan, baseline), build(plan, candidate));
        return gate.judge(measurer(plan, homes, "run", 0), measurer(plan, homes, "confirm", 1));
    }

    private GrowingGate.Measurer measurer(Plan plan, String baseline, String candidate, String name, int more) {
        Duration time = budget.orElse(plan.budget());
        RunDirectory directory = Measuring.fresh(new RunDirectory(folder.resolve(name)));
        return new PlanMeasurer(
                PlanPairs.rounds(plan, 1, time, plan.seed() + more),
                baseline,
                candidate,
                rules,
                directory,
                new Measuring(err, command));
    }

    private GrowingGate.Measurer measurer(Plan plan, List<Path> homes, String name, int more) {
        return new BuildMeasurer(
                homes, written(), budget.orElse(plan.budget()), rules, folder.resolve(name), err, plan.seed() + more);
    }

    private ObjectNode written() {
        return planFile.map(file ->
                        (ObjectNode) YamlTree.read(file, "a plan").root().deepCopy())
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static Path build(Plan plan, String reference) throws IOException {
        return BuildReference.find(reference)
                .orElseThrow(() -> new InvalidInputException("'" + reference
                        + "' is no configuration of the plan, no folder with a build, and no git ref"
                        + Nearest.hint(reference, plan.names())));
    }
}
