package dev.ttsmark.harness.measure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import java.util.List;

/** How a call ended. Times are nanoseconds of the monotonic clock since the request. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Spoken.class, name = "spoken"),
    @JsonSubTypes.Type(value = Outcome.Unsupported.class, name = "unsupported"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed")
})
public sealed interface Outcome {

    /**
     * PCM came.
     *
     * @param totalNanos until the last chunk was on the host
     * @param chunks arrivals in playing order, at least one
     * @param stages marks in the order heard
     */
    record Spoken(
            long totalNanos, int sampleRateHz, List<Arrival> chunks, List<Mark> stages, SpokenText text, Sanity sanity)
            implements Outcome {

        public Spoken {
            if (chunks.isEmpty()) {
                throw new IllegalArgumentException("a spoken outcome has at least one chunk");
            }
            chunks = List.copyOf(chunks);
            stages = List.copyOf(stages);
        }

        /** Until the first chunk. */
        public long ttfbNanos() {
            return chunks.get(0).atNanos();
        }

        public long samples() {
            return chunks.stream().mapToLong(Arrival::samples).sum();
        }

        public double audioSeconds() {
            return (double) samples() / sampleRateHz;
        }
    }

    /** The engine or its model does not speak the language: an answer, not a failure. */
    record Unsupported(String message) implements Outcome {}

    /**
     * No usable audio.
     *
     * @param failure class of the failure
     * @param message one sentence
     * @param afterNanos when it failed
     */
    record Failed(String failure, String message, long afterNanos) implements Outcome {}

    /** A chunk of {@code samples} samples arrived at {@code atNanos}. */
    record Arrival(long atNanos, int samples) {}

    /** The engine entered {@code stage} at {@code atNanos}. */
    record Mark(Stage stage, long atNanos) {}
}
