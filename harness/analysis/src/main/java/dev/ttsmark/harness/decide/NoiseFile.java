package dev.ttsmark.harness.decide;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code noise.json}, which lies beside the baseline it was measured for. */
public final class NoiseFile {

    private static final String NAME = "noise.json";
    /** A thousand cells have 200 kilobytes. */
    private static final int LIMIT_BYTES = 64 << 20;

    private NoiseFile() {}

    public static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /** The floors beside a baseline; none where it has no such file. */
    public static NoiseFloors beside(Path baseline) {
        return Optional.of(in(baseline))
                .filter(Files::isRegularFile)
                .map(NoiseFile::read)
                .orElse(NoiseFloors.NONE);
    }

    /** @throws InvalidInputException if the file is no noise floor, with its name */
    public static NoiseFloors read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw new InvalidInputException(
                        file + " is larger than " + LIMIT_BYTES + " bytes, so it is no noise floor; check the path.");
            }
            NoiseFloors floors = Json.MAPPER.readValue(bytes, NoiseFloors.class);
            if (floors.schema() != NoiseFloors.SCHEMA) {
                throw new InvalidInputException(file + " has schema " + floors.schema()
                        + ", which this ttsmark does not read; measure it again with 'ttsmark noise'.");
            }
            return floors;
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    file + " is no noise floor (" + e.getOriginalMessage()
                            + "); measure it again with 'ttsmark noise'.",
                    e);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read " + file + "; check the path.", e);
        }
    }

    public static void write(NoiseFloors floors, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(in(folder), Json.pretty(floors));
    }
}
