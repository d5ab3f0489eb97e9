package dev.ttsmark.harness.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be measured, resolved: every default filled in. Written to {@code plan.yaml} of the run.
 *
 * @param schema version of this format, 1
 * @param title headline of the report
 * @param engines configurations to compare, names unique
 * @param corpora texts to speak
 * @param rounds how often each configuration gets a fresh process
 * @param calls how often each text is spoken in a round
 * @param budget wall-clock time for all rounds
 * @param precision half-width of the 95 % interval, as a share of the estimate, at which measuring stops
 * @param seed of every order that is drawn
 * @param threads CPU threads that every engine is given
 * @param language of the report
 * @param targets metric id to the value that must not be exceeded
 * @param comparisons before/after pairs of configurations
 * @param jvm flags of the engine's process
 * @param load to be put on every configuration once its rounds are over; empty for none
 */
public record Plan(
        int schema,
        String title,
        List<EngineEntry> engines,
        List<CorpusEntry> corpora,
        Rounds rounds,
        Calls calls,
        Duration budget,
        double precision,
        long seed,
        int threads,
        ReportLanguage language,
        Map<String, Double> targets,
        List<Comparison> comparisons,
        List<String> jvm,
        Optional<Load> load) {

    public Plan {
        engines = List.copyOf(engines);
        corpora = List.copyOf(corpora);
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        comparisons = List.copyOf(comparisons);
        jvm = List.copyOf(jvm);
    }

    /** Names of the configurations, in order. */
    public List<String> names() {
        return engines.stream().map(EngineEntry::name).toList();
    }

    /**
     * One engine configuration.
     *
     * @param name how results call it
     * @param engine id of the provider
     * @param model id of the model; empty where the engine needs none
     * @param options option name to value, as the provider declares them
     * @param only glob patterns of utterance ids ({@code corpus/id}) it speaks; empty for all
     * @param workers engines side by side in the process that is loaded
     */
    public record EngineEntry(
            String name, String engine, String model, Map<String, String> options, List<String> only, int workers) {

        /** Of one worker. */
        public EngineEntry(String name, String engine, String model, Map<String, String> options, List<String> only) {
            this(name, engine, model, options, only, 1);
        }

        public EngineEntry {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            only = List.copyOf(only);
        }

        /** Whether this configuration speaks the utterance {@code corpus/id}. */
        public boolean speaks(String utterance) {
            return Glob.anyMatches(only, utterance);
        }
    }

    /**
     * A corpus, or part of one.
     *
     * @param only glob patterns of utterance ids within the corpus; empty for all
     */
    public record CorpusEntry(String name, List<String> only) {

        public CorpusEntry {
            only = List.copyOf(only);
        }

        /** Whether the text of that id is asked for. */
        public boolean holds(String id) {
            return Glob.anyMatches(only, id);
        }
    }

    /** Fresh processes for each configuration. */
    public record Rounds(int min, int max) {}

    /**
     * Calls for each text in a round.
     *
     * @param warmUp calls that do not count, after the first
     * @param measured calls that count, one after another; empty where time decides
     * @param shuffledPasses passes over all texts in random order that count as well; empty where time decides
     * @param regimes which of the two there are
     * @param unique calls in a round with the words of one text in a new order; 0 for none, and then nothing is known of
     *     caching
     * @param recorded recordings of each text with seeds of their own, kept to compare what configurations say; they do
     *     not count
     * @param timeout longest a call may take before its process is ended
     */
    public record Calls(
            int warmUp,
            Optional<Integer> measured,
            Optional<Integer> shuffledPasses,
            Regimes regimes,
            int unique,
            int recorded,
            Duration timeout) {

        /** Both of fixed number. */
        public Calls(int warmUp, int measured, int shuffledPasses, int unique, int recorded, Duration timeout) {
            this(warmUp, Optional.of(measured), Optional.of(shuffledPasses), Regimes.BOTH, unique, recorded, timeout);
        }
    }

    /** Two configurations whose difference is of interest. */
    public record Comparison(String before, String after) {}
}
