package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A YAML document as a tree that remembers the line of every key and element, so that a refusal can name it. Aliases,
 * duplicate keys and further documents are refused: no such file needs them, and they are how a small file becomes a large
 * tree or says two things at once.
 */
public final class YamlTree {

    /** Far above any page that a person writes. */
    private static final int LIMIT_BYTES = 256 << 10;

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String source;
    private final Map<String, Integer> lines = new HashMap<>();
    private final YAMLParser parser;
    private JsonNode root;

    private YamlTree(String source, YAMLParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * The document in a file.
     *
     * @param what it is, with its article, for refusals: "a plan"
     * @throws InvalidInputException if it cannot be read, is too large, is not UTF-8 or is no mapping
     */
    public static YamlTree read(Path file, String what) {
        YamlTree tree = parse(file.toString(), text(file, what));
        if (!tree.root.isObject()) {
            throw new InvalidInputException(tree.where("") + " is not " + what + "; write keys with values.");
        }
        return tree;
    }

    /** @param source named in refusals, for example the file */
    public static YamlTree parse(String source, String yaml) {
        try (YAMLParser parser = YAML.createParser(yaml)) {
            YamlTree tree = new YamlTree(source, parser);
            tree.readDocument();
            return tree;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String problem = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            throw new InvalidInputException(
                    source + " line " + line + " is no YAML (" + problem + "); check indentation and quotes.", e);
        } catch (IOException e) {
            throw new InvalidInputException(source + " cannot be read as YAML (" + e.getMessage() + ").", e);
        }
    }

    /** A document that ships beside a class. */
    public static YamlTree resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    /** Another content with the same places: what is derived from a document is refused where the document says it. */
    YamlTree holding(JsonNode derived) {
        YamlTree tree = new YamlTree(source, parser);
        tree.lines.putAll(lines);
        tree.root = derived;
        return tree;
    }

    /** {@code "FILE line 7, key 'rounds.min'"}. */
    public String where(String pointer) {
        String near = pointer;
        while (!near.isEmpty() && !lines.containsKey(near)) {
            near = near.substring(0, near.lastIndexOf('/'));
        }
        String place = source + " line " + lines.getOrDefault(near, 1);
        return pointer.isEmpty() ? place : place + ", key '" + dotted(pointer) + "'";
    }

    private static String dotted(String pointer) {
        return pointer.substring(1)
                .replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private void readDocument() throws IOException {
        if (parser.nextToken() == null) {
            throw new InvalidInputException(source + " is empty; name at least one key.");
        }
        root = value("");
        if (parser.nextToken() != null) {
            throw new InvalidInputException(source + " line "
                    + parser.currentTokenLocation().getLineNr() + " starts a second document; keep one.");
        }
    }

    private JsonNode value(String pointer) throws IOException {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        if (parser.isCurrentAlias()) {
            throw new InvalidInputException(where(pointer) + ": aliases (*name) are not read; write the value out.");
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> truth(parser.getText());
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.textNode(parser.getText());
        };
    }

    /** {@code on}, {@code off}, {@code yes} and {@code no} stay words, as in YAML 1.2: engines' options use them. */
    private static JsonNode truth(String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        boolean isTruth = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        return isTruth ? nodes.booleanNode(Boolean.parseBoolean(text)) : nodes.textNode(text);
    }

    private ObjectNode object(String pointer) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (lines.put(child, parser.currentTokenLocation().getLineNr()) != null) {
                throw new InvalidInputException(where(child) + " is there twice; keep one.");
            }
            parser.nextToken();
            object.set(key, value(child));
        }
        return object;
    }

    private ArrayNode array(String pointer) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size()));
        }
        return array;
    }

    private static String text(Path file, String what) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw new InvalidInputException(
                        file + " is larger than " + LIMIT_BYTES + " bytes; " + what + " is a page, so check the path.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(file + " is not UTF-8; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read " + what + " from " + file + "; check the path.", e);
        }
    }
}
