package dev.ttsmark.mms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the published configuration files say that matters here.
 *
 * @param sampleRateHz samples a second of its audio
 * @param vocabularySize rows of the embedding
 */
record ModelConfig(int sampleRateHz, int vocabularySize) {

    private static final int MAX_BYTES = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads {@code config} and, where there is one, {@code tokenizer}.
     *
     * @throws EngineException of kind MODEL if a file is no such configuration, or the model needs romanised text
     */
    static ModelConfig of(ModelFiles model) throws EngineException {
        Path file = model.require("config");
        JsonNode config = read(file);
        refuseRomanised(config, file);
        Path tokenizer = model.files().get("tokenizer");
        if (tokenizer != null) {
            refuseRomanised(read(tokenizer), tokenizer);
        }
        return new ModelConfig(
                integer(config, "sampling_rate", file, 1_000, 192_000), integer(config, "vocab_size", file, 1, 0xFFFF));
    }

    private static void refuseRomanised(JsonNode config, Path file) throws EngineException {
        if (config.path("is_uroman").asBoolean(false)) {
            throw refused(
                    file + " says is_uroman: the model reads text romanised by uroman, which is not available here;"
                            + " choose a language whose model reads its own script.");
        }
    }

    private static int integer(JsonNode config, String key, Path file, int min, int max) throws EngineException {
        JsonNode value = config.path(key);
        if (!value.isInt() || value.intValue() < min || value.intValue() > max) {
            throw refused(file + " must give '" + key + "' as a whole number from " + min + " to " + max
                    + "; fetch the model's files again.");
        }
        return value.intValue();
    }

    private static JsonNode read(Path file) throws EngineException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            JsonNode node = bytes.length > MAX_BYTES ? null : JSON.readTree(bytes);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw new EngineException(Kind.MODEL, file + " cannot be read as JSON; fetch the model's files again.", e);
        }
        throw refused(
                file + " is not a JSON object of at most " + MAX_BYTES + " bytes; fetch the model's files again.");
    }

    private static EngineException refused(String message) {
        return new EngineException(Kind.MODEL, message);
    }
}
