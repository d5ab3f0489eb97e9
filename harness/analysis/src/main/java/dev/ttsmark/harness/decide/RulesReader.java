package dev.ttsmark.harness.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.PlanValues;
import dev.ttsmark.harness.plan.YamlSchema;
import dev.ttsmark.harness.plan.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads rules: YAML checked against {@code rules.schema.json}. */
public final class RulesReader {

    private static final YamlSchema SCHEMA = new YamlSchema(
            RulesReader.class,
            "rules.schema.json",
            Map.of("metric", "a metric id such as ttfb_s", "margin", "a share such as 5% or 0.05"));

    private static final String USUAL_MARGIN = "5%";

    private final YamlTree written;

    private RulesReader(YamlTree written) {
        this.written = written;
    }

    /**
     * The rules in that file.
     *
     * @throws InvalidInputException if they are none, with file, line and key
     */
    public static Rules read(Path file) {
        return new RulesReader(YamlTree.read(file, "a set of rules")).rules();
    }

    /** Those that hold when nothing else is said. */
    public static Rules defaults() {
        return new RulesReader(YamlTree.resource(RulesReader.class, "rules.yaml")).rules();
    }

    private Rules rules() {
        SCHEMA.check(written);
        JsonNode root = written.root();
        Policy usual = policy(root, Policy.WARN);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < root.path("budgets").size(); i++) {
            rules.add(budget("/budgets/" + i, usual));
        }
        for (int i = 0; i < root.path("margins").size(); i++) {
            rules.add(margin("/margins/" + i, usual));
        }
        if (rules.isEmpty()) {
            throw new InvalidInputException(
                    written.where("") + " holds neither 'budgets' nor 'margins', so anything would pass; add one.");
        }
        Set<Trait> mayDiffer = EnumSet.noneOf(Trait.class);
        root.path("may-differ").forEach(trait -> mayDiffer.add(trait(trait.asText())));
        return new Rules(rules, mayDiffer);
    }

    private Rule.Budget budget(String at, Policy usual) {
        JsonNode node = written.root().at(at);
        Metric metric = metric(at, node);
        boolean most = node.has("at-most");
        if (most == node.has("at-least")) {
            throw refusal(at, "a budget has either 'at-most' or 'at-least'; write one of them.");
        }
        Metric.Better wrong = most ? Metric.Better.HIGHER : Metric.Better.LOWER;
        if (metric.better() == wrong) {
            throw refusal(
                    at + (most ? "/at-most" : "/at-least"),
                    (most ? "more" : "less") + " of '" + metric.id() + "' is better; write '"
                            + (most ? "at-least" : "at-most") + "'.");
        }
        Statistic statistic =
                Statistic.valueOf(node.path("statistic").asText("median").toUpperCase(Locale.ROOT));
        if (statistic != Statistic.MEDIAN && metric.source() == Metric.Source.ROUND) {
            throw refusal(at + "/statistic", "'" + metric.id() + "' has one value a process; write median.");
        }
        double limit = node.get(most ? "at-most" : "at-least").asDouble();
        return new Rule.Budget(metric, statistic, limit, scope(node), policy(node, usual));
    }

    private Rule.Margin margin(String at, Policy usual) {
        JsonNode node = written.root().at(at);
        Metric metric = metric(at, node);
        if (metric.better() == Metric.Better.NEITHER) {
            throw refusal(at + "/metric", "'" + metric.id() + "' describes and does not rank; choose another metric.");
        }
        if (metric.mayBeZero()) {
            throw refusal(
                    at + "/metric", "'" + metric.id() + "' may be 0, so it has no ratio; give it a budget instead.");
        }
        double share = PlanValues.share(node.path("margin").asText(USUAL_MARGIN), written.where(at + "/margin"));
        return new Rule.Margin(metric, share, scope(node), policy(node, usual));
    }

    /** Fitted metrics rest on all texts at once, so that no cell has one. */
    private Metric metric(String at, JsonNode node) {
        String id = node.get("metric").asText();
        List<String> known = Metrics.ALL.stream()
                .filter(metric -> metric.source() != Metric.Source.FIT)
                .map(Metric::id)
                .toList();
        if (!known.contains(id)) {
            throw refusal(at + "/metric", "no gate knows a metric '" + id + "'" + Nearest.hint(id, known));
        }
        return Metrics.require(id);
    }

    private static Rule.Scope scope(JsonNode node) {
        return new Rule.Scope(patterns(node.path("configurations")), patterns(node.path("texts")));
    }

    private static List<String> patterns(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Policy policy(JsonNode node, Policy usual) {
        return node.has("inconclusive")
                ? Policy.valueOf(node.get("inconclusive").asText().toUpperCase(Locale.ROOT))
                : usual;
    }

    private static Trait trait(String word) {
        return EnumSet.allOf(Trait.class).stream()
                .filter(trait -> Options.spelled(trait).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private InvalidInputException refusal(String at, String problem) {
        return new InvalidInputException(written.where(at) + ": " + problem);
    }
}
