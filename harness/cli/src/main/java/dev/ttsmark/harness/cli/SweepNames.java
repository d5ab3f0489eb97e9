package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.engine.Option;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.SweepVocabulary;
import dev.ttsmark.harness.run.PlanCheck;
import dev.ttsmark.harness.run.Providers;
import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.util.List;

/** What a sweep may name, by what is installed. */
final class SweepNames implements SweepVocabulary {

    @Override
    public void engine(String id) {
        provider(id);
    }

    @Override
    public void model(String engine, String id) {
        try {
            Manifest manifest = new ModelStore(Home.modelStore()).manifest(id);
            if (!manifest.engine().equals(engine)) {
                throw new InvalidInputException("'" + id + "' is a model of '" + manifest.engine() + "', not of '"
                        + engine + "'; see 'ttsmark models list'.");
            }
        } catch (ModelException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }

    @Override
    public void option(String engine, String name) {
        List<String> known =
                provider(engine).options().stream().<String>map(Option::name).toList();
        if (!known.contains(name)) {
            throw new InvalidInputException(
                    "engine '" + engine + "' has no option '" + name + "'" + Nearest.hint(name, known));
        }
    }

    @Override
    public void options(Plan.EngineEntry entry) {
        PlanCheck.openable(entry);
    }

    @Override
    public void objective(String id) {
        Metric metric = Metrics.require(id);
        if (metric.better() != Metric.Better.LOWER || metric.source() == Metric.Source.FIT) {
            throw new InvalidInputException("'" + id
                    + "' cannot rank; write a metric of calls or processes of which less is better, such as ttfb_s,"
                    + " total_s, rtf or rss_peak_bytes.");
        }
    }

    private static EngineProvider provider(String id) {
        try {
            return Providers.byId(id);
        } catch (EngineException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }
}
