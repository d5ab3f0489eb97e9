package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plans: YAML checked against {@code plan.schema.json}, with {@code defaults.yaml} filling in what is left out. */
public final class PlanReader {

    /** Far above any real plan. */
    private static final int LIMIT_BYTES = 256 << 10;

    private PlanReader() {}

    /**
     * The plan in that file.
     *
     * @throws InvalidInputException if it is no plan, with file, line and key
     */
    public static Plan read(Path file) {
        return resolve(YamlTree.parse(file.toString(), text(file)));
    }

    /** The plan that {@code ttsmark run} follows when nothing else is said. */
    public static Plan defaults() {
        return resolve(defaultTree());
    }

    private static Plan resolve(YamlTree written) {
        if (!written.root().isObject()) {
            throw new InvalidInputException(
                    written.where("") + " is no plan; write keys with values, such as 'engines:'.");
        }
        PlanSchema.check(written);
        YamlTree defaults = defaultTree();
        ObjectNode merged = defaults.root().deepCopy();
        written.root().properties().forEach(key -> merge(merged, key.getKey(), key.getValue()));
        return new PlanMapper(written, defaults.root()).plan(merged);
    }

    /** {@code rounds} and {@code calls} are filled in key by key; lists and targets replace the default as a whole. */
    private static void merge(ObjectNode merged, String key, JsonNode value) {
        if (key.equals("rounds") || key.equals("calls")) {
            ((ObjectNode) merged.get(key)).setAll((ObjectNode) value);
        } else {
            merged.set(key, value);
        }
    }

    private static YamlTree defaultTree() {
        try (InputStream in = PlanReader.class.getResourceAsStream("defaults.yaml")) {
            return YamlTree.parse("defaults.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw new InvalidInputException(
                        file + " is larger than " + LIMIT_BYTES + " bytes; a plan is a page, so check the path.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(file + " is not UTF-8; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read the plan " + file + "; check the path.", e);
        }
    }
}
