package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.MeasurementTail;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a look at a run directory tells without reading its measurements.
 *
 * @param run name of the directory
 * @param capturedAt when measuring began; empty where damaged
 * @param title headline of the plan; empty where damaged
 * @param configurations what the plan compares; none where damaged
 * @param rounds that were begun, all configurations together; 0 where damaged
 * @param report whether there is one
 * @param inFlight whether a call is being made, or was when the run's process was killed
 * @param damage one sentence on what cannot be read; empty where nothing is amiss
 */
public record RunGlance(
        String run,
        Optional<String> capturedAt,
        String title,
        List<Configuration> configurations,
        int rounds,
        boolean report,
        boolean inFlight,
        Optional<String> damage) {

    public RunGlance {
        configurations = List.copyOf(configurations);
    }

    /** An engine as the plan sets it up, and the plan's name for that. */
    public record Configuration(String name, String engine) {}

    /**
     * Every run directly below the folder, newest first, damaged ones last; none where there is no such folder.
     *
     * @throws InvalidInputException if the folder cannot be read
     */
    public static List<RunGlance> below(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(RunDirectory::new)
                    .filter(RunGlance::isRun)
                    .map(RunGlance::of)
                    .sorted(Comparator.comparing(RunGlance::instant).reversed().thenComparing(RunGlance::run))
                    .toList();
        } catch (IOException e) {
            throw new InvalidInputException("Cannot list " + folder + "; name a folder that holds runs.", e);
        }
    }

    /** A merged report, a sweep or trends lie beside runs, and have none of these. */
    private static boolean isRun(RunDirectory run) {
        return Stream.of(run.plan(), run.environment(), run.measurements()).anyMatch(Files::exists);
    }

    private static RunGlance of(RunDirectory run) {
        boolean report = Files.exists(run.reportHtml());
        boolean inFlight = Files.exists(run.inFlight());
        try {
            if (!Files.isRegularFile(run.plan())) {
                throw new InvalidInputException(run.root() + " has no plan.yaml; restore the file.");
            }
            Plan plan = PlanReader.read(run.plan());
            List<Configuration> configurations = plan.engines().stream()
                    .map(entry -> new Configuration(entry.name(), entry.engine()))
                    .toList();
            return new RunGlance(
                    run.id(),
                    Optional.of(capturedAt(run)),
                    plan.title(),
                    configurations,
                    MeasurementTail.rounds(run.measurements()),
                    report,
                    inFlight,
                    Optional.empty());
        } catch (InvalidInputException e) {
            return new RunGlance(
                    run.id(), Optional.empty(), "", List.of(), 0, report, inFlight, Optional.of(e.getMessage()));
        }
    }

    private static String capturedAt(RunDirectory run) {
        // A file may hold nothing but null.
        String at = Optional.ofNullable(RunReader.environment(run.environment()))
                .map(Environment::capturedAt)
                .orElse("");
        try {
            return Instant.parse(at).toString();
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    run.environment() + ": capturedAt is no ISO 8601 instant; restore the file.", e);
        }
    }

    private Instant instant() {
        return capturedAt.map(Instant::parse).orElse(Instant.MIN);
    }
}
