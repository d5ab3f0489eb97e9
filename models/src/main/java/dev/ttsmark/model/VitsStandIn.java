package dev.ttsmark.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Stand-in weights of MMS-TTS: a TorchScript archive that says of itself that it is none of the released ones. */
public final class VitsStandIn implements StandInGenerator {

    /** To be raised when the values drawn change; the skeletons speak for themselves. */
    private static final int REVISION = 1;

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String version(Size size, String language) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(resource(name(size) + ".zip"));
        crc.update(vocabulary(language));
        return REVISION + HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /**
     * Writes {@code model.pt}, {@code vocab.json}, {@code config.json} and {@code tokenizer_config.json}, the same to the
     * byte for the same arguments.
     *
     * @param language {@code eng}, with the published vocabulary, or {@code zlm}, with a plain Latin one in its place
     * @return files of the roles {@code model}, {@code vocab}, {@code config} and {@code tokenizer}
     */
    @Override
    public Map<String, Path> write(Size size, String language, Path folder, long seed) throws IOException {
        byte[] vocabulary = vocabulary(language);
        int symbols = JSON.readTree(vocabulary).size();
        Path model = folder.resolve("model.pt");
        Path unfinished = folder.resolve("model.pt.unfinished");
        VitsArchive.write(unfinished, VitsSkeleton.of(size, symbols), marker(seed), new VitsWeights(seed)::values);
        Files.move(unfinished, model, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ObjectNode config = (ObjectNode) JSON.readTree(resource("config-" + name(size) + ".json"));
        config.put("vocab_size", symbols);
        JsonNode tokenizer = JSON.createObjectNode()
                .put("language", language)
                .put("is_uroman", false)
                .put("add_blank", true);
        return Map.of(
                "model", model,
                "vocab", Files.write(folder.resolve("vocab.json"), vocabulary),
                "config", Files.write(folder.resolve("config.json"), pretty(config)),
                "tokenizer", Files.write(folder.resolve("tokenizer_config.json"), pretty(tokenizer)));
    }

    private static JsonNode marker(long seed) {
        return JSON.createObjectNode()
                .put("weights", "stand-in")
                .put("seed", seed)
                .put("note", "timings stand for the architecture, the audio is not speech");
    }

    private static byte[] vocabulary(String language) throws IOException {
        return switch (language) {
            case "eng", "zlm" -> resource("vocab-" + language + ".json");
            default ->
                throw new IOException("no stand-in vocabulary for language '" + language + "'; eng and zlm have one");
        };
    }

    private static byte[] pretty(JsonNode node) throws IOException {
        return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        return Resources.bytes("mms/" + name);
    }

    private static String name(Size size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
