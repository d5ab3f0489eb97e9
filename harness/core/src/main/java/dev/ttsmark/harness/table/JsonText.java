package dev.ttsmark.harness.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.ttsmark.harness.Printable;

/** How JSON from outside is parsed, and what is said where it cannot be. */
final class JsonText {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 64;

    /** NaN is let through so that it is refused in our words, with its place. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private JsonText() {}

    static RuntimeException refusal(Place place, JsonParser parser, JsonProcessingException e) {
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
