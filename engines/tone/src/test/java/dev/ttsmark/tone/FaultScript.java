package dev.ttsmark.tone;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineOption;
import dev.ttsmark.engine.Options;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tone engine's script, and what goes wrong.
 *
 * @param honest what the engine does where nothing goes wrong
 * @param from number of the first call on which it goes wrong, from 1
 */
record FaultScript(ToneScript honest, Fault fault, int from) {

    static final List<EngineOption> OPTIONS = Stream.concat(
                    ToneScript.OPTIONS.stream(),
                    Stream.of(
                            new EngineOption(
                                    "fault",
                                    Arrays.stream(Fault.values())
                                            .map(Options::spelled)
                                            .collect(Collectors.joining(" | ")),
                                    "none",
                                    "What goes wrong, on purpose."),
                            new EngineOption(
                                    "fault-from",
                                    "1..1000000",
                                    "1",
                                    "Number of the first call on which it goes wrong.")))
            .toList();

    static FaultScript of(Map<String, String> given) throws EngineException {
        Options options = Options.of(OPTIONS, given);
        return new FaultScript(
                ToneScript.of(options),
                options.choice("fault", Fault.class),
                options.integer("fault-from", 1, 1_000_000));
    }

    /** Both as options, for {@code EngineInfo}. */
    Map<String, String> inForce() {
        Map<String, String> options = new LinkedHashMap<>(honest.inForce());
        options.put("fault", Options.spelled(fault));
        options.put("fault-from", String.valueOf(from));
        return options;
    }

    /** The honest part without any pause. */
    ToneScript instant() {
        return new ToneScript(
                0,
                0,
                0,
                0,
                honest.chunks(),
                honest.secondsPerCharacter(),
                honest.sampleRateHz(),
                honest.languages(),
                honest.threads(),
                honest.provider());
    }
}
