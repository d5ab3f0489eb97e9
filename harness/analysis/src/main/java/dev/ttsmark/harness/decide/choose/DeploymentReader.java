package dev.ttsmark.harness.decide.choose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.YamlSchema;
import dev.ttsmark.harness.plan.YamlTree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads deployments: YAML checked against {@code deployment.schema.json}. */
public final class DeploymentReader {

    private static final YamlSchema SCHEMA = new YamlSchema(
            DeploymentReader.class,
            "deployment.schema.json",
            Map.of(
                    "language", "an ISO 639-1 code such as en",
                    "slo", "a metric id such as ttfb_s",
                    "limits", "a metric id such as cpu_energy_j",
                    "histogram", "a number of characters from 1 to 20000",
                    "sample", "the name of a file beside this one"));

    private static final long LARGEST_SAMPLE_BYTES = 4 << 20;
    private static final double MEBIBYTE = 1 << 20;

    private final YamlTree written;
    private final Path file;

    private DeploymentReader(YamlTree written, Path file) {
        this.written = written;
        this.file = file;
    }

    /**
     * The deployment in that file.
     *
     * @throws InvalidInputException if it is none, with file, line and key
     */
    public static Deployment read(Path file) {
        return new DeploymentReader(YamlTree.read(file, "a deployment"), file).deployment();
    }

    private Deployment deployment() {
        SCHEMA.check(written);
        JsonNode root = written.root();
        JsonNode quality = root.path("quality");
        return new Deployment(
                root.path("title").asText(),
                texts(root.path("languages")),
                root.path("commercial-use").asBoolean(),
                Optional.of(root.path("device").asText()).filter(device -> !device.isEmpty()),
                root.has("memory-limit-mib")
                        ? OptionalDouble.of(root.path("memory-limit-mib").asDouble() * MEBIBYTE)
                        : OptionalDouble.empty(),
                lengths(root.path("texts")),
                root.path("concurrency").asInt(1),
                slo(root.path("slo")),
                limits(root.path("limits")),
                new Deployment.Quality(
                        quality.path("weights").asText("any").equals("released"),
                        quality.has("dropped-symbols")
                                ? OptionalInt.of(quality.path("dropped-symbols").asInt())
                                : OptionalInt.empty()),
                rankBy(root.path("rank-by").asText("ttfb_s")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private Lengths lengths(JsonNode texts) {
        if (texts.has("histogram") == texts.has("sample")) {
            throw refusal("/texts", "lengths come from 'histogram' or from 'sample'; write one of them.");
        }
        if (texts.has("sample")) {
            return sample(file.resolveSibling(texts.path("sample").asText()));
        }
        Map<Integer, Double> weights = new TreeMap<>();
        texts.path("histogram")
                .properties()
                .forEach(bar -> weights.put(
                        Integer.parseInt(bar.getKey()), bar.getValue().asDouble()));
        return Lengths.of(weights);
    }

    private Lengths sample(Path sample) {
        try {
            if (Files.size(sample) > LARGEST_SAMPLE_BYTES) {
                throw refusal("/texts/sample", sample + " is larger than 4 MiB; take fewer texts.");
            }
            try (Stream<String> lines = Files.lines(sample, StandardCharsets.UTF_8)) {
                List<String> texts =
                        lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
                if (texts.isEmpty()) {
                    throw refusal("/texts/sample", sample + " holds no text; write one a line.");
                }
                return Lengths.ofTexts(texts);
            }
        } catch (java.io.UncheckedIOException | IOException e) {
            boolean isCoding =
                    e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
            throw refusal(
                    "/texts/sample",
                    sample + (isCoding ? " is not UTF-8; convert it." : " cannot be read; check the path."));
        }
    }

    private Map<Metric, Double> limits(JsonNode limits) {
        return most(
                limits,
                "limits",
                Metric.Source.ROUND,
                "only metrics of a whole process can have a limit, such as gpu_memory_bytes, gpu_energy_j, cpu_energy_j,"
                        + " load_s or cold_s; those of calls belong under 'slo'.");
    }

    private Map<Metric, Double> slo(JsonNode slo) {
        return most(
                slo,
                "slo",
                Metric.Source.CALL,
                "only metrics of calls of which less is better can be an SLO, such as ttfb_s, total_s, rtf or underrun_s.");
    }

    /** @param otherwise what is said of a metric from elsewhere, or of which more is better */
    private Map<Metric, Double> most(JsonNode values, String key, Metric.Source source, String otherwise) {
        Map<Metric, Double> most = new LinkedHashMap<>();
        values.properties().forEach(value -> {
            String at = "/" + key + "/" + value.getKey();
            Metric metric = metric(at, value.getKey());
            if (metric.source() != source || metric.better() != Metric.Better.LOWER) {
                throw refusal(at, otherwise);
            }
            most.put(metric, value.getValue().asDouble());
        });
        return most;
    }

    private Metric rankBy(String id) {
        return Expectation.METRICS.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refusal(
                        "/rank-by",
                        "'" + id + "' ranks nothing"
                                + Nearest.hint(
                                        id,
                                        Expectation.METRICS.stream()
                                                .map(Metric::id)
                                                .toList())));
    }

    private Metric metric(String at, String id) {
        try {
            return Metrics.require(id);
        } catch (InvalidInputException e) {
            throw refusal(at, e.getMessage());
        }
    }

    private InvalidInputException refusal(String at, String why) {
        return new InvalidInputException(written.where(at) + ": " + why);
    }
}
