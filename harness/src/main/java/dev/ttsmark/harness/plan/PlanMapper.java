package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Turns a tree that the schema accepts into a {@link Plan}, and checks what a schema cannot say. */
final class PlanMapper {

    private final YamlTree written;
    private final JsonNode defaults;

    /**
     * @param written names the places of what is refused
     * @param defaults where an engine's usual model stands
     */
    PlanMapper(YamlTree written, JsonNode defaults) {
        this.written = written;
        this.defaults = defaults;
    }

    Plan plan(JsonNode plan) {
        List<Plan.EngineEntry> engines = list(plan.get("engines"), this::engine);
        List<Plan.CorpusEntry> corpora = list(
                plan.get("corpora"),
                node -> new Plan.CorpusEntry(node.get("name").asText(), patterns(node)));
        refuseDuplicates("/engines", "name", engines, Plan.EngineEntry::name);
        refuseDuplicates("/corpora", "name", corpora, Plan.CorpusEntry::name);
        return new Plan(
                1,
                plan.get("title").asText(),
                engines,
                corpora,
                rounds(plan.get("rounds")),
                calls(plan.get("calls")),
                PlanValues.duration(plan.get("budget").asText(), written.where("/budget")),
                PlanValues.share(plan.get("precision").asText(), written.where("/precision")),
                PlanValues.seed(plan.get("seed").bigIntegerValue(), written.where("/seed")),
                threads(plan.get("threads")),
                ReportLanguage.valueOf(plan.get("language").asText().toUpperCase(Locale.ROOT)),
                targets(plan.get("targets")),
                comparisons(plan.get("comparisons"), engines),
                list(plan.get("jvm"), JsonNode::asText));
    }

    private Plan.EngineEntry engine(JsonNode node) {
        String engine = node.get("engine").asText();
        Map<String, String> options = new LinkedHashMap<>();
        node.path("options")
                .properties()
                .forEach(
                        option -> options.put(option.getKey(), option.getValue().asText()));
        return new Plan.EngineEntry(
                node.path("name").asText(engine),
                engine,
                node.path("model").asText(usualModel(engine)),
                options,
                patterns(node));
    }

    private String usualModel(String engine) {
        return StreamSupport.stream(defaults.get("engines").spliterator(), false)
                .filter(entry -> entry.get("engine").asText().equals(engine))
                .map(entry -> entry.path("model").asText())
                .findFirst()
                .orElse("");
    }

    private static List<String> patterns(JsonNode node) {
        return node.has("only") ? list(node.get("only"), JsonNode::asText) : List.of();
    }

    private Plan.Rounds rounds(JsonNode node) {
        Plan.Rounds rounds =
                new Plan.Rounds(node.get("min").asInt(), node.get("max").asInt());
        if (rounds.min() > rounds.max()) {
            throw new InvalidInputException(written.where("/rounds") + ": min " + rounds.min() + " is above max "
                    + rounds.max() + "; raise max or lower min.");
        }
        return rounds;
    }

    private Plan.Calls calls(JsonNode node) {
        return new Plan.Calls(
                node.get("warm-up").asInt(),
                node.get("measured").asInt(),
                node.get("shuffled-passes").asInt(),
                node.get("unique").asInt(),
                node.get("recorded").asInt(),
                PlanValues.duration(node.get("timeout").asText(), written.where("/calls/timeout")));
    }

    private static int threads(JsonNode node) {
        return node.isTextual() ? Runtime.getRuntime().availableProcessors() : node.asInt();
    }

    private static Map<String, Double> targets(JsonNode node) {
        Map<String, Double> targets = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        target -> targets.put(target.getKey(), target.getValue().asDouble()));
        return targets;
    }

    /** A default comparison falls away with its configurations; a written one must name configurations of the plan. */
    private List<Plan.Comparison> comparisons(JsonNode node, List<Plan.EngineEntry> engines) {
        List<String> names = engines.stream().map(Plan.EngineEntry::name).toList();
        boolean own = written.root().has("comparisons");
        List<Plan.Comparison> comparisons = new ArrayList<>();
        for (JsonNode pair : node) {
            String at = "/comparisons/" + comparisons.size();
            Plan.Comparison comparison = new Plan.Comparison(
                    pair.get("before").asText(), pair.get("after").asText());
            if (own) {
                requireKnown(at + "/before", comparison.before(), names);
                requireKnown(at + "/after", comparison.after(), names);
                comparisons.add(comparison);
            } else if (names.contains(comparison.before()) && names.contains(comparison.after())) {
                comparisons.add(comparison);
            }
        }
        return comparisons;
    }

    private void requireKnown(String pointer, String name, List<String> names) {
        if (!names.contains(name)) {
            throw new InvalidInputException(written.where(pointer) + ": no engine of this plan is named '" + name + "'"
                    + Nearest.hint(name, names));
        }
    }

    private <T> void refuseDuplicates(String pointer, String key, List<T> entries, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(name.apply(entries.get(i)))) {
                throw new InvalidInputException(written.where(pointer + "/" + i) + ": the " + key + " '"
                        + name.apply(entries.get(i)) + "' is there twice; give each its own.");
            }
        }
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }
}
