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

    static final List<Option<?>> OPTIONS =
            Stream.concat(ToneScript.OPTIONS.stream(), Stream.of(FAULT, FROM)).toList();

    private final Options options;

    private FaultScript(Options options) {
        this.options = options;
    }

    static FaultScript of(Map<String, String> written) throws EngineException {
        return new FaultScript(Options.of(OPTIONS, written));
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
