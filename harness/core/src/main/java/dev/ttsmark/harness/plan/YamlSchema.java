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

/** A JSON schema that a YAML document is checked against, and that says what is wrong in words. */
public final class YamlSchema {

    private final Schema schema;
    private final String name;
    private final Map<String, String> patterns;

    /**
     * @param beside class in whose package the schema lies
     * @param patterns key of the schema to its pattern in words; a regular expression helps nobody
     */
    public YamlSchema(Class<?> beside, String name, Map<String, String> patterns) {
        this.name = name;
        this.patterns = Map.copyOf(patterns);
        try (InputStream in = beside.getResourceAsStream(name)) {
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses the first thing that the schema does not allow. */
    public void check(YamlTree tree) {
        List<Error> errors = schema.validate(
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

    private String explain(YamlTree tree, Error error) {
        String at = error.getInstanceLocation().toString();
        if ("additionalProperties".equals(error.getKeyword())) {
            String key = error.getProperty();
            return tree.where(at + "/" + key) + " is unknown" + Nearest.hint(key, knownKeys(error));
        }
        if ("pattern".equals(error.getKeyword()) || "propertyNames".equals(error.getKeyword())) {
            return tree.where(at) + ": '" + tree.root().at(at).asText() + "' is refused; write " + inWords(error) + ".";
        }
        return tree.where(at) + ": " + error.getMessage() + ".";
    }

    private List<String> knownKeys(Error error) {
        String location = error.getSchemaLocation().getFragment().toString();
        JsonNode owner = schema.getSchemaNode().at(location.substring(0, location.lastIndexOf('/')));
        List<String> keys = new ArrayList<>();
        owner.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private String inWords(Error error) {
        String location = error.getSchemaLocation().getFragment().toString();
        return List.of(location.split("/")).stream()
                .filter(patterns::containsKey)
                .map(patterns::get)
                .findFirst()
                .orElse("what " + name + " allows");
    }
}
