package dev.ttsmark.harness.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;

/** Walks through one JSON object after another, without ever holding more than a text of one. */
final class JsonObjects {

    private final Place place;
    private final JsonParser parser;
    private boolean inList;

    /** Takes what an object holds. */
    interface Leaves {

        /** Whether anything within the object at this path is of interest. */
        boolean leadsOn(String path);

        /** @param text null for null */
        void leaf(String path, String text);

        /** There is an object or a list at this path. */
        void branch(String path);
    }

    JsonObjects(Place place, Reader text) throws IOException {
        this.place = place;
        this.parser = JsonText.FACTORY.createParser(text);
    }

    /** Line where the next object begins, whether it stands for itself or in a list of objects; 0 at the end. */
    long next() throws IOException {
        JsonToken token = token();
        while (token == (inList ? JsonToken.END_ARRAY : JsonToken.START_ARRAY)) {
            inList = !inList;
            token = token();
        }
        if (token == null) {
            return 0;
        }
        long line = parser.currentTokenLocation().getLineNr();
        if (token != JsonToken.START_OBJECT) {
            throw place.line(line, "is no JSON object; write one object a line, such as {\"value\": 0.5}.");
        }
        return line;
    }

    /** Walks through the object that {@link #next} came to. */
    void walk(Leaves leaves) throws IOException {
        walk("", leaves);
    }

    private void walk(String prefix, Leaves leaves) throws IOException {
        while (token() == JsonToken.FIELD_NAME) {
            String path = prefix.isEmpty() ? parser.currentName() : prefix + parser.currentName();
            JsonToken value = token();
            if (value == JsonToken.START_OBJECT && leaves.leadsOn(path)) {
                leaves.branch(path);
                walk(path + ".", leaves);
            } else if (value.isStructStart()) {
                leaves.branch(path);
                skip();
            } else {
                leaves.leaf(path, value == JsonToken.VALUE_NULL ? null : text());
            }
        }
    }

    private JsonToken token() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw JsonText.refusal(place, parser, e);
        }
    }

    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw JsonText.refusal(place, parser, e);
        }
    }

    private void skip() throws IOException {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw JsonText.refusal(place, parser, e);
        }
    }
}
