package dev.ttsmark.model;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of an MMS-TTS checkpoint as Hugging Face keeps it: the weights and three JSON files. */
record VitsFolder(Path folder) {

    static final String CONFIG = "config.json";
    static final String VOCABULARY = "vocab.json";
    static final String TOKENIZER = "tokenizer_config.json";

    private static final List<String> WEIGHTS = List.of("model.safetensors", "pytorch_model.bin");
    private static final int MAX_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * A JSON file that was read.
     *
     * @param content as it lies on disk
     */
    record Json(byte[] content, JsonNode root) {}

    /** Safetensors where both kinds are there. */
    Path weights() throws ModelException {
        if (!Files.isDirectory(folder)) {
            throw refused(folder, "is no folder", "name the one that has config.json");
        }
        for (String name : WEIGHTS) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        throw refused(folder, "has neither " + String.join(" nor ", WEIGHTS), "fetch the weights into it");
    }

    /** All four, which are there and can be read. */
    List<Path> files() throws ModelException {
        List<Path> files =
                List.of(weights(), folder.resolve(CONFIG), folder.resolve(VOCABULARY), folder.resolve(TOKENIZER));
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw missing(file);
            }
        }
        return files;
    }

    /** @return a JSON object */
    Json read(String name) throws ModelException {
        Path file = folder.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            JsonNode root = content.length > MAX_BYTES ? null : JSON.readTree(content);
            if (root != null && root.isObject()) {
                return new Json(content, root);
            }
        } catch (IOException e) {
            throw Files.isReadable(file) ? refused(file, "is no sound JSON", "fetch it again") : missing(file);
        }
        throw refused(file, "is no JSON object of at most " + MAX_BYTES + " bytes", "fetch it again");
    }

    private static ModelException missing(Path file) {
        return refused(file, "is missing or cannot be read", "fetch it from where the weights come from");
    }

    ModelException refused(String name, String why, String advice) {
        return refused(folder.resolve(name), why, advice);
    }

    private static ModelException refused(Path file, String why, String advice) {
        return new ModelException(
                ModelException.Kind.FOREIGN, file + " " + why + ", so it cannot be imported; " + advice + ".");
    }
}
