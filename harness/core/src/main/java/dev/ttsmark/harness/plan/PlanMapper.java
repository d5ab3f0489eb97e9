package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
                jvm(plan),
                Optional.ofNullable(plan.get("load")).map(load -> new LoadMapper(written).load(load)));
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
                patterns(node),
                node.path("workers").asInt(1));
    }

    private String usualModel(String engine) {
        return StreamSupport.stream(defaults.get("engines").spliterator(), false)
                .filter(entry -> entry.get("engine").asText().equals(engine))
                .map(entry -> entry.path("model").asText())
                .findFirst()
                .orElse("");
    }

    private static List<String> jvm(JsonNode plan) {
        Map<String, String> places = new LinkedHashMap<>();
        for (String setting : NativeLibraries.SETTINGS) {
            if (plan.has(setting)) {
                places.put(setting, plan.get(setting).asText());
            }
        }
        return NativeLibraries.over(list(plan.get("jvm"), JsonNode::asText), places);
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
        Regimes regimes = Regimes.valueOf(node.get("regimes").asText().toUpperCase(Locale.ROOT));
        Optional<Integer> measured = count(node.get("measured"));
        Optional<Integer> passes = count(node.get("shuffled-passes"));
        refuseUnasked(regimes, Regimes.CHANGING, "measured", measured);
        refuseUnasked(regimes, Regimes.SAME, "shuffled-passes", passes);
        if (regimes == Regimes.CHANGING && passes.equals(Optional.of(0))) {
            throw new InvalidInputException(written.where("/calls/shuffled-passes")
                    + ": regimes 'changing' has shuffled passes alone; write 1 or more, or by-time.");
        }
        return new Plan.Calls(
                node.get("warm-up").asInt(),
                measured,
                passes,
                regimes,
                node.get("unique").asInt(),
                node.get("recorded").asInt(),
                PlanValues.duration(node.get("timeout").asText(), written.where("/calls/timeout")));
    }

    private static Optional<Integer> count(JsonNode node) {
        return node.isTextual() ? Optional.empty() : Optional.of(node.asInt());
    }

    /** A number of calls in a regime that is left out, other than none, would be passed over. */
    private void refuseUnasked(Regimes regimes, Regimes alone, String key, Optional<Integer> count) {
        if (regimes == alone && count.orElse(0) > 0) {
            throw new InvalidInputException(written.where("/calls/" + key) + ": regimes '" + Options.spelled(regimes)
                    + "' leaves no such calls; write by-time, or regimes: both.");
        }
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
