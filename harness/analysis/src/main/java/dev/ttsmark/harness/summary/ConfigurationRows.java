package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.OperatorsProfiled;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundGpu;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Rows of one engine configuration in one run, sorted by kind, each in the order written. */
final class ConfigurationRows {

    private final String run;
    private final String name;
    private final List<RoundOpened> opened = new ArrayList<>();
    private final List<RoundClosed> closed = new ArrayList<>();
    private final List<RoundFailed> failed = new ArrayList<>();
    private final List<OperatorsProfiled> profiled = new ArrayList<>();
    private final List<LoadStep> loaded = new ArrayList<>();
    private final List<RoundGpu> gpus = new ArrayList<>();
    private final List<RoundEnergy> energies = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, List<Call>> byUtterance = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> textsOf = new HashMap<>();
    private IdlePower idle = new IdlePower();
    private final Optional<Regime> regime;
    private CountedCalls counted;

    private ConfigurationRows(RunSource source, String name) {
        this.run = source.id();
        this.name = name;
        this.regime = source.regime();
    }

    /** One for each configuration: those of the plan first, then others in the order met. */
    static List<ConfigurationRows> of(RunSource source) {
        Map<String, ConfigurationRows> all = new LinkedHashMap<>();
        source.plan().engines().forEach(e -> all.put(e.name(), new ConfigurationRows(source, e.name())));
        IdlePower idle = new IdlePower();
        for (Row row : source.rows()) {
            if (row instanceof RoundEnergy energy) {
                idle.add(energy);
            }
            all.computeIfAbsent(row.configuration(), name -> new ConfigurationRows(source, name))
                    .add(row);
        }
        all.values().forEach(rows -> rows.idle = idle);
        return List.copyOf(all.values());
    }

    private void add(Row row) {
        if (row instanceof Call call) {
            calls.add(call);
            byUtterance
                    .computeIfAbsent(call.utterance(), utterance -> new ArrayList<>())
                    .add(call);
            if (!(call.outcome() instanceof Outcome.Unsupported)) {
                textsOf.computeIfAbsent(call.round(), round -> new HashSet<>()).add(call.utterance());
            }
        } else if (row instanceof RoundOpened round) {
            opened.add(round);
        } else if (row instanceof RoundClosed round) {
            closed.add(round);
        } else if (row instanceof RoundGpu round) {
            gpus.add(round);
        } else if (row instanceof RoundEnergy round) {
            energies.add(round);
        } else if (row instanceof RoundFailed round) {
            failed.add(round);
        } else if (row instanceof OperatorsProfiled profile) {
            profiled.add(profile);
        } else if (row instanceof LoadStep step) {
            loaded.add(step);
        }
    }

    String run() {
        return run;
    }

    String name() {
        return name;
    }

    List<RoundOpened> opened() {
        return opened;
    }

    List<RoundClosed> closed() {
        return closed;
    }

    List<RoundFailed> failed() {
        return failed;
    }

    List<RoundGpu> gpus() {
        return gpus;
    }

    List<RoundEnergy> energies() {
        return energies;
    }

    /** Of the machine, whatever it was measured beside. */
    IdlePower idle() {
        return idle;
    }

    List<OperatorsProfiled> profiled() {
        return profiled;
    }

    List<LoadStep> loaded() {
        return loaded;
    }

    List<Call> calls() {
        return calls;
    }

    /** Utterance id to its calls, as first seen. */
    Map<String, List<Call>> byUtterance() {
        return byUtterance;
    }

    /** Calls of one text that count in its headline figures. */
    List<Call> measured(String utterance) {
        return counted().of(utterance);
    }

    /** Measured calls of one text, whatever came before them and however fast they were: for what was said in them. */
    List<Call> spoken(String utterance) {
        return byUtterance.getOrDefault(utterance, List.of()).stream()
                .filter(ConfigurationRows::counts)
                .toList();
    }

    /** The calls that count, and what is known of the steady state. */
    synchronized CountedCalls counted() {
        if (counted == null) {
            counted = CountedCalls.of(calls, regime);
        }
        return counted;
    }

    /** Whether any call that is to count was made in it. */
    boolean isMeasured(Regime asked) {
        return CallSequence.of(calls).stream().anyMatch(round -> IntStream.range(
                        0, round.calls().size())
                .anyMatch(i -> round.regime(i) == asked && counts(round.calls().get(i))));
    }

    /** Whether a round spoke as many texts as the fullest one that came to its end. */
    boolean isWhole(int round) {
        int most = closed.stream()
                .mapToInt(row -> textsOf.getOrDefault(row.round(), Set.of()).size())
                .max()
                .orElse(0);
        return textsOf.getOrDefault(round, Set.of()).size() >= most;
    }

    List<Call> spoken(Call.Phase phase) {
        Predicate<Call> wanted = call -> call.phase() == phase && call.outcome() instanceof Outcome.Spoken;
        return calls.stream().filter(wanted).toList();
    }

    /** Measured, with audio; whether it came before the steady state is another question. */
    static boolean counts(Call call) {
        return call.phase() == Call.Phase.MEASURED && call.outcome() instanceof Outcome.Spoken;
    }
}
