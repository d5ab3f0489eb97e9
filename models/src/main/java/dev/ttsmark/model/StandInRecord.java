package dev.ttsmark.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a folder of stand-in weights holds, kept in it as {@code stand-in.json}.
 *
 * @param model id of the manifest
 * @param generator version of the generator that wrote it
 */
record StandInRecord(int schema, String model, Size size, long seed, String generator, List<WrittenFile> files) {

    static final String FILE = "stand-in.json";

    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Hashes what was written. */
    static StandInRecord of(String model, Size size, long seed, String generator, Map<String, Path> files, Path folder)
            throws IOException {
        return new StandInRecord(SCHEMA, model, size, seed, generator, WrittenFile.of(files, folder));
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** Empty where the folder has no record, or one that cannot be read: such a folder counts for nothing. */
    static Optional<StandInRecord> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            StandInRecord found = JSON.readValue(file.toFile(), StandInRecord.class);
            return Optional.ofNullable(found).filter(StandInRecord::sound);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean sound() {
        return schema == SCHEMA && size != null && WrittenFile.sound(files);
    }

    String modelSha256() {
        return files.stream()
                .filter(file -> file.role().equals("model"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("generator of " + model + " wrote no model"))
                .sha256();
    }
}
