package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Reads plans: YAML checked against {@code plan.schema.json}, with {@code defaults.yaml} filling in what is left out. */
public final class PlanReader {

    /** Characters of a configuration's name, as the schema has it. */
    static final int LONGEST_NAME = 80;

    /** Number of calls that follows from the time they take, as the schema has it. */
    static final String BY_TIME = "by-time";

    /** Levels that follow from what the engine can do, as the schema has it. */
    static final String SEARCH = "search";

    private static final YamlSchema SCHEMA = new YamlSchema(
            PlanReader.class,
            "plan.schema.json",
            Map.ofEntries(
                    Map.entry("duration", "a duration such as 3m, 90s or 1500ms"),
                    Map.entry("name", "letters, digits, dots, hyphens and underscores"),
                    Map.entry("id", "lower-case letters, digits, dots, hyphens and underscores"),
                    Map.entry("patterns", "utterance ids, with * and ? as wildcards"),
                    Map.entry("precision", "a share such as 5% or 0.05"),
                    Map.entry("share", "a share such as 99% or 0.99"),
                    Map.entry("levels", "search, or a list of numbers"),
                    Map.entry("count", "a whole number or by-time"),
                    Map.entry("threads", "a whole number or auto"),
                    Map.entry("place", "a whole path, written out, or the name of a Python"),
                    Map.entry("jvm", "a heap size (-Xmx256m), an -XX: flag, or a -D property"),
                    Map.entry("options", "lower-case letters, digits and hyphens"),
                    Map.entry("targets", "a metric id such as ttfb_s")));

    /** What the defaults say of it fills in one that is asked for, and asks for none. */
    private static final String LOAD = "load";

    private static final Set<String> FILLED_IN = Set.of("rounds", "calls", LOAD);

    private PlanReader() {}

    /**
     * The plan in that file.
     *
     * @throws dev.ttsmark.harness.InvalidInputException if it is no plan, with file, line and key
     */
    public static Plan read(Path file) {
        return resolve(YamlTree.read(file, "a plan"));
    }

    /** The plan that {@code ttsmark run} follows when nothing else is said. */
    public static Plan defaults() {
        YamlTree usual = defaultTree();
        ((ObjectNode) usual.root()).remove(LOAD);
        return resolve(usual);
    }

    /** A plan from what is written and the defaults. */
    static Plan resolve(YamlTree written) {
        SCHEMA.check(written);
        YamlTree defaults = defaultTree();
        ObjectNode merged = defaults.root().deepCopy();
        written.root().properties().forEach(key -> merge(merged, key.getKey(), key.getValue()));
        if (!written.root().has(LOAD)) {
            merged.remove(LOAD);
        }
        return new PlanMapper(written, defaults.root()).plan(merged);
    }

    /** What consists of keys is filled in key by key; lists and targets replace the default as a whole. */
    private static void merge(ObjectNode merged, String key, JsonNode value) {
        if (FILLED_IN.contains(key)) {
            fillIn((ObjectNode) merged.get(key), value);
        } else {
            merged.set(key, value);
        }
    }

    private static void fillIn(ObjectNode merged, JsonNode value) {
        value.properties().forEach(key -> {
            if (key.getValue().isObject()) {
                fillIn((ObjectNode) merged.get(key.getKey()), key.getValue());
            } else {
                merged.set(key.getKey(), key.getValue());
            }
        });
    }

    private static YamlTree defaultTree() {
        return YamlTree.resource(PlanReader.class, "defaults.yaml");
    }
}
