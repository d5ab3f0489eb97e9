package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.load.LoadSummary;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.RunReadings;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.Summaries;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one configuration of one run showed in one language.
 *
 * @param entry as planned
 * @param info empty where no round could open the engine
 * @param texts by length; empty where none of the language was measured
 * @param ofRounds metric of a whole process to its values; without those that have none
 * @param load what it did under load, of all languages; empty where nobody tried
 * @param findings that concern it
 */
record Evidence(
        String run,
        String configuration,
        Optional<Plan.EngineEntry> entry,
        String language,
        Optional<EngineInfo> info,
        List<Text> texts,
        Map<String, Rounds> ofRounds,
        Optional<LoadSummary> load,
        List<Finding> findings) {

    /** A text and what its steady calls yielded, metric by metric. */
    record Text(String utterance, int characters, int droppedSymbols, Map<String, Rounds> metrics) {

        Optional<Rounds> rounds(Metric metric) {
            return Optional.ofNullable(metrics.get(metric.id()));
        }
    }

    /** One for each configuration of the run. */
    static List<Evidence> of(RunSource run, String language, Set<Metric> metrics) {
        RunSummary summary = Summaries.of(List.of(run));
        return RunReadings.of(run, metrics).stream()
                .map(readings -> of(summary, readings, language))
                .toList();
    }

    private static Evidence of(RunSummary summary, RunReadings readings, String language) {
        String name = readings.configuration();
        RunSummary.Configuration configuration = summary.configurations().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Text> texts = summary.cells().stream()
                .filter(cell ->
                        cell.configuration().equals(name) && cell.language().equals(language))
                .filter(cell -> readings.texts().containsKey(cell.utterance()))
                .map(cell -> text(cell, readings))
                .sorted(Comparator.comparingInt(Text::characters))
                .toList();
        return new Evidence(
                configuration.run(),
                name,
                configuration.entry(),
                language,
                readings.info(),
                texts,
                readings.ofRounds(),
                summary.loads().stream()
                        .filter(load -> load.configuration().equals(name))
                        .findFirst(),
                readings.findings());
    }

    private static Text text(CellSummary cell, RunReadings readings) {
        return new Text(
                cell.utterance(),
                cell.characters(),
                cell.droppedSymbols(),
                readings.texts().get(cell.utterance()).headline());
    }

    /** What whole processes showed of a metric; empty where that was not measured. */
    Optional<Estimate> ofRounds(Metric metric) {
        return Optional.ofNullable(ofRounds.get(metric.id())).flatMap(Rounds::estimate);
    }

    boolean speaks() {
        return info.filter(i -> i.languages().contains(language)).isPresent();
    }

    int shortest() {
        return texts.isEmpty() ? 0 : texts.get(0).characters();
    }

    int longest() {
        return texts.isEmpty() ? 0 : texts.get(texts.size() - 1).characters();
    }
}
