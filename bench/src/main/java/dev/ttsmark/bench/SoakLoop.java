package dev.ttsmark.bench;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.harness.run.Providers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine that speaks text after text of a soak. */
final class SoakLoop {

    private SoakLoop() {}

    /** @param args engine, number and longest of the {@link SoakTexts}, then what the engine's own loop takes; other engines take options alone */
    public static void main(String[] args) throws IOException, EngineException {
        List<String> texts = new SoakTexts(Integer.parseInt(args[1]), Integer.parseInt(args[2])).shuffled(1);
        try (Engine engine = open(args[0], List.of(args).subList(3, args.length))) {
            Loop.serve(input -> {
                SpeechClock clock = new SpeechClock();
                engine.synthesize(new SynthesisRequest(texts.get(input), "en", input), clock);
                return clock.speech();
            });
        }
    }

    private static Engine open(String engine, List<String> args) throws EngineException {
        return switch (engine) {
            case "kokoro" -> KokoroEngineLoop.open(args);
            case "mms" -> MmsEngineLoop.open(args);
            default -> {
                Map<String, String> options = new HashMap<>();
                EngineLoops.add(options, args);
                yield Providers.byId(engine).open(new EngineConfig(Optional.empty(), options));
            }
        };
    }
}
