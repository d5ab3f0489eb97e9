package dev.ttsmark.harness.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/** Reads whole JSON values, of which the keys that are asked for are kept, in bounded memory. */
final class JsonTree {

    private static final int MOST_CONTAINERS = 100_000;
    private static final int MOST_VALUES = 10_000_000;
    private static final long MOST_KEPT_CHARACTERS = 64_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Place place;
    private final JsonParser parser;
    private final Set<String> keys;
    private final Set<String> wholeKeys;
    private int containers;
    private int values;
    private long characters;

    /**
     * @param keys kept, wherever they stand
     * @param wholeKeys those whose objects are kept whole
     */
    JsonTree(Place place, Reader text, Set<String> keys, Set<String> wholeKeys) throws IOException {
        this.place = place;
        this.parser = JsonText.FACTORY.createParser(text);
        this.keys = keys;
        this.wholeKeys = wholeKeys;
    }

    /** The next value that stands for itself, or null at the end. */
    JsonNode next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? null : read(token, "", false);
        } catch (JsonProcessingException e) {
            throw JsonText.refusal(place, parser, e);
        }
    }

    private JsonNode read(JsonToken token, String path, boolean whole) throws IOException {
        if (token.isStructStart()) {
            bounded(++containers <= MOST_CONTAINERS, path, MOST_CONTAINERS + " lists and objects");
            return token == JsonToken.START_ARRAY ? list(path, whole) : object(path, whole);
        }
        bounded(++values <= MOST_VALUES, path, MOST_VALUES + " values");
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(text(path));
        };
    }

    private String text(String path) throws IOException {
        String text = parser.getText();
        characters += text.length();
        bounded(characters <= MOST_KEPT_CHARACTERS, path, MOST_KEPT_CHARACTERS + " characters of names");
        return text;
    }

    private ArrayNode list(String path, boolean whole) throws IOException {
        ArrayNode list = NODES.arrayNode();
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            list.add(read(item, path + "[" + list.size() + "]", whole));
        }
        return list;
    }

    private ObjectNode object(String path, boolean whole) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            String below = path.isEmpty() ? key : path + "." + key;
            if (!whole && !keys.contains(key) && !wholeKeys.contains(key)) {
                parser.skipChildren();
            } else if (object.has(key)) {
                throw place.key(below, "is there twice; keep one.");
            } else {
                object.set(key, read(value, below, whole || wholeKeys.contains(key)));
            }
        }
        return object;
    }

    private void bounded(boolean within, String path, String most) {
        if (!within) {
            throw place.key(path, "is beyond " + most + ", the most that are read; read a part of the file.");
        }
    }
}
