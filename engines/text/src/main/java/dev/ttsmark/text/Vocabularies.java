package dev.ttsmark.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where vocabularies come from: the built-in one of Kokoro v1.0, and the {@code vocab.json} beside a model. */
public final class Vocabularies {

    /** The largest published vocabulary is below 100 kB. */
    static final int MAX_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private Vocabularies() {}

    /** The 114 symbols of Kokoro v1.0, for models that carry no vocabulary of their own. */
    public static SymbolTable kokoroV1() {
        try (InputStream in = Vocabularies.class.getResourceAsStream("kokoro-v1.0-vocabulary.json")) {
            return parsed(in.readAllBytes(), "the built-in Kokoro v1.0 vocabulary");
        } catch (IOException | EngineException e) {
            throw new IllegalStateException("The built-in Kokoro v1.0 vocabulary cannot be read.", e);
        }
    }

    /**
     * Reads one JSON object of symbol → id.
     *
     * @throws EngineException of kind MODEL if the file is missing, over 1 MiB or anything else than such an object
     */
    public static SymbolTable read(Path file) throws EngineException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw refused("The vocabulary " + file + " cannot be read; fetch the model's files again.", e);
        }
        if (bytes.length > MAX_BYTES) {
            throw refused("The vocabulary " + file + " is over " + MAX_BYTES + " bytes, so it is no vocabulary.", null);
        }
        return parsed(bytes, file.toString());
    }

    private static SymbolTable parsed(byte[] json, String where) throws EngineException {
        Map<String, Integer> ids;
        try {
            ids = JSON.readValue(json, new TypeReference<Map<String, Integer>>() {});
        } catch (IOException e) {
            throw refused("The vocabulary " + where + " is not a JSON object of symbol to whole number.", e);
        }
        if (ids == null || ids.containsValue(null)) {
            throw refused("The vocabulary " + where + " lacks an id; write a whole number for every symbol.", null);
        }
        return SymbolTable.of(ids);
    }

    private static EngineException refused(String message, Throwable cause) {
        return new EngineException(EngineException.Kind.MODEL, message, cause);
    }
}
