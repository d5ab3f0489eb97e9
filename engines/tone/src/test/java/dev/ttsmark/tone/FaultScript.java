package dev.ttsmark.tone;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tone engine's script, and what goes wrong. */
final class FaultScript {

    static final Option<Fault> FAULT = Option.choice("fault", Fault.NONE, "What goes wrong, on purpose.");
    static final Option<Integer> FROM =
            Option.whole("fault-from", 1, 1_000_000, 1, "Number of the first call on which it goes wrong.");

    private static final int MINUTE_MILLIS = 60_000;

    static final Option<Double> CHANGE_MILLIS = Option.number(
            "change-ms", 0, MINUTE_MILLIS, 0, "Extra time for a text of another length than the one before.");
    static final Option<Double> CHANGE_SPREAD = Option.number(
            "change-spread-ms", 0, MINUTE_MILLIS, 0, "Up to so much more for a text of another length, at random.");
    static final Option<Double> SIGHT_MILLIS =
            Option.number("sight-ms", 0, MINUTE_MILLIS, 0, "Extra time for the first text of a length.");
    static final Option<Double> SIGHT_SPREAD = Option.number(
            "sight-spread-ms", 0, MINUTE_MILLIS, 0, "Up to so much more for the first text of a length, at random.");

    static final List<Option<?>> OPTIONS = Stream.concat(
                    ToneScript.OPTIONS.stream(),
                    Stream.of(FAULT, FROM, CHANGE_MILLIS, CHANGE_SPREAD, SIGHT_MILLIS, SIGHT_SPREAD))
            .toList();

    private final Options options;

    private FaultScript(Options options) {
        this.options = options;
    }

    static FaultScript of(Map<String, String> written) throws EngineException {
        return new FaultScript(Options.of(OPTIONS, written));
    }

    <T> T get(Option<T> option) {
        return options.get(option);
    }

    Fault fault() {
        return options.get(FAULT);
    }

    int from() {
        return options.get(FROM);
    }

    int sampleRateHz() {
        return options.get(ToneScript.SAMPLE_RATE_HZ);
    }

    /** What the engine does where nothing goes wrong. */
    ToneScript honest() {
        return new ToneScript(options);
    }

    /** The same without any pause. */
    ToneScript instant() {
        return new ToneScript(options.with(ToneScript.FIXED_MILLIS, 0.0)
                .with(ToneScript.MILLIS_PER_AUDIO_SECOND, 0.0)
                .with(ToneScript.WARM_UP_MILLIS, 0.0));
    }
}
