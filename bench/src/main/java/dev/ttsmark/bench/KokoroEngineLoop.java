package dev.ttsmark.bench;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.kokoro.KokoroProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contestant that speaks through the engine interface, text front end included. */
final class KokoroEngineLoop {

    private KokoroEngineLoop() {}

    /** @param args model, voices, file of inputs that others read, threads, options each {@code name=value} */
    public static void main(String[] args) throws IOException, EngineException {
        try (Engine engine = open(List.of(args))) {
            Loop.serve(input -> {
                SpeechClock clock = new SpeechClock();
                engine.synthesize(new SynthesisRequest(KokoroBench.TEXTS.get(input), "en", 1), clock);
                return clock.speech();
            });
        }
    }

    static Engine open(List<String> args) throws EngineException {
        ModelFiles files = new ModelFiles(
                "kokoro-82m",
                Map.of("model", Path.of(args.get(0)), "voices", Path.of(args.get(1))),
                "",
                Weights.STAND_IN,
                new License("Apache-2.0", true),
                List.of("en"),
                24_000);
        Map<String, String> options = new HashMap<>(Map.of("intra-op-threads", args.get(3), "splitting", "none"));
        EngineLoops.add(options, args.subList(4, args.size()));
        return new KokoroProvider().open(new EngineConfig(Optional.of(files), options));
    }
}
