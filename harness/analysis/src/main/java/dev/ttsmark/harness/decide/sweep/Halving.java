package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.parity.Parity;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.RunReadings;
import dev.ttsmark.harness.summary.RunSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Successive halving: every point gets a few rounds; then the better half goes on to twice the rounds, again and again,
 * until two are left, which get all the plan allows. The reference always goes on, since all are held against it. Who
 * goes on is a function of what is on disk, and of those rounds alone that a rung asked for, so a run that is gone on
 * with later decides alike.
 */
public final class Halving {

    /** As many as a reader can choose between; more rounds for both tell them apart better than one more rung. */
    private static final int FINALISTS = 2;

    private final Sweep sweep;
    private final Metric objective;
    private final Set<String> unlike;

    /** @param parities as far as recordings tell; who fails there does not go on */
    public Halving(Sweep sweep, List<ConfigurationParity> parities) {
        this.sweep = sweep;
        this.unlike = parities.stream()
                .filter(parity -> parity.status() == Parity.Status.FAIL)
                .map(ConfigurationParity::configuration)
                .collect(Collectors.toSet());
        this.objective = Metrics.require(sweep.objective());
    }

    /**
     * A step of the ladder.
     *
     * @param names of the points that take turns, the reference first
     * @param rounds of each, those before included
     * @param isLast whether nobody is dropped after it
     */
    public record Rung(List<String> names, Plan.Rounds rounds, boolean isLast) {

        public Rung {
            names = List.copyOf(names);
        }
    }

    /** Every point, for the plan's minimum of rounds. */
    public Rung first() {
        List<String> challengers =
                sweep.points().stream().skip(1).map(Sweep.Point::name).toList();
        return rung(challengers, sweep.plan().rounds().min());
    }

    /**
     * The rung of that number, or the last where there are fewer.
     *
     * @param number from 0
     * @param run in which every rung before was measured as far as it could be
     */
    public Rung rung(int number, RunSource run) {
        Rung rung = first();
        for (int i = 0; i < number && !rung.isLast(); i++) {
            rung = rung(betterHalf(rung, run), rung.rounds().max() * 2);
        }
        return rung;
    }

    /**
     * How far each point came: the number of the last rung that it was let onto, and for the reference the last to which
     * it would have been. A rung counts as left once somebody has more rounds than it asked for.
     */
    Map<String, Integer> reached(RunSource run) {
        Map<String, Integer> reached = new HashMap<>();
        String reference = sweep.reference().name();
        boolean merits = true;
        Rung rung = first();
        for (int number = 0; ; number++) {
            for (String name : rung.names()) {
                if (merits || !name.equals(reference)) {
                    reached.put(name, number);
                }
            }
            int asked = rung.rounds().min();
            if (rung.isLast()
                    || rung.names().stream().noneMatch(name -> ends(run, name).size() > asked)) {
                return reached;
            }
            List<String> better = betterHalf(rung, run);
            merits = merits && isAhead(reference, better, rung, run);
            rung = rung(better, rung.rounds().max() * 2);
        }
    }

    /** Whether a point stands before the last of those that go on. */
    private boolean isAhead(String name, List<String> better, Rung rung, RunSource run) {
        Map<String, Standing> standings =
                standings(run, rung.names(), rung.rounds().max());
        return standings.containsKey(name)
                && !better.isEmpty()
                && standings.get(name).compareTo(standings.get(better.get(better.size() - 1))) < 0;
    }

    private Rung rung(List<String> challengers, int rounds) {
        int most = sweep.plan().rounds().max();
        int capped = Math.min(rounds, most);
        boolean isLast = challengers.size() <= FINALISTS;
        return new Rung(
                Stream.concat(Stream.of(sweep.reference().name()), challengers.stream())
                        .toList(),
                new Plan.Rounds(capped, isLast ? most : capped),
                isLast);
    }

    private List<String> betterHalf(Rung rung, RunSource run) {
        List<String> challengers = rung.names().subList(1, rung.names().size());
        Map<String, Standing> standings =
                standings(run, rung.names(), rung.rounds().max());
        int half = Math.max(FINALISTS, (challengers.size() + 1) / 2);
        return challengers.stream()
                .filter(name -> standings.containsKey(name) && !unlike.contains(name))
                .sorted(Comparator.comparing(standings::get))
                .limit(half)
                .toList();
    }

    /** How a point stands: one that spoke fewer texts stands behind. */
    private record Standing(int texts, double objective) implements Comparable<Standing> {

        @Override
        public int compareTo(Standing other) {
            return Comparator.comparingInt(Standing::texts)
                    .reversed()
                    .thenComparingDouble(Standing::objective)
                    .compare(this, other);
        }
    }

    /** Of those whose last round came to its end, over the first rounds of each. */
    private Map<String, Standing> standings(RunSource run, List<String> names, int rounds) {
        List<Row> kept = new ArrayList<>();
        for (String name : names) {
            List<Row> ends = ends(run, name).stream().limit(rounds).toList();
            if (!ends.isEmpty() && ends.get(ends.size() - 1) instanceof RoundClosed) {
                Set<Integer> numbers = ends.stream().map(Row::round).collect(Collectors.toSet());
                run.rows().stream()
                        .filter(row -> row.configuration().equals(name) && numbers.contains(row.round()))
                        .forEach(kept::add);
            }
        }
        Map<String, Standing> standings = new HashMap<>();
        RunSource part = run.holding(kept);
        for (RunReadings readings : RunReadings.of(part, Set.of(objective))) {
            sound(readings)
                    .flatMap(this::standing)
                    .ifPresent(standing -> standings.put(readings.configuration(), standing));
        }
        return standings;
    }

    private static List<Row> ends(RunSource run, String name) {
        return run.rows().stream()
                .filter(row -> row.configuration().equals(name))
                .filter(row ->
                        row instanceof RoundClosed || row instanceof RoundFailed failed && !failed.byInterruption())
                .toList();
    }

    /** Without what could not win whatever its figures. */
    private static Optional<RunReadings> sound(RunReadings readings) {
        return Optional.of(readings).filter(all -> all.findings().stream()
                .noneMatch(finding -> finding.severity() == Finding.Severity.INVALID
                        && finding.configuration().isPresent()));
    }

    private Optional<Standing> standing(RunReadings readings) {
        if (objective.source() == Metric.Source.ROUND) {
            return Optional.ofNullable(readings.ofRounds().get(objective.id()))
                    .flatMap(Rounds::estimate)
                    .map(estimate -> new Standing(0, estimate.value()));
        }
        double[] values = readings.texts().values().stream()
                .flatMap(text -> Optional.ofNullable(text.headline().get(objective.id())).stream())
                .flatMap(rounds -> rounds.estimate().stream())
                .mapToDouble(estimate -> objective.mayBeZero() ? estimate.value() : Math.log(estimate.value()))
                .toArray();
        return Arrays.stream(values).average().stream()
                .mapToObj(mean -> new Standing(values.length, mean))
                .findFirst();
    }
}
