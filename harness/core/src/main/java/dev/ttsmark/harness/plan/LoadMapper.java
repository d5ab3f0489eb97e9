package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns the key {@code load} of a plan that the schema accepts into a {@link Load}. */
final class LoadMapper {

    private static final String AT = "/load/";

    private final YamlTree written;

    /** @param written names the places of what is refused */
    LoadMapper(YamlTree written) {
        this.written = written;
    }

    Load load(JsonNode node) {
        Load.Pattern pattern = Load.Pattern.valueOf(node.get("pattern").asText().toUpperCase(Locale.ROOT));
        return new Load(
                pattern,
                levels(node.get("levels"), pattern),
                share(node, "duty-cycle", AT),
                seconds(node, "settle", AT),
                seconds(node, "step", AT),
                node.get("rounds").asInt(),
                node.get("queue").asInt(),
                seconds(node, "budget", AT),
                node.get("overload").asBoolean(),
                slo(node.get("slo")));
    }

    private Load.Slo slo(JsonNode node) {
        String at = AT + "slo/";
        return new Load.Slo(
                seconds(node, "ttfb", at),
                share(node, "ttfb-share", at),
                seconds(node, "wait", at),
                share(node, "wait-share", at));
    }

    private List<Double> levels(JsonNode node, Load.Pattern pattern) {
        List<Double> levels = new ArrayList<>();
        if (node.isTextual()) {
            return levels;
        }
        for (JsonNode each : node) {
            String where = written.where(AT + "levels/" + levels.size());
            double level = each.asDouble();
            if (pattern.countsPeople() && level != Math.rint(level)) {
                throw new InvalidInputException(
                        where + ": " + level + " is no number of people; write whole numbers, or search.");
            }
            if (levels.contains(level)) {
                throw new InvalidInputException(where + ": the level " + level + " is there twice; write it once.");
            }
            levels.add(level);
        }
        return levels;
    }

    private double seconds(JsonNode node, String key, String at) {
        return PlanValues.duration(node.get(key).asText(), written.where(at + key))
                        .toMillis()
                / 1e3;
    }

    private double share(JsonNode node, String key, String at) {
        return PlanValues.share(node.get(key).asText(), written.where(at + key));
    }
}
