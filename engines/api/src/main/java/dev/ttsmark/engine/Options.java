package dev.ttsmark.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The values of an engine's options: known names only, every value checked, defaults filled in. */
public final class Options {

    private final Map<Option<?>, Object> values;

    private Options(Map<Option<?>, Object> values) {
        this.values = values;
    }

    /**
     * @param declared the provider's options
     * @param written what the configuration says
     * @throws EngineException of kind OPTION if a written name is not declared, or a value is none of its option
     */
    public static Options of(List<Option<?>> declared, Map<String, String> written) throws EngineException {
        List<String> names = declared.stream().<String>map(Option::name).toList();
        for (String name : written.keySet()) {
            if (!names.contains(name)) {
                throw new EngineException(
                        EngineException.Kind.OPTION, "Option '" + name + "' is unknown" + Nearest.hint(name, names));
            }
        }
        Map<Option<?>, Object> values = new LinkedHashMap<>();
        for (Option<?> option : declared) {
            values.put(option, option.read(written.getOrDefault(option.name(), option.defaultValue())));
        }
        return new Options(values);
    }

    /** The option of that role; the first where there are several. */
    public static Optional<Option<?>> inRole(Option.Role role, List<Option<?>> declared) {
        return declared.stream().filter(option -> option.role() == role).findFirst();
    }

    /** @throws NoSuchElementException if it is not among those declared */
    public <T> T get(Option<T> option) {
        if (!values.containsKey(option)) {
            throw new NoSuchElementException("option '" + option.name() + "' is not declared");
        }
        return valueOf(option);
    }

    /** The same but for one value: what is in force where the runtime has the last word. */
    public <T> Options with(Option<T> option, T value) {
        Map<Option<?>, Object> changed = new LinkedHashMap<>(values);
        changed.put(option, value);
        return new Options(changed);
    }

    /** Every option as a plan would write it, in the order of their declaration. */
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        values.keySet().forEach(option -> written.put(option.name(), write(option)));
        return written;
    }

    private <T> String write(Option<T> option) {
        return option.write(valueOf(option));
    }

    /** Every value was read by its own option, or given with it. */
    @SuppressWarnings("unchecked")
    private <T> T valueOf(Option<T> option) {
        return (T) values.get(option);
    }

    /** How a constant is written in a plan. */
    public static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
