package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.Sweep.Factor;
import dev.ttsmark.harness.plan.Sweep.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sweeps: YAML checked against {@code sweep.schema.json}, with {@code sweep-defaults.yaml} filling in what is left
 * out. What a plan has, too, is read as a plan.
 */
public final class SweepReader {

    /** More would take days, and no table shows them. */
    static final int MOST_POINTS = 256;

    static final String MODEL = "model";

    private static final Set<String> OWN_KEYS =
            Set.of("engine", MODEL, "options", "vary", "search", "objective", "quality");

    private static final YamlSchema SCHEMA = new YamlSchema(
            SweepReader.class,
            "sweep.schema.json",
            Map.of(
                    "id", "lower-case letters, digits, dots, hyphens and underscores",
                    "duration-ratio", "a share such as 5% or 0.05",
                    "options", "an option as 'ttsmark engines' lists them",
                    "vary", "an option as 'ttsmark engines' lists them, or model"));

    private final YamlTree written;
    private final ObjectNode merged;
    private final SweepVocabulary known;

    private SweepReader(YamlTree written, SweepVocabulary known) {
        this.written = written;
        this.merged = YamlTree.resource(SweepReader.class, "sweep-defaults.yaml")
                .root()
                .deepCopy();
        this.known = known;
    }

    /**
     * The sweep in that file.
     *
     * @throws InvalidInputException if it is none, with file, line and key
     */
    public static Sweep read(Path file, SweepVocabulary known) {
        return new SweepReader(YamlTree.read(file, "a sweep"), known).sweep();
    }

    private Sweep sweep() {
        SCHEMA.check(written);
        written.root().properties().forEach(key -> merge(key.getKey(), key.getValue()));
        String engine = merged.get("engine").asText();
        refusing("/engine", () -> known.engine(engine));
        List<Factor> factors = factors(engine);
        List<Point> points = SweepMatrix.points(factors);
        Plan plan = plan(factors, points);
        checkModels(plan);
        checkValues(plan, factors, points);
        String objective = merged.get("objective").asText();
        refusing("/objective", () -> known.objective(objective));
        return new Sweep(
                1,
                plan.title(),
                plan,
                factors,
                points,
                Sweep.Search.valueOf(merged.get("search").asText().toUpperCase(Locale.ROOT)),
                objective,
                quality(merged.get("quality")));
    }

    /** What has keys of its own is filled in key by key. */
    private void merge(String key, JsonNode value) {
        if (merged.path(key) instanceof ObjectNode defaults && value instanceof ObjectNode own) {
            defaults.setAll(own);
        } else {
            merged.set(key, value);
        }
    }

    private List<Factor> factors(String engine) {
        merged.path("options")
                .fieldNames()
                .forEachRemaining(name -> refusing("/options/" + name, () -> known.option(engine, name)));
        List<Factor> factors = new ArrayList<>();
        long points = 1;
        for (Map.Entry<String, JsonNode> vary : merged.get("vary").properties()) {
            Factor factor = factor(engine, vary.getKey(), vary.getValue());
            factors.add(factor);
            points *= factor.values().size();
            if (points > MOST_POINTS) {
                throw refusal(
                        "/vary/" + factor.option(),
                        "this makes " + points + " configurations or more, and " + MOST_POINTS
                                + " is the most; vary fewer options, or give them fewer values");
            }
        }
        return factors;
    }

    private Factor factor(String engine, String option, JsonNode array) {
        String at = "/vary/" + option;
        boolean isModel = option.equals(MODEL);
        if (!isModel) {
            refusing(at, () -> known.option(engine, option));
        }
        if (isModel ? merged.has(MODEL) : merged.path("options").has(option)) {
            throw refusal(at, "it is fixed by '" + (isModel ? MODEL : "options") + "' as well; keep one of them");
        }
        List<String> values = new ArrayList<>();
        for (JsonNode element : array) {
            String value = element.asText();
            if (values.contains(value)) {
                throw refusal(at + "/" + values.size(), "'" + value + "' is there twice; keep one");
            }
            values.add(value);
        }
        return new Factor(option, values);
    }

    /** The keys that a plan has, too, with the points for its engines. */
    private Plan plan(List<Factor> factors, List<Point> points) {
        ObjectNode tree = merged.deepCopy();
        tree.remove(OWN_KEYS);
        tree.putArray("engines").addAll(points.stream().map(this::entry).toList());
        if (!tree.has("title")) {
            tree.put(
                    "title",
                    merged.get("engine").asText() + ": "
                            + String.join(
                                    " × ", factors.stream().map(Factor::option).toList()));
        }
        return PlanReader.resolve(written.holding(tree));
    }

    private ObjectNode entry(Point point) {
        ObjectNode entry = merged.objectNode();
        entry.put("name", point.name()).set("engine", merged.get("engine"));
        Optional.ofNullable(point.values().get(MODEL))
                .or(() -> Optional.ofNullable(merged.get(MODEL)).map(JsonNode::asText))
                .ifPresent(model -> entry.put(MODEL, model));
        ObjectNode options = entry.putObject("options");
        merged.path("options").properties().forEach(option -> options.set(option.getKey(), option.getValue()));
        point.values().forEach((option, value) -> {
            if (!option.equals(MODEL)) {
                options.put(option, value);
            }
        });
        return entry;
    }

    private void checkModels(Plan plan) {
        Set<String> checked = new HashSet<>();
        for (Plan.EngineEntry entry : plan.engines()) {
            if (!entry.model().isEmpty() && checked.add(entry.model())) {
                String at = merged.get("vary").has(MODEL) ? "/vary/" + MODEL + "/" + (checked.size() - 1) : "/" + MODEL;
                refusing(at, () -> known.model(entry.engine(), entry.model()));
            }
        }
    }

    /** A value that no point can have is a mistake; two values that do not go together make a point that fails. */
    private void checkValues(Plan plan, List<Factor> factors, List<Point> points) {
        List<Optional<String>> refusals =
                plan.engines().stream().map(this::refusalOf).toList();
        if (refusals.stream().allMatch(Optional::isPresent)) {
            checkFixed(plan.engines().get(0), factors);
        }
        for (Factor factor : factors) {
            for (int v = 0; v < factor.values().size(); v++) {
                String value = factor.values().get(v);
                List<Optional<String>> ofValue = new ArrayList<>();
                for (int i = 0; i < points.size(); i++) {
                    if (points.get(i).values().get(factor.option()).equals(value)) {
                        ofValue.add(refusals.get(i));
                    }
                }
                if (ofValue.stream().allMatch(Optional::isPresent)) {
                    throw new InvalidInputException(written.where("/vary/" + factor.option() + "/" + v) + ": "
                            + ofValue.get(0).orElseThrow());
                }
            }
        }
    }

    /** Where every point is refused, an option that they share may be why. */
    private void checkFixed(Plan.EngineEntry entry, List<Factor> factors) {
        List<String> varied = factors.stream().map(Factor::option).toList();
        entry.options().forEach((option, value) -> {
            if (!varied.contains(option)) {
                refusing(
                        "/options/" + option,
                        () -> known.options(new Plan.EngineEntry(
                                entry.name(), entry.engine(), entry.model(), Map.of(option, value), entry.only())));
            }
        });
    }

    private Optional<String> refusalOf(Plan.EngineEntry entry) {
        try {
            known.options(entry);
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Sweep.Quality quality(JsonNode node) {
        return new Sweep.Quality(
                PlanValues.share(node.get("duration-ratio").asText(), written.where("/quality/duration-ratio")),
                node.get("log-mel-db").asDouble(),
                node.get("mcd-db").asDouble(),
                node.get("loudness-db").asDouble());
    }

    private void refusing(String at, Runnable check) {
        try {
            check.run();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(written.where(at) + ": " + e.getMessage(), e);
        }
    }

    private InvalidInputException refusal(String at, String why) {
        return new InvalidInputException(written.where(at) + ": " + why + ".");
    }
}
