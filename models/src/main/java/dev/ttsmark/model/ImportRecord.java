package dev.ttsmark.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of imported files holds, kept in it as {@code imported.json}.
 *
 * @param model id it was imported as
 * @param importer version of the importer that wrote it
 * @param source the weights it was made of
 * @param languages ISO 639 codes
 * @param weights what is known of the source
 */
record ImportRecord(
        int schema,
        String model,
        String importer,
        Source source,
        List<String> languages,
        int sampleRateHz,
        Weights weights,
        List<WrittenFile> files) {

    static final String FILE = "imported.json";
    static final int SCHEMA = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The published weights. */
    record Source(String name, long bytes, String sha256) {

        static Source of(Path file, String sha256) throws IOException {
            return new Source(file.getFileName().toString(), Files.size(file), sha256);
        }
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** Empty where the folder has no record, or one that cannot be read: such a folder counts for nothing. */
    static Optional<ImportRecord> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(file.toFile(), ImportRecord.class))
                    .filter(ImportRecord::sound);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean sound() {
        return schema == SCHEMA
                && model != null
                && importer != null
                && source != null
                && source.sha256 != null
                && languages != null
                && !languages.isEmpty()
                && weights != null
                && WrittenFile.sound(files);
    }
}
