package dev.ttsmark.harness.measure;

/**
 * One call of an engine.
 *
 * @param utterance id of the text in its corpus, as {@code corpus/id}
 * @param language ISO 639-1 code
 * @param characters code points of the text
 * @param phase what the call is good for
 * @param order whether its neighbours spoke the same text
 * @param index number of the call in its round, from 0
 * @param startedEpochMillis wall clock at the request
 */
public record Call(
        int round,
        String configuration,
        String utterance,
        String language,
        int characters,
        Phase phase,
        Order order,
        int index,
        long startedEpochMillis,
        Outcome outcome,
        Telemetry telemetry)
        implements Row {

    /** What a call is good for. */
    public enum Phase {
        /** First call of a fresh process. */
        COLD,
        /** First call with a length not yet seen in this process. */
        FIRST_LENGTH,
        /** Before speed is steady. */
        WARM_UP,
        /** Counts. */
        MEASURED,
        /** Tells whether answers come from a cache; does not count. */
        PROBE,
        /** Spoken with a seed of its own and kept, to be compared with what others say; does not count. */
        RECORDED
    }

    /** How calls follow each other. */
    public enum Order {
        /** The same text again and again. */
        REPEATED,
        /** All texts in seeded random order. */
        SHUFFLED,
        /** The words of the text in an order never asked for before. */
        UNIQUE
    }
}
