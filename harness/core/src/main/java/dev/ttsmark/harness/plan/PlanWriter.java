package dev.ttsmark.harness.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.ttsmark.engine.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a resolved plan, so that {@link PlanReader} reads an equal one from it. */
public final class PlanWriter {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private PlanWriter() {}

    public static void write(Plan plan, Path file) throws IOException {
        write(tree(plan), file);
    }

    static void write(Map<String, Object> tree, Path file) throws IOException {
        Files.writeString(file, YAML.writeValueAsString(tree));
    }

    private static Map<String, Object> tree(Plan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", plan.schema());
        tree.put("title", plan.title());
        tree.put("engines", plan.engines().stream().map(PlanWriter::engine).toList());
        tree.putAll(conditions(plan));
        tree.put("targets", plan.targets());
        tree.put("comparisons", plan.comparisons());
        return tree;
    }

    /** Under what everything is measured alike. */
    static Map<String, Object> conditions(Plan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("corpora", plan.corpora().stream().map(PlanWriter::corpus).toList());
        tree.put("rounds", plan.rounds());
        tree.put("calls", calls(plan.calls()));
        tree.put("budget", PlanValues.spelled(plan.budget()));
        tree.put("precision", plan.precision());
        tree.put("seed", plan.seed());
        tree.put("threads", plan.threads());
        tree.put("language", Options.spelled(plan.language()));
        tree.put("jvm", plan.jvm());
        plan.load().ifPresent(load -> tree.put("load", load(load)));
        return tree;
    }

    private static Map<String, Object> engine(Plan.EngineEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", entry.name());
        tree.put("engine", entry.engine());
        if (!entry.model().isEmpty()) {
            tree.put("model", entry.model());
        }
        tree.put("options", entry.options());
        tree.put("only", entry.only());
        tree.put("workers", entry.workers());
        return tree;
    }

    private static Map<String, Object> corpus(Plan.CorpusEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", entry.name());
        tree.put("only", entry.only());
        return tree;
    }

    private static Map<String, Object> load(Load load) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pattern", Options.spelled(load.pattern()));
        tree.put("levels", load.levels().isEmpty() ? PlanReader.SEARCH : load.levels());
        tree.put("duty-cycle", load.dutyCycle());
        tree.put("settle", spelled(load.settleSeconds()));
        tree.put("step", spelled(load.stepSeconds()));
        tree.put("rounds", load.rounds());
        tree.put("queue", load.queue());
        tree.put("budget", spelled(load.budgetSeconds()));
        tree.put("overload", load.overload());
        tree.put("slo", slo(load.slo()));
        return tree;
    }

    private static Map<String, Object> slo(Load.Slo slo) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ttfb", spelled(slo.ttfbSeconds()));
        tree.put("ttfb-share", slo.ttfbShare());
        tree.put("wait", spelled(slo.waitSeconds()));
        tree.put("wait-share", slo.waitShare());
        return tree;
    }

    private static String spelled(double seconds) {
        return PlanValues.spelled(Duration.ofMillis(Math.round(seconds * 1e3)));
    }

    private static Map<String, Object> calls(Plan.Calls calls) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("warm-up", calls.warmUp());
        tree.put("measured", count(calls.measured()));
        tree.put("shuffled-passes", count(calls.shuffledPasses()));
        tree.put("regimes", Options.spelled(calls.regimes()));
        tree.put("unique", calls.unique());
        tree.put("recorded", calls.recorded());
        tree.put("timeout", PlanValues.spelled(calls.timeout()));
        return tree;
    }

    private static Object count(Optional<Integer> count) {
        return count.<Object>map(fixed -> fixed).orElse(PlanReader.BY_TIME);
    }
}
