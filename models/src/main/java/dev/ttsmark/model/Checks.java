package dev.ttsmark.model;

import java.util.List;
import java.util.function.Function;

/** Checks of what a manifest says, each refused in the manifest's name. */
final class Checks {

    private Checks() {}

    static void word(String value, String key, Function<String, ModelException> refused) throws ModelException {
        if (value == null || !value.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw refused.apply(key + " '" + value + "' is not lower-case letters, digits, dots and hyphens");
        }
    }

    static void given(Object value, String key, Function<String, ModelException> refused) throws ModelException {
        if (value == null) {
            throw refused.apply(key + " is missing");
        }
    }

    static <T> List<T> nonEmpty(List<T> values, String key, Function<String, ModelException> refused)
            throws ModelException {
        if (values == null || values.isEmpty()) {
            throw refused.apply(key + " is empty");
        }
        return values;
    }
}
