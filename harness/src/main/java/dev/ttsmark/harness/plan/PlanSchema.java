package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks a plan against {@code plan.schema.json}, and says what is wrong in words. */
final class PlanSchema {

    private static final Schema SCHEMA = load();

    /** Schema patterns in words; a regular expression helps nobody. */
    private static final Map<String, String> PATTERNS = Map.of(
            "duration", "a duration such as 3m, 90s or 1500ms",
            "name", "letters, digits, dots, hyphens and underscores",
            "id", "lower-case letters, digits, dots, hyphens and underscores",
            "patterns", "utterance ids, with * and ? as wildcards",
            "precision", "a share such as 5% or 0.05",
            "threads", "a whole number or auto",
            "jvm", "a heap size (-Xmx256m), an -XX: flag, or a -D property without a path",
            "options", "lower-case letters, digits and hyphens",
            "targets", "a metric id such as ttfb_s");

    private PlanSchema() {}

    private static Schema load() {
        try (InputStream in = PlanSchema.class.getResourceAsStream("plan.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses the first thing that the schema does not allow. */
    static void check(YamlTree tree) {
        List<Error> errors = SCHEMA.validate(
                tree.root(),
                (com.networknt.schema.ExecutionContext context) ->
                        context.executionConfig(config -> config.locale(Locale.ENGLISH)));
        if (!errors.isEmpty()) {
            Error first = errors.stream()
                    .filter(error -> "additionalProperties".equals(error.getKeyword()))
                    .findFirst()
                    .orElse(errors.get(0));
            throw new InvalidInputException(explain(tree, first));
        }
    }

    private static String explain(YamlTree tree, Error error) {
        String at = error.getInstanceLocation().toString();
        if ("additionalProperties".equals(error.getKeyword())) {
            String key = error.getProperty();
            return tree.where(at + "/" + key) + " is unknown" + Nearest.hint(key, knownKeys(error)) + ".";
        }
        if ("pattern".equals(error.getKeyword()) || "propertyNames".equals(error.getKeyword())) {
            return tree.where(at) + ": '" + tree.root().at(at).asText() + "' is refused; write " + inWords(error) + ".";
        }
        return tree.where(at) + ": " + error.getMessage() + ".";
    }

    private static List<String> knownKeys(Error error) {
        String location = error.getSchemaLocation().getFragment().toString();
        JsonNode owner = SCHEMA.getSchemaNode().at(location.substring(0, location.lastIndexOf('/')));
        List<String> keys = new ArrayList<>();
        owner.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String inWords(Error error) {
        String location = error.getSchemaLocation().getFragment().toString();
        return List.of(location.split("/")).stream()
                .filter(PATTERNS::containsKey)
                .map(PATTERNS::get)
                .findFirst()
                .orElse("what plan.schema.json allows");
    }
}
