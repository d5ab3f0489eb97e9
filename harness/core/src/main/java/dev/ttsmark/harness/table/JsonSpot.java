package dev.ttsmark.harness.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value in a JSON text, and where it stands.
 *
 * @param path {@code results[0].times[3]}; empty for a value that stands for itself
 */
record JsonSpot(Place place, String path, JsonNode node) {

    /** Characters of a name at most: a command with many arguments, a benchmark with many parameters. */
    static final int LONGEST_NAME = 1000;

    /** The value of a key; {@link #isThere} tells whether there is one. */
    JsonSpot key(String key) {
        return new JsonSpot(place, path.isEmpty() ? key : path + "." + key, node.path(key));
    }

    /** Neither missing nor null. */
    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean isList() {
        return node.isArray();
    }

    boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    int size() {
        return node.size();
    }

    JsonSpot item(int index) {
        return new JsonSpot(place, path + "[" + index + "]", node.get(index));
    }

    List<JsonSpot> items() {
        if (!node.isArray()) {
            throw refused("is no list; check that the file is as the tool wrote it.");
        }
        return IntStream.range(0, node.size()).mapToObj(this::item).toList();
    }

    /** A text that can name something. */
    String name() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw refused("is no name; check that the file is as the tool wrote it.");
        }
        return named(node.textValue());
    }

    Optional<String> nameIfAny() {
        return isThere() ? Optional.of(name()) : Optional.empty();
    }

    /** Values of an object by their keys, as texts; objects and lists within are passed over. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                labels.put(field.getKey(), key(field.getKey()).named(written(field.getValue())));
            }
        });
        return labels;
    }

    private String named(String text) {
        if (text.length() > LONGEST_NAME) {
            throw refused("has more than " + LONGEST_NAME + " characters, too long for a name; give it a shorter one.");
        }
        if (text.indexOf('\ufffd') >= 0) {
            throw refused(Printable.quoted(text) + " is not UTF-8; save the file as UTF-8.");
        }
        return text;
    }

    /** @throws InvalidInputException unless it is a finite number above 0 */
    double positive() {
        if (!node.isNumber()) {
            throw refused((isThere() ? Printable.quoted(node.asText()) : "what is not there")
                    + " is no number; check that the file is as the tool wrote it.");
        }
        double number = node.doubleValue();
        if (!(number > 0) || Double.isInfinite(number)) {
            throw refused(
                    "'" + written(node) + "' is no finite number above 0; remove that benchmark or mend the file.");
        }
        return number;
    }

    InvalidInputException refused(String problem) {
        return path.isEmpty() ? place.file(problem) : place.key(path, problem);
    }

    /** Whole numbers without a decimal point, as they were written. */
    private static String written(JsonNode value) {
        if (!value.isNumber()) {
            return value.asText();
        }
        double number = value.doubleValue();
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }
}
