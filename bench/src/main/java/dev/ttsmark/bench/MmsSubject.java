package dev.ttsmark.bench;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** ttsmark's own MMS engine in a process of its own, answering in the lines that the peer answers in. */
final class MmsSubject {

    private static final long PAGE_BYTES = 4096;

    private MmsSubject() {}

    /** @param args folder, threads, calls, texts */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        ModelFiles model = new ModelFiles(
                "mms-tts-eng",
                Map.of(
                        "model", folder.resolve("model.pt"),
                        "vocab", folder.resolve("vocab.json"),
                        "config", folder.resolve("config.json")),
                "0".repeat(64),
                Weights.STAND_IN,
                new License("CC-BY-NC-4.0", false),
                List.of("en"),
                16_000);
        EngineProvider provider = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.id().equals("mms"))
                .findFirst()
                .orElseThrow();
        try (Engine engine = provider.open(new EngineConfig(Optional.of(model), Map.of("threads", args[1])))) {
            for (int call = 0; call < Integer.parseInt(args[2]); call++) {
                for (int text = 0; text < args.length - 3; text++) {
                    speak(engine, args[text + 3], text, call);
                }
            }
        }
    }

    private static void speak(Engine engine, String words, int text, int call) throws Exception {
        Counting listener = new Counting();
        SynthesisRequest request = new SynthesisRequest(words, "en", call);
        long started = System.nanoTime();
        engine.synthesize(request, listener);
        long nanos = System.nanoTime() - started;
        long rssBytes =
                Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * PAGE_BYTES;
        System.out.printf(
                "{\"text\": %d, \"call\": %d, \"nanos\": %d, \"samples\": %d, \"rssBytes\": %d}%n",
                text, call, nanos, listener.samples, rssBytes);
    }

    private static final class Counting implements SynthesisListener {

        private long samples;

        @Override
        public void stage(Stage stage) {}

        @Override
        public void text(SpokenText text) {}

        @Override
        public void audio(AudioChunk chunk) {
            samples += chunk.samples().length;
        }
    }
}
