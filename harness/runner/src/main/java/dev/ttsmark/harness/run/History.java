package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.OperatorsProfiled;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows so far say of a run: the one state there is, so that going on after a kill is nothing special. */
final class History {

    /** An engine that refuses its device, model or options will refuse them again. */
    static final String REFUSED = "OpenRefused";

    /** A configuration whose last rounds failed this often in a row is given up. */
    private static final int FAILURES_THAT_END_A_CONFIGURATION = 2;

    private final List<Row> rows;
    private final Map<String, List<Row>> byConfiguration;
    private final double processSeconds;

    /** @param rows of a whole run */
    History(List<Row> rows) {
        this(rows, ProcessStarts.seconds(rows));
    }

    private History(List<Row> rows, double processSeconds) {
        this.rows = List.copyOf(rows);
        this.processSeconds = processSeconds;
        byConfiguration = this.rows.stream().collect(Collectors.groupingBy(Row::configuration));
    }

    List<Row> rows() {
        return rows;
    }

    /** With a row that was written after these. */
    History and(Row row) {
        return new History(Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    int lastRound() {
        return rows.stream().mapToInt(Row::round).max().orElse(0);
    }

    History of(String configuration) {
        return new History(byConfiguration.getOrDefault(configuration, List.of()), processSeconds);
    }

    History of(int round) {
        return new History(rows.stream().filter(row -> row.round() == round).toList(), processSeconds);
    }

    List<Call> calls() {
        return only(Call.class);
    }

    int closedRounds() {
        return only(RoundClosed.class).size();
    }

    /** Rounds that failed, whatever the reason. */
    List<RoundFailed> failed() {
        return only(RoundFailed.class);
    }

    List<OperatorsProfiled> profiled() {
        return only(OperatorsProfiled.class);
    }

    List<LoadStep> loaded() {
        return only(LoadStep.class);
    }

    /** Rounds that failed by the engine's doing. */
    List<RoundFailed> failures() {
        return failed().stream()
                .filter(Predicate.not(RoundFailed::byInterruption))
                .toList();
    }

    /** Rounds that ended one way or the other, interrupted ones not counted. */
    int endedRounds() {
        return closedRounds() + failures().size();
    }

    boolean isGivenUp() {
        int inARow = 0;
        for (Row row : rows) {
            if (row instanceof RoundClosed) {
                inARow = 0;
            } else if (row instanceof RoundFailed failed && !failed.byInterruption()) {
                inARow += failed.failure().equals(REFUSED) ? FAILURES_THAT_END_A_CONFIGURATION : 1;
            }
        }
        return inARow >= FAILURES_THAT_END_A_CONFIGURATION;
    }

    long measuredCalls() {
        return calls().stream()
                .filter(call -> call.phase() == Call.Phase.MEASURED && call.outcome() instanceof Outcome.Spoken)
                .count();
    }

    long failedCalls() {
        return calls().stream()
                .filter(call -> call.outcome() instanceof Outcome.Failed)
                .count();
    }

    /** Utterances in languages that the configuration does not speak, and those on which it hung. */
    Set<String> unspeakable() {
        return calls().stream()
                .filter(call -> call.outcome() instanceof Outcome.Unsupported
                        || call.outcome() instanceof Outcome.Failed failed
                                && failed.failure().equals(CallJudge.TIMED_OUT))
                .map(Call::utterance)
                .collect(Collectors.toSet());
    }

    /** Rounds that were begun and have no end: their process, and ours, were killed. */
    List<RoundFailed> unfinished() {
        Set<Integer> begun = rows.stream().map(Row::round).collect(Collectors.toCollection(TreeSet::new));
        rows.stream()
                .filter(row -> row instanceof RoundClosed || row instanceof RoundFailed)
                .forEach(row -> begun.remove(row.round()));
        return begun.stream().map(this::interrupted).toList();
    }

    private RoundFailed interrupted(int round) {
        History own = of(round);
        double seconds = own.calls().stream().mapToDouble(RoundCost::seconds).sum();
        double load = own.only(RoundOpened.class).stream()
                .mapToDouble(opened -> opened.loadNanos() / 1e9)
                .sum();
        return interrupted(round, own.rows.get(0).configuration(), Duration.ofNanos((long) ((seconds + load) * 1e9)));
    }

    static RoundFailed interrupted(int round, String configuration, Duration took) {
        return new RoundFailed(
                round,
                configuration,
                RoundFailed.INTERRUPTED,
                "The run was interrupted; the calls before it are whole.",
                took.toNanos());
    }

    /** Part of the budget that the rounds used. */
    Duration spent() {
        double starts = processSeconds * only(RoundClosed.class).size();
        long nanos = only(RoundClosed.class).stream()
                        .mapToLong(RoundClosed::elapsedNanos)
                        .sum()
                + failed().stream().mapToLong(RoundFailed::elapsedNanos).sum();
        return Duration.ofNanos(nanos + (long) (starts * 1e9));
    }

    /** What a further round costs, for the texts that are spoken in it. */
    RoundCost cost(List<Utterance> texts) {
        List<Double> starts = only(RoundClosed.class).stream()
                .map(closed -> processSeconds + closed.elapsedNanos() / 1e9 - callSeconds(closed.round()))
                .toList();
        List<Double> failed = failures().stream()
                .map(failure -> Math.max(0, failure.elapsedNanos() / 1e9 - callSeconds(failure.round())))
                .toList();
        return RoundCost.learn(starts.isEmpty() ? failed : starts, calls(), texts);
    }

    /** Costs of those texts that were spoken more than once in a process: a first call tells little of further ones. */
    Map<String, RoundCost.TextCost> knownCosts(List<Utterance> texts) {
        Set<String> heard = calls().stream()
                .filter(call -> call.phase() == Call.Phase.WARM_UP || call.phase() == Call.Phase.MEASURED)
                .map(Call::utterance)
                .collect(Collectors.toSet());
        return cost(texts.stream()
                        .filter(text -> heard.contains(text.qualifiedId()))
                        .toList())
                .texts();
    }

    private double callSeconds(int round) {
        return calls().stream()
                .filter(call -> call.round() == round && call.phase() != Call.Phase.PROBE)
                .mapToDouble(RoundCost::seconds)
                .sum();
    }

    private <T extends Row> List<T> only(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
