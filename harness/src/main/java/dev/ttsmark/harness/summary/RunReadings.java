package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.SteadyState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one configuration measured in one run, round by round: for comparison with another run.
 *
 * @param info as the first round reported it; empty where none could open the engine
 * @param findings that concern this configuration, or the run as a whole
 * @param startsEpochMillis wall clock at the start of each round
 * @param ofRounds metric id to values, for metrics of a whole process; without those that have none
 * @param texts utterance to what its calls yielded, as first seen
 */
public record RunReadings(
        String configuration,
        Optional<EngineInfo> info,
        List<Finding> findings,
        List<Long> startsEpochMillis,
        Map<String, Rounds> ofRounds,
        Map<String, Text> texts) {

    /**
     * Calls that repeat one text. Rounds with too few of them to show a steady state, as a pilot has, are left out.
     *
     * @param characters code points
     * @param shortRounds left out
     * @param forks what the calls of the other rounds did; empty where there is none
     * @param metrics metric id to values of steady calls by round; without those that have none
     */
    public record Text(int characters, int shortRounds, Optional<Forks> forks, Map<String, Rounds> metrics) {}

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
        Map<String, Text> texts = new LinkedHashMap<>();
        Map<String, List<Call>> repeated = new LinkedHashMap<>();
        rows.byUtterance().forEach((utterance, calls) -> repeated.put(utterance, repeated(calls)));
        repeated.values().removeIf(List::isEmpty);
        // Texts have nothing to do with each other, and finding their steady state is most of the work.
        Map<String, Text> found = repeated.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue(), metrics)));
        repeated.keySet().forEach(utterance -> texts.put(utterance, found.get(utterance)));
        return new RunReadings(
                rows.name(),
                rows.opened().stream().findFirst().map(RoundOpened::info),
                findings.stream()
                        .filter(finding ->
                                finding.configuration().map(rows.name()::equals).orElse(true))
                        .toList(),
                rows.opened().stream().map(RoundOpened::startedEpochMillis).toList(),
                ofRounds,
                texts);
    }

    private static List<Call> repeated(List<Call> calls) {
        return calls.stream()
                .filter(call -> ConfigurationRows.counts(call) && call.order() == Call.Order.REPEATED)
                .toList();
    }

    private static Text text(List<Call> repeated, Set<Metric> metrics) {
        Map<Integer, List<Call>> byRound =
                repeated.stream().collect(Collectors.groupingBy(Call::round, TreeMap::new, Collectors.toList()));
        List<List<Call>> enough = byRound.values().stream()
                .filter(calls -> calls.size() >= SteadyState.SMALLEST_COUNT)
                .toList();
        int characters = repeated.get(0).characters();
        if (enough.isEmpty()) {
            return new Text(characters, byRound.size(), Optional.empty(), measured(metrics, repeated));
        }
        Forks forks = Forks.of(enough.stream()
                .map(calls -> calls.stream()
                        .mapToDouble(call -> Metrics.TOTAL_S.of(call).orElseThrow())
                        .toArray())
                .toList());
        List<Call> steady = new ArrayList<>();
        for (int i = 0; i < enough.size(); i++) {
            steady.addAll(
                    enough.get(i).subList(forks.steadyFrom(i), enough.get(i).size()));
        }
        return new Text(characters, byRound.size() - enough.size(), Optional.of(forks), measured(metrics, steady));
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
