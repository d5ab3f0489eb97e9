package dev.ttsmark.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a folder of stand-in weights holds, kept in it as {@code stand-in.json}.
 *
 * @param model id of the manifest
 * @param generator version of the generator that wrote it
 */
record StandInRecord(int schema, String model, Size size, long seed, String generator, List<Entry> files) {

    static final String FILE = "stand-in.json";

    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    record Entry(String role, String name, long bytes, String sha256) {

        private boolean sound() {
            return role != null && sha256 != null && name != null && name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
        }
    }

    /** Hashes what was written. */
    static StandInRecord of(String model, Size size, long seed, String generator, Map<String, Path> files)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (var file : new TreeMap<>(files).entrySet()) {
            Path path = file.getValue();
            entries.add(
                    new Entry(file.getKey(), path.getFileName().toString(), Files.size(path), HashCache.compute(path)));
        }
        return new StandInRecord(SCHEMA, model, size, seed, generator, entries);
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
        return schema == SCHEMA
                && size != null
                && files != null
                && files.stream().anyMatch(entry -> "model".equals(entry.role))
                && files.stream().allMatch(Entry::sound);
    }

    /** Whether every file is there in its length. */
    boolean whole(Path folder) throws IOException {
        for (Entry entry : files) {
            Path file = folder.resolve(entry.name);
            if (!Files.isRegularFile(file) || Files.size(file) != entry.bytes) {
                return false;
            }
        }
        return true;
    }

    Map<String, Path> paths(Path folder) {
        Map<String, Path> paths = new HashMap<>();
        files.forEach(entry -> paths.put(entry.role, folder.resolve(entry.name)));
        return paths;
    }

    String modelSha256() {
        return files.stream()
                .filter(entry -> entry.role.equals("model"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("generator of " + model + " wrote no model"))
                .sha256;
    }
}
