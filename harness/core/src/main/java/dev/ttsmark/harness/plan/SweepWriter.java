package dev.ttsmark.harness.plan;

import dev.ttsmark.engine.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a resolved sweep, so that {@link SweepReader} reads an equal one from it. */
public final class SweepWriter {

    private SweepWriter() {}

    public static void write(Sweep sweep, Path file) throws IOException {
        PlanWriter.write(tree(sweep), file);
    }

    private static Map<String, Object> tree(Sweep sweep) {
        Plan.EngineEntry reference = sweep.plan().engines().get(0);
        List<String> factors =
                sweep.factors().stream().map(Sweep.Factor::option).toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", sweep.schema());
        tree.put("title", sweep.title());
        tree.put("engine", reference.engine());
        if (!reference.model().isEmpty() && !factors.contains("model")) {
            tree.put("model", reference.model());
        }
        Map<String, String> fixed = new LinkedHashMap<>(reference.options());
        fixed.keySet().removeAll(factors);
        tree.put("options", fixed);
        Map<String, List<String>> vary = new LinkedHashMap<>();
        sweep.factors().forEach(factor -> vary.put(factor.option(), factor.values()));
        tree.put("vary", vary);
        tree.put("search", Options.spelled(sweep.search()));
        tree.put("objective", sweep.objective());
        tree.put("quality", quality(sweep.quality()));
        tree.putAll(PlanWriter.conditions(sweep.plan()));
        return tree;
    }

    private static Map<String, Object> quality(Sweep.Quality quality) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("duration-ratio", quality.durationRatio());
        tree.put("log-mel-db", quality.logMelDb());
        tree.put("mcd-db", quality.mcdDb());
        tree.put("loudness-db", quality.loudnessDb());
        return tree;
    }
}
