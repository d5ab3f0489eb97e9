package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.stats.fit.Cost;
import dev.ttsmark.harness.stats.fit.CostFit;
import dev.ttsmark.harness.summary.LadderFit.Fitted;
import dev.ttsmark.harness.summary.Origin.FirstSight;
import dev.ttsmark.harness.summary.Origin.Part;
import dev.ttsmark.harness.summary.Origin.PartCost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One {@link Origin} for each ladder over audio. */
final class Origins {

    private static final double LEVEL = 0.95;

    private static final Map<Part, Set<Stage>> STAGES = Map.of(
            Part.BEFORE, EnumSet.of(Stage.TEXT, Stage.PREPARE),
            Part.INFER, EnumSet.of(Stage.INFER),
            Part.AFTER, EnumSet.of(Stage.READ_BACK, Stage.POST));

    private Origins() {}

    static List<Origin> of(List<Ladder> ladders) {
        return ladders.stream().filter(Ladder::isOverAudio).map(Origins::origin).toList();
    }

    private static Origin origin(Ladder ladder) {
        List<Ladder.Step> steps = ladder.points();
        List<PartCost> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            part(ladder, part).ifPresent(parts::add);
        }
        return new Origin(
                ladder.rows().run(),
                ladder.rows().name(),
                ladder.language(),
                ladder.summary().overheadSeconds(),
                steps.get(steps.size() - 1).totalSeconds(),
                List.copyOf(parts),
                firstSight(ladder));
    }

    private static Optional<PartCost> part(Ladder ladder, Part part) {
        List<Rounds> seconds = ladder.points().stream()
                .map(step -> Rounds.collect(
                        ladder.rows().measured(step.utterance()), false, Call::round, call -> seconds(part, call)))
                .toList();
        if (seconds.stream().anyMatch(Rounds::isEmpty)) {
            return Optional.empty();
        }
        double[] lengths =
                ladder.points().stream().mapToDouble(Ladder.Step::length).toArray();
        CostFit fit = CostFit.line(lengths, seconds);
        double longest =
                seconds.get(seconds.size() - 1).estimate().orElseThrow().value();
        return Optional.of(new PartCost(part, new Fitted(fit.cost().fixed(), fit.interval(Cost::fixed)), longest));
    }

    /** NaN where the call has no mark of the part. */
    private static double seconds(Part part, Call call) {
        double[] marked = STAGES.get(part).stream()
                .flatMapToDouble(stage -> Metrics.of(stage).of(call).stream())
                .toArray();
        double sum = 0;
        for (double seconds : marked) {
            sum += seconds;
        }
        return marked.length == 0 ? Double.NaN : sum;
    }

    private static Optional<FirstSight> firstSight(Ladder ladder) {
        SortedMap<Integer, Values> more = new TreeMap<>();
        for (Ladder.Step step : ladder.points()) {
            Map<Integer, Double> later = step.totals().medians();
            ladder.rows().byUtterance().get(step.utterance()).stream()
                    .filter(call -> call.phase() == Call.Phase.FIRST_LENGTH && later.containsKey(call.round()))
                    .forEach(call -> Metrics.TOTAL_S.of(call).ifPresent(first -> more.computeIfAbsent(
                                    call.round(), r -> new Values())
                            .add(first - later.get(call.round()))));
        }
        if (more.isEmpty()) {
            return Optional.empty();
        }
        double[] byRound = more.values().stream()
                .mapToDouble(values -> Arrays.stream(values.toArray()).average().orElseThrow())
                .toArray();
        Means.Mean mean = Means.plain(byRound, LEVEL);
        return Optional.of(new FirstSight(mean.value(), mean.interval()));
    }
}
