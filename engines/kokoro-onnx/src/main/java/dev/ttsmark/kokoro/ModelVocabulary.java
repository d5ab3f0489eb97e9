package dev.ttsmark.kokoro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.Vocabularies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The vocabulary belongs to the model: v1.1-zh gives nine ids of v1.0 another meaning. */
final class ModelVocabulary {

    /** Where exports of 2026 keep the text of their config.json. */
    private static final String METADATA = "kokoro_config";

    /** Voices that only v1.1-zh has; v1.0 names its Chinese ones, as zf_xiaoni. */
    private static final Pattern ONLY_V1_1_ZH = Pattern.compile("z[fm]_\\d+|af_maple|af_sol|bf_vale");

    private static final int MAX_BYTES = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private ModelVocabulary() {}

    /**
     * From the graph's metadata, else from the {@code config} file, else that of v1.0, as published graphs imply.
     *
     * @param voice that will speak; one of v1.1-zh says that the vocabulary of v1.0 would be wrong
     */
    static SymbolTable of(Map<String, String> metadata, ModelFiles files, String voice) throws EngineException {
        Optional<SymbolTable> own = parsed(metadata.getOrDefault(METADATA, "{}"), "metadata '" + METADATA + "'");
        Path config = files.files().get("config");
        if (own.isEmpty() && config != null) {
            own = parsed(text(config), config.toString());
        }
        if (own.isEmpty() && ONLY_V1_1_ZH.matcher(voice).matches()) {
            throw new EngineException(
                    Kind.MODEL,
                    "Voice '" + voice + "' is one of Kokoro v1.1-zh, whose vocabulary is neither in the model nor in a"
                            + " 'config' file; add its config.json.");
        }
        return own.orElseGet(Vocabularies::kokoroV1);
    }

    private static String text(Path file) throws EngineException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length <= MAX_BYTES) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw refused(file.toString(), "cannot be read");
        }
        throw refused(file.toString(), "is over " + MAX_BYTES + " bytes");
    }

    /** Empty where the object has no {@code vocab}. */
    private static Optional<SymbolTable> parsed(String json, String where) throws EngineException {
        try {
            JsonNode vocabulary = JSON.readTree(json).path("vocab");
            if (vocabulary.isMissingNode()) {
                return Optional.empty();
            }
            Map<String, Integer> ids = new HashMap<>();
            for (var entry : vocabulary.properties()) {
                if (!entry.getValue().isInt()) {
                    throw refused(where, "gives '" + entry.getKey() + "' an id that is no whole number");
                }
                ids.put(entry.getKey(), entry.getValue().intValue());
            }
            return Optional.of(SymbolTable.of(ids));
        } catch (JsonProcessingException e) {
            throw refused(where, "is no JSON");
        }
    }

    private static EngineException refused(String where, String why) {
        return new EngineException(Kind.MODEL, "The model's vocabulary in " + where + " " + why + "; fetch it again.");
    }
}
