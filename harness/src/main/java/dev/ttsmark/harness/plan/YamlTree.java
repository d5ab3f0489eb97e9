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
import java.util.HashMap;
import java.util.Map;

/**
 * A YAML document as a tree that remembers the line of every key and element, so that a refusal can name it. Aliases,
 * duplicate keys and further documents are refused: a plan needs none, and they are how a small file becomes a large
 * tree or says two things at once.
 */
final class YamlTree {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String source;
    private final Map<String, Integer> lines = new HashMap<>();
    private final YAMLParser parser;
    private JsonNode root;

    private YamlTree(String source, YAMLParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /** @param source named in refusals, for example the file */
    static YamlTree parse(String source, String yaml) {
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

    JsonNode root() {
        return root;
    }

    /** {@code "FILE line 7, key 'rounds.min'"}. */
    String where(String pointer) {
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
            throw new InvalidInputException(source + " is empty; name at least one key, such as 'engines:'.");
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
}
