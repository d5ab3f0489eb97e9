package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.steady.ProcessSteadiness;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one configuration measured in one run, round by round: for comparison with another run.
 *
 * @param info as the first round reported it; empty where none could open the engine
 * @param findings that concern this configuration, or the run as a whole
 * @param startsEpochMillis wall clock at the start of each round
 * @param ofRounds metric id to values, for metrics of a whole process; without those that have none
 * @param process what its processes did over their calls; empty where nothing was spoken
 * @param regime that its texts' figures are of; empty where calls of both regimes agree and are taken together
 * @param texts utterance to what its calls yielded, as first seen
 */
public record RunReadings(
        String configuration,
        Optional<EngineInfo> info,
        List<Finding> findings,
        List<Long> startsEpochMillis,
        Map<String, Rounds> ofRounds,
        Optional<ProcessSteadiness> process,
        Optional<Regime> regime,
        Map<String, Text> texts) {

    /**
     * Calls of one text that count. Rounds with too few calls to show a steady state, as a pilot has, are left out where
     * others have enough.
     *
     * @param characters code points
     * @param headline metric id to values by round; without those that have none
     * @param changing the same of calls after another text alone
     */
    public record Text(int characters, Map<String, Rounds> headline, Map<String, Rounds> changing) {}

    /** One for each configuration, for the metrics asked for. */
    public static List<RunReadings> of(RunSource source, Set<Metric> metrics) {
        RunPart part = RunPart.of(source);
        List<Finding> findings = Findings.of(part);
        return part.rows().stream().map(rows -> of(rows, findings, metrics)).toList();
    }

    private static RunReadings of(ConfigurationRows rows, List<Finding> findings, Set<Metric> metrics) {
        Map<String, Rounds> ofRounds = new TreeMap<>();
        metrics.stream()
                .filter(metric -> metric.source() == Metric.Source.ROUND)
                .forEach(metric -> keep(ofRounds, metric, RoundMetrics.of(metric, rows)));
        CountedCalls counted = rows.counted();
        Map<String, Text> texts = new LinkedHashMap<>();
        for (String utterance : rows.byUtterance().keySet()) {
            List<Call> calls = counted.inFullRounds(counted.of(utterance));
            if (!calls.isEmpty()) {
                List<Call> changing = counted.inFullRounds(counted.of(utterance, Regime.CHANGING));
                texts.put(
                        utterance,
                        new Text(calls.get(0).characters(), measured(metrics, calls), measured(metrics, changing)));
            }
        }
        return new RunReadings(
                rows.name(),
                rows.opened().stream().findFirst().map(RoundOpened::info),
                findings.stream()
                        .filter(finding ->
                                finding.configuration().map(rows.name()::equals).orElse(true))
                        .toList(),
                rows.opened().stream().map(RoundOpened::startedEpochMillis).toList(),
                ofRounds,
                counted.process(),
                counted.headline(),
                texts);
    }

    private static Map<String, Rounds> measured(Set<Metric> metrics, List<Call> calls) {
        Map<String, Rounds> measured = new TreeMap<>();
        metrics.stream()
                .filter(metric -> metric.source() == Metric.Source.CALL)
                .forEach(metric -> keep(measured, metric, MetricRounds.of(metric, calls)));
        return measured;
    }

    private static void keep(Map<String, Rounds> into, Metric metric, Rounds rounds) {
        if (!rounds.isEmpty()) {
            into.put(metric.id(), rounds);
        }
    }
}
