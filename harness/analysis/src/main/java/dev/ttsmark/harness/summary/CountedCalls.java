package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.stats.steady.ProcessSteadiness;
import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calls of one configuration that count in its figures: report, gate, choose, sweep and the scheduler take them from
 * here. Whether speed is steady is asked of processes, over all their calls; where it is, measured calls before that are
 * left out, and where it is not, none is, and figures are provisional. Calls after another text and calls after the same
 * text are one series only where both are shown to take equally long.
 */
final class CountedCalls {

    private final Optional<ProcessSteadiness> process;
    private final List<String> movingTexts;
    private final Map<String, Map<Regime, List<Call>>> byUtterance;
    private final int leftOut;
    /** Rounds long enough to show a steady state; all where none is. */
    private final Set<Integer> fullRounds;

    private final Optional<LengthChange> lengthChange;
    private final Optional<Regime> headline;

    private CountedCalls(
            Optional<ProcessSteadiness> process,
            List<String> movingTexts,
            Map<String, Map<Regime, List<Call>>> byUtterance,
            int leftOut,
            Set<Integer> fullRounds,
            Optional<Regime> asked) {
        this.process = process;
        this.movingTexts = movingTexts;
        this.byUtterance = byUtterance;
        this.leftOut = leftOut;
        this.fullRounds = fullRounds;
        this.lengthChange = LengthChange.of(byUtterance.values());
        this.headline = asked.or(() -> headline(lengthChange, byUtterance));
    }

    /** @param calls of one configuration, of every phase */
    static CountedCalls of(List<Call> calls) {
        return of(calls, Optional.empty());
    }

    /** @param asked regime that figures are to be of, whether or not both agree */
    static CountedCalls of(List<Call> calls, Optional<Regime> asked) {
        List<CallSequence> rounds = CallSequence.of(calls);
        Optional<ProcessSteadiness> process = rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(ProcessSteadiness.of(
                        rounds.stream().map(CallSequence::timed).toList()));
        Map<String, Map<Regime, List<Call>>> counted = new LinkedHashMap<>();
        int leftOut = 0;
        for (int r = 0; r < rounds.size(); r++) {
            CallSequence round = rounds.get(r);
            for (int i = 0; i < round.calls().size(); i++) {
                Call call = round.calls().get(i);
                if (ConfigurationRows.counts(call) && process.orElseThrow().counts(r, i)) {
                    counted.computeIfAbsent(call.utterance(), id -> new EnumMap<>(Regime.class))
                            .computeIfAbsent(round.regime(i), regime -> new ArrayList<>())
                            .add(call);
                } else if (ConfigurationRows.counts(call)) {
                    leftOut++;
                }
            }
        }
        return new CountedCalls(process, moving(rounds, process), counted, leftOut, fullRounds(rounds, process), asked);
    }

    private static List<String> moving(List<CallSequence> rounds, Optional<ProcessSteadiness> process) {
        Set<String> names = new TreeSet<>();
        for (CallSequence round : rounds) {
            for (int i = 0; i < round.calls().size(); i++) {
                if (process.orElseThrow().moving().contains(round.timed().get(i).text())) {
                    names.add(round.calls().get(i).utterance());
                }
            }
        }
        return List.copyOf(names);
    }

    private static Set<Integer> fullRounds(List<CallSequence> rounds, Optional<ProcessSteadiness> process) {
        Set<Integer> full = new HashSet<>();
        Set<Integer> all = new HashSet<>();
        for (int r = 0; r < rounds.size(); r++) {
            all.add(rounds.get(r).round());
            if (process.orElseThrow().forks().forks().get(r).kind() != SteadyClass.INSUFFICIENT) {
                full.add(rounds.get(r).round());
            }
        }
        return full.isEmpty() ? all : full;
    }

    private static Optional<Regime> headline(
            Optional<LengthChange> change, Map<String, Map<Regime, List<Call>>> byUtterance) {
        if (change.filter(LengthChange::isFree).isPresent()) {
            return Optional.empty();
        }
        boolean changing = byUtterance.values().stream().anyMatch(regimes -> regimes.containsKey(Regime.CHANGING));
        return Optional.of(changing ? Regime.CHANGING : Regime.SAME);
    }

    /** That figures are of: the one asked for, or empty where both agree, so that figures are of all calls. */
    Optional<Regime> headline() {
        return headline;
    }

    /** Of one text: those of the headline's regime, or all where both agree. */
    List<Call> of(String utterance) {
        Map<Regime, List<Call>> regimes = byUtterance.getOrDefault(utterance, Map.of());
        return headline.map(regime -> regimes.getOrDefault(regime, List.of()))
                .orElseGet(() -> regimes.values().stream().flatMap(List::stream).toList());
    }

    List<Call> of(String utterance, Regime regime) {
        return byUtterance.getOrDefault(utterance, Map.of()).getOrDefault(regime, List.of());
    }

    /** Without those of rounds too short to show a steady state, as a pilot is, where others are long enough. */
    List<Call> inFullRounds(List<Call> calls) {
        return calls.stream().filter(call -> fullRounds.contains(call.round())).toList();
    }

    /** Empty without calls in both regimes. */
    Optional<LengthChange> lengthChange() {
        return lengthChange;
    }

    Steadiness steadiness() {
        return process.map(p -> Steadiness.of(p, movingTexts, leftOut)).orElse(Steadiness.NONE);
    }

    Optional<ProcessSteadiness> process() {
        return process;
    }
}
