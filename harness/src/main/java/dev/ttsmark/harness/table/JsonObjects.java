package dev.ttsmark.harness.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;

/** Walks through one JSON object after another, without ever holding more than a text of one. */
final class JsonObjects {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 64;

    /** NaN is let through so that it is refused in our words, with line and column. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final Place place;
    private final JsonParser parser;

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
        this.parser = FACTORY.createParser(text);
    }

    /** Line where the next object begins, or 0 at the end. */
    long next() throws IOException {
        JsonToken token = token();
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
            throw refusal(e);
        }
    }

    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    private void skip() throws IOException {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    private RuntimeException refusal(JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        String where = "is no JSON at character " + at.getColumnNr();
        if (e instanceof StreamConstraintsException) {
            return place.line(
                    at.getLineNr(),
                    where + ": nested more than " + DEEPEST + " deep, or a text of more than " + LONGEST_TEXT
                            + " characters; check that this is a table.");
        }
        String problem = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return place.line(at.getLineNr(), where + " (" + Printable.of(problem) + "); mend or remove the line.");
    }
}
