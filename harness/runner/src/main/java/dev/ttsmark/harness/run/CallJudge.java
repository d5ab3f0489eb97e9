package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.SanityCheck;
import dev.ttsmark.harness.measure.SpokenAudio;

/** Decides how a call ended, once its clock has stopped. Audio that nobody could hear or play is a failure. */
final class CallJudge {

    /** Failure of a call that took longer than the plan allows. */
    static final String TIMED_OUT = "CallTimedOut";

    private static final int MESSAGE_LIMIT = 500;

    private CallJudge() {}

    static Outcome failed(Throwable failure, long afterNanos) {
        if (failure instanceof EngineException refusal) {
            return refusal.kind() == EngineException.Kind.UNSUPPORTED_LANGUAGE
                    ? new Outcome.Unsupported(sentence(refusal))
                    : new Outcome.Failed(refusal.kind().name(), sentence(refusal), afterNanos);
        }
        return new Outcome.Failed(failure.getClass().getSimpleName(), sentence(failure), afterNanos);
    }

    /** An engine returned normally {@code afterNanos} after the request. */
    static Outcome returned(CallRecorder heard, long startNanos, long afterNanos) {
        if (heard.chunks().isEmpty()) {
            return new Outcome.Failed("NoAudio", "The engine returned without any audio.", afterNanos);
        }
        if (heard.text() == null) {
            return new Outcome.Failed("NoText", "The engine did not say what it made of the text.", afterNanos);
        }
        if (heard.chunks().stream()
                        .mapToInt(chunk -> chunk.sampleRateHz())
                        .distinct()
                        .count()
                > 1) {
            return new Outcome.Failed("MixedSampleRates", "The sample rate changed between chunks.", afterNanos);
        }
        SpokenAudio audio = SpokenAudio.of(heard.chunks());
        Sanity sanity = SanityCheck.of(audio.samples(), audio.sampleRateHz());
        if (sanity.nonFiniteSamples() > 0) {
            return new Outcome.Failed(
                    "NonFiniteAudio",
                    sanity.nonFiniteSamples() + " of " + audio.samples().length + " samples are NaN or infinite.",
                    afterNanos);
        }
        if (!sanity.audible()) {
            return new Outcome.Failed(
                    "SilentAudio",
                    "Nothing can be heard in " + audio.samples().length + " samples; their peak is " + sanity.peak()
                            + ".",
                    afterNanos);
        }
        var arrivals = heard.arrivals(startNanos);
        return new Outcome.Spoken(
                arrivals.get(arrivals.size() - 1).atNanos(),
                audio.sampleRateHz(),
                arrivals,
                heard.marks(startNanos),
                heard.text(),
                sanity);
    }

    /** The first line of what a failure says, of bounded length. */
    static String sentence(Throwable failure) {
        // What initialisers and loaders wrap says nothing by itself.
        String message = failure.getMessage() == null || failure instanceof LinkageError
                ? NativeFailure.reason(failure) + "."
                : failure.getMessage().lines().findFirst().orElse("");
        return message.length() <= MESSAGE_LIMIT ? message : message.substring(0, MESSAGE_LIMIT) + "…";
    }
}
