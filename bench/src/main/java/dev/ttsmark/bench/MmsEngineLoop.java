package dev.ttsmark.bench;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.mms.MmsProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contestant that speaks through the engine interface, text front end included. */
final class MmsEngineLoop {

    private MmsEngineLoop() {}

    /** @param args folder of the model, threads, options each {@code name=value} */
    public static void main(String[] args) throws IOException, EngineException {
        try (Engine engine = open(List.of(args))) {
            Loop.serve(input -> {
                SpeechClock clock = new SpeechClock();
                engine.synthesize(new SynthesisRequest(MmsBench.TEXTS.get(input), "en", 1), clock);
                return clock.speech();
            });
        }
    }

    static Engine open(List<String> args) throws EngineException {
        Path folder = Path.of(args.get(0));
        ModelFiles files = new ModelFiles(
                "mms-tts-eng",
                Map.of(
                        "model", folder.resolve("model.pt"),
                        "vocab", folder.resolve("vocab.json"),
                        "config", folder.resolve("config.json")),
                "",
                Weights.STAND_IN,
                new License("CC-BY-NC-4.0", false),
                List.of("en"),
                16_000);
        // Without noise in the durations every contestant makes the same number of samples.
        Map<String, String> options = new HashMap<>(Map.of("threads", args.get(1), "noise-scale-duration", "0"));
        EngineLoops.add(options, args.subList(2, args.size()));
        return new MmsProvider().open(new EngineConfig(Optional.of(files), options));
    }
}
