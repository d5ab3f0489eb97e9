package dev.ttsmark.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads an engine's options: known names only, every value checked, defaults filled in. */
public final class Options {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Options() {}

    /**
     * @param declared the provider's options
     * @param written what the configuration says
     * @throws EngineException if a written name is not declared
     */
    public static Options of(List<EngineOption> declared, Map<String, String> written) throws EngineException {
        Options options = new Options();
        declared.forEach(option -> options.values.put(option.name(), option.defaultValue()));
        for (var entry : written.entrySet()) {
            if (!options.values.containsKey(entry.getKey())) {
                throw refused("Option '" + entry.getKey() + "' is unknown"
                        + Nearest.hint(entry.getKey(), options.values.keySet()));
            }
            options.values.put(entry.getKey(), entry.getValue());
        }
        return options;
    }

    public String text(String name) {
        return values.get(name);
    }

    public int integer(String name, int min, int max) throws EngineException {
        return (int) wholeNumber(name, min, max);
    }

    public long wholeNumber(String name, long min, long max) throws EngineException {
        long value = parsed(name, "a whole number from " + min + " to " + max, Long::parseLong);
        if (value < min || value > max) {
            throw outside(name, "a whole number from " + min + " to " + max);
        }
        return value;
    }

    public double number(String name, double min, double max) throws EngineException {
        String range = "a number from " + min + " to " + max;
        double value = parsed(name, range, Double::parseDouble);
        if (!(value >= min && value <= max)) {
            throw outside(name, range);
        }
        return value;
    }

    /** {@code on} or {@code off}. */
    public boolean flag(String name) throws EngineException {
        return switch (values.get(name)) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw outside(name, "on or off");
        };
    }

    /** One of the enum's constants, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) throws EngineException {
        for (E constant : type.getEnumConstants()) {
            if (spelled(constant).equals(values.get(name))) {
                return constant;
            }
        }
        throw outside(
                name,
                "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Options::spelled)
                                .collect(Collectors.joining(", ")));
    }

    /** How a constant is written in a plan. */
    public static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> T parsed(String name, String expected, Function<String, T> parser) throws EngineException {
        try {
            return parser.apply(values.get(name).strip());
        } catch (NumberFormatException e) {
            throw outside(name, expected);
        }
    }

    private EngineException outside(String name, String expected) {
        return refused("Option '" + name + "' is '" + values.get(name) + "'; write " + expected + ".");
    }

    private static EngineException refused(String message) {
        return new EngineException(EngineException.Kind.OPTION, message);
    }
}
