package dev.ttsmark.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An option of an engine. It is declared once, and the engine reads it through the declared object: name, range, default
 * and meaning stand in one place.
 *
 * @param <T> what its values are
 */
public final class Option<T> {

    /** What an option is for, where the harness needs to know without knowing its name. */
    public enum Role {
        /** A number of threads that compute one call. */
        THREADS,
        /** The device, or the runtime's provider for it. */
        DEVICE,
        /** The voice that speaks. */
        VOICE,
        OTHER
    }

    /** From what a plan says to a value. */
    @FunctionalInterface
    public interface Reader<T> {

        /** @throws IllegalArgumentException if it is none */
        T read(String written);
    }

    private final String name;
    private final String values;
    private final String expected;
    private final String defaultValue;
    private final String meaning;
    private final Role role;
    private final Reader<T> reader;
    private final Function<T, String> writer;

    private Option(
            String name,
            String values,
            String expected,
            String defaultValue,
            String meaning,
            Role role,
            Reader<T> reader,
            Function<T, String> writer) {
        this.name = name;
        this.values = values;
        this.expected = expected;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
        this.role = role;
        this.reader = reader;
        this.writer = writer;
    }

    /** A whole number within a range, both ends included. */
    public static Option<Integer> whole(String name, int min, int max, int defaultValue, String meaning) {
        Reader<Integer> reader = written -> within(min, max, Integer.valueOf(written.strip()));
        return new Option<>(
                name,
                min + ".." + max,
                "a whole number from " + min + " to " + max,
                String.valueOf(defaultValue),
                meaning,
                Role.OTHER,
                reader,
                String::valueOf);
    }

    /** A number within a range, both ends included. */
    public static Option<Double> number(String name, double min, double max, double defaultValue, String meaning) {
        Reader<Double> reader = written -> within(min, max, Double.valueOf(written.strip()));
        return new Option<>(
                name,
                plain(min) + ".." + plain(max),
                "a number from " + plain(min) + " to " + plain(max),
                plain(defaultValue),
                meaning,
                Role.OTHER,
                reader,
                String::valueOf);
    }

    /** {@code on} or {@code off}. */
    public static Option<Boolean> flag(String name, boolean defaultValue, String meaning) {
        Reader<Boolean> reader = written -> switch (written) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new IllegalArgumentException(written);
        };
        Function<Boolean, String> writer = value -> value ? "on" : "off";
        return new Option<>(
                name, "on | off", "on or off", writer.apply(defaultValue), meaning, Role.OTHER, reader, writer);
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public static <E extends Enum<E>> Option<E> choice(String name, E defaultValue, String meaning) {
        E[] constants = defaultValue.getDeclaringClass().getEnumConstants();
        Reader<E> reader = written -> Arrays.stream(constants)
                .filter(constant -> Options.spelled(constant).equals(written))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return new Option<>(
                name,
                Arrays.stream(constants).map(Options::spelled).collect(Collectors.joining(" | ")),
                "one of " + Arrays.stream(constants).map(Options::spelled).collect(Collectors.joining(", ")),
                Options.spelled(defaultValue),
                meaning,
                Role.OTHER,
                reader,
                Options::spelled);
    }

    /**
     * Anything else.
     *
     * @param values what may be written, for people: {@code cpu | cuda | cuda:N}
     * @param expected the same in a sentence: {@code cpu, cuda or cuda:N}
     */
    public static Option<String> text(
            String name, String values, String expected, String defaultValue, String meaning, Reader<String> reader) {
        return new Option<>(name, values, expected, defaultValue, meaning, Role.OTHER, reader, Function.identity());
    }

    /** The same with a role. */
    public Option<T> as(Role other) {
        return new Option<>(name, values, expected, defaultValue, meaning, other, reader, writer);
    }

    /** Lower-case letters, digits and hyphens. */
    public String name() {
        return name;
    }

    /** What may be written, for people: {@code 1..256} or {@code on | off}. */
    public String values() {
        return values;
    }

    /** As a plan would write it; in force where the option is not written. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    public Role role() {
        return role;
    }

    /** @throws EngineException of kind OPTION if what is written is no value of it */
    public T read(String written) throws EngineException {
        try {
            return reader.read(written);
        } catch (IllegalArgumentException e) {
            throw new EngineException(
                    EngineException.Kind.OPTION,
                    "Option '" + name + "' is '" + written + "'; write " + expected + ".",
                    e);
        }
    }

    /** As a plan would write a value. */
    public String write(T value) {
        return writer.apply(value);
    }

    /** Whole ones without a point. */
    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static <N extends Number & Comparable<N>> N within(N min, N max, N value) {
        // In this order a NaN, which compares as greater than everything, is outside as well.
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(Objects.toString(value));
        }
        return value;
    }
}
