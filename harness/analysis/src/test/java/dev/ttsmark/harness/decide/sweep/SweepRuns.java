package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanPairs;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sweeps whose effects are known. */
public final class SweepRuns {

    private static final double OVERHEAD_SECONDS = 0.1;
    private static final double MARGINAL_RTF = 0.2;
    private static final double MEBIBYTE = 1 << 20;

    private final List<Sweep.Factor> factors = new ArrayList<>();
    private final Map<String, Double> times = new LinkedHashMap<>();
    private final Map<String, Double> memory = new LinkedHashMap<>();
    private UnaryOperator<SyntheticEngine> change = UnaryOperator.identity();
    private Sweep.Search search = Sweep.Search.FULL;
    private int rounds = 6;
    private int calls = 6;
    private long seed = 1;

    /** A sweep and its run. */
    public record Swept(Sweep sweep, RunSource run) {}

    /** @param values the reference's first */
    public SweepRuns factor(String option, String... values) {
        factors.add(new Sweep.Factor(option, List.of(values)));
        return this;
    }

    /** Multiplies the time of every point that has all of these values, for example {@code threads=2}. */
    public SweepRuns time(double times, String... values) {
        this.times.put(String.join(" ", values), times);
        return this;
    }

    /** The same for its memory. */
    public SweepRuns memory(double times, String... values) {
        this.memory.put(String.join(" ", values), times);
        return this;
    }

    /** What is done to every point's engine. */
    public SweepRuns change(UnaryOperator<SyntheticEngine> to) {
        change = to;
        return this;
    }

    public SweepRuns search(Sweep.Search kind) {
        search = kind;
        return this;
    }

    public SweepRuns rounds(int count) {
        rounds = count;
        return this;
    }

    /** Of each text in a round; 30 show a steady state. */
    public SweepRuns calls(int count) {
        calls = count;
        return this;
    }

    public SweepRuns seed(long number) {
        seed = number;
        return this;
    }

    public Swept build() {
        List<Sweep.Point> points = points();
        SyntheticRun run = SyntheticRun.named("swept")
                .text("ladder/EN-1", "en", 30, 2)
                .text("ladder/EN-2", "en", 90, 6)
                .rounds(rounds, calls, 0)
                .seed(seed);
        points.forEach(point -> run.engine(engine(point)));
        RunSource source = run.build();
        Sweep sweep = new Sweep(
                1,
                "Options of a synthetic engine",
                search == Sweep.Search.HALVING
                        ? PlanPairs.part(source.plan(), source.plan().names(), new Plan.Rounds(2, rounds))
                        : source.plan(),
                factors,
                points,
                search,
                "total_s",
                new Sweep.Quality(0.05, 3, 3, 1));
        return new Swept(sweep, source);
    }

    private SyntheticEngine engine(Sweep.Point point) {
        double slower = product(times, point);
        long bytes = Math.round(400 * MEBIBYTE * product(memory, point));
        return change.apply(SyntheticEngine.of(point.name(), OVERHEAD_SECONDS * slower, MARGINAL_RTF * slower)
                .rss(bytes)
                .options(point.values()));
    }

    private static double product(Map<String, Double> factors, Sweep.Point point) {
        List<String> own = point.values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .toList();
        return factors.entrySet().stream()
                .filter(factor -> own.containsAll(List.of(factor.getKey().split(" "))))
                .mapToDouble(Map.Entry::getValue)
                .reduce(1, (a, b) -> a * b);
    }

    private List<Sweep.Point> points() {
        List<Map<String, String>> all = List.of(Map.of());
        for (Sweep.Factor factor : factors) {
            all = all.stream()
                    .flatMap(values -> factor.values().stream().map(value -> {
                        Map<String, String> more = new LinkedHashMap<>(values);
                        more.put(factor.option(), value);
                        return more;
                    }))
                    .<Map<String, String>>map(more -> more)
                    .toList();
        }
        return all.stream()
                .map(values -> new Sweep.Point(
                        values.entrySet().stream()
                                .map(value -> value.getKey() + "-" + value.getValue())
                                .collect(Collectors.joining("_")),
                        values))
                .toList();
    }
}
