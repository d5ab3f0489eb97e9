package dev.ttsmark.harness.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a run directory holds. */
public final class RunReader {

    /** A real one has a few kilobytes. */
    private static final int ENVIRONMENT_LIMIT_BYTES = 1 << 20;

    private RunReader() {}

    /** @throws InvalidInputException if a file is missing or unfit, or two runs have one name */
    public static List<RunSource> read(List<RunDirectory> runs) {
        Set<String> ids = new HashSet<>();
        for (RunDirectory run : runs) {
            if (!ids.add(run.id())) {
                throw new InvalidInputException("Two runs are called '" + run.id()
                        + "', so their rows could not be told apart; rename one of the directories.");
            }
        }
        return runs.stream().map(RunReader::read).toList();
    }

    public static RunSource read(RunDirectory run) {
        if (!Files.isRegularFile(run.plan())) {
            throw new InvalidInputException(
                    run.root() + " is no run directory, since it has no plan.yaml; name a directory below results/.");
        }
        // A run that was stopped before its first row has no measurements yet.
        List<Row> rows = Files.exists(run.measurements()) ? MeasurementLog.read(run.measurements()) : List.of();
        return new RunSource(run.id(), PlanReader.read(run.plan()), environment(run.environment()), rows);
    }

    /** @throws InvalidInputException if the file is missing or unfit */
    static Environment environment(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ENVIRONMENT_LIMIT_BYTES + 1);
            if (bytes.length > ENVIRONMENT_LIMIT_BYTES) {
                throw new InvalidInputException(file + " is larger than " + ENVIRONMENT_LIMIT_BYTES
                        + " bytes, so it is no environment of a run; restore the file.");
            }
            return Json.MAPPER.readValue(bytes, Environment.class);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    file + " is no environment of a run (" + e.getOriginalMessage() + "); restore the file.", e);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read " + file + "; restore the file or measure again.", e);
        }
    }
}
