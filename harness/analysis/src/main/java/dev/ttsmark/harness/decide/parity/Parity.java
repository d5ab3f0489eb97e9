package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.summary.RunSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds every configuration of a run against one of them, text by text, by recordings with several seeds. Engines do
 * not say a text twice alike, so what counts is not the distance but how far it lies beyond the reference's own.
 */
public final class Parity {

    /** Whether a configuration still says what the reference says. */
    public enum Status {
        /** Beyond the floor by no more than is allowed, by every measure. */
        PASS,
        /** Beyond it by more, by one measure or more. */
        FAIL,
        /** Recordings are missing, damaged or cannot be compared. */
        UNKNOWN
    }

    /** A text that a configuration spoke. */
    private record Text(String utterance, int characters) {}

    private static final Comparator<Text> SHORTEST_FIRST =
            Comparator.comparingInt(Text::characters).thenComparing(Text::utterance);

    private final RunDirectory directory;
    private final RunSource run;
    private final String reference;
    private final Sweep.Quality quality;

    private Parity(RunDirectory directory, RunSource run, String reference, Sweep.Quality quality) {
        this.directory = directory;
        this.run = run;
        this.reference = reference;
        this.quality = quality;
    }

    /**
     * @param directory where the recordings lie
     * @param run what was read from it
     * @param reference name of a configuration of its plan
     * @param quality what is allowed beyond the floor
     * @return every other configuration of the plan, in its order
     * @throws InvalidInputException if the plan has no such configuration
     */
    public static List<ConfigurationParity> of(
            RunDirectory directory, RunSource run, String reference, Sweep.Quality quality) {
        List<String> names = run.plan().names();
        if (!names.contains(reference)) {
            throw new InvalidInputException(
                    "Run " + run.id() + " has no configuration '" + reference + "'" + Nearest.hint(reference, names));
        }
        return new Parity(directory, run, reference, quality).all();
    }

    private List<ConfigurationParity> all() {
        Map<String, Set<Text>> spoken = spoken();
        List<String> others = run.plan().names().stream()
                .filter(name -> !name.equals(reference))
                .toList();
        Set<Text> texts = new TreeSet<>(SHORTEST_FIRST);
        others.forEach(name -> texts.addAll(spoken.getOrDefault(name, Set.of())));
        Map<String, List<TextParity>> judged = new HashMap<>();
        // Text by text, so that no more is held at once than one text by two configurations.
        for (Text text : texts) {
            Judge judge = new Judge(directory, run.plan().calls().recorded(), reference, quality, text.utterance());
            others.stream()
                    .filter(name -> spoken.getOrDefault(name, Set.of()).contains(text))
                    .forEach(name ->
                            judged.computeIfAbsent(name, n -> new ArrayList<>()).add(judge.judge(name)));
        }
        return others.stream()
                .map(name -> ConfigurationParity.of(name, reference, judged.getOrDefault(name, List.of())))
                .toList();
    }

    /** Configuration to its texts, but for those in languages it does not speak. */
    private Map<String, Set<Text>> spoken() {
        return run.rows().stream()
                .filter(row -> row instanceof Call call && !(call.outcome() instanceof Outcome.Unsupported))
                .map(Call.class::cast)
                .collect(Collectors.groupingBy(
                        Call::configuration,
                        Collectors.mapping(call -> new Text(call.utterance(), call.characters()), Collectors.toSet())));
    }
}
