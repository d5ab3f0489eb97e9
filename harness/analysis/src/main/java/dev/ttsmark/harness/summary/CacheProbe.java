package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Repeated text against text never heard, of the same length and in the same processes; after another text where there
 * are such calls, since the text never heard comes after another one, too.
 *
 * @param rounds in which both were spoken
 * @param uniqueCalls with text never heard
 * @param sameShape whether those calls had the very tokens and samples of the repeated text, so that a runtime which
 *     tunes itself to exact lengths cannot have made the difference
 * @param repeatedOverUnique time, per second of audio or per character, whichever is nearer to 1: neither longer nor
 *     shorter audio can feign a cache
 * @param interval 99 %, since every configuration is asked; empty for one round
 */
public record CacheProbe(
        int rounds, int uniqueCalls, boolean sameShape, double repeatedOverUnique, Optional<Interval> interval) {

    private static final double LEVEL = 0.99;
    private static final int FEWEST_ROUNDS = 2;

    /** Calls of one round that speak one text, or its words. */
    private record Group(List<Call> repeated, List<Call> unique) {

        /** @param changing all calls that count and came after another text */
        static Group of(List<Call> calls, Set<Call> changing) {
            List<Call> repeated =
                    calls.stream().filter(ConfigurationRows::counts).toList();
            List<Call> afterOthers =
                    repeated.stream().filter(changing::contains).toList();
            return new Group(
                    afterOthers.isEmpty() ? repeated : afterOthers,
                    calls.stream()
                            .filter(c -> c.phase() == Phase.PROBE && c.outcome() instanceof Outcome.Spoken)
                            .toList());
        }

        Group ofSameShape() {
            List<String> shapes = repeated.stream().map(Group::shape).toList();
            return new Group(
                    repeated,
                    unique.stream().filter(c -> shapes.contains(shape(c))).toList());
        }

        boolean isComplete() {
            return !repeated.isEmpty() && !unique.isEmpty();
        }

        double ratio() {
            double ofAudio = median(Metrics.RTF, repeated) / median(Metrics.RTF, unique);
            double ofCharacters = median(Metrics.CHARS_PER_S, unique) / median(Metrics.CHARS_PER_S, repeated);
            return Math.abs(Math.log(ofAudio)) < Math.abs(Math.log(ofCharacters)) ? ofAudio : ofCharacters;
        }

        private static double median(Metric metric, List<Call> calls) {
            return Quantiles.median(
                    calls.stream().flatMapToDouble(c -> metric.of(c).stream()).toArray());
        }

        private static String shape(Call call) {
            Outcome.Spoken spoken = (Outcome.Spoken) call.outcome();
            return spoken.text().tokens() + " " + spoken.samples();
        }
    }

    /** Empty where no unique text was spoken beside a repeated one. */
    static Optional<CacheProbe> of(ConfigurationRows rows) {
        Map<String, List<Call>> groups = rows.calls().stream()
                .collect(Collectors.groupingBy(
                        call -> call.round() + " " + call.utterance(), TreeMap::new, Collectors.toList()));
        Set<Call> changing = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.byUtterance()
                .keySet()
                .forEach(text -> changing.addAll(rows.counted().of(text, Regime.CHANGING)));
        List<Group> all = groups.values().stream()
                .map(calls -> Group.of(calls, changing))
                .filter(Group::isComplete)
                .toList();
        List<Group> same =
                all.stream().map(Group::ofSameShape).filter(Group::isComplete).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean sameShape = same.size() >= FEWEST_ROUNDS || same.size() == all.size();
        return Optional.of(of(sameShape ? same : all, sameShape));
    }

    private static CacheProbe of(List<Group> groups, boolean sameShape) {
        Means.Mean mean =
                Means.geometric(groups.stream().mapToDouble(Group::ratio).toArray(), LEVEL);
        int calls = groups.stream().mapToInt(group -> group.unique().size()).sum();
        return new CacheProbe(groups.size(), calls, sameShape, mean.value(), mean.interval());
    }
}
