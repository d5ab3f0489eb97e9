package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.harness.run.Providers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a model in its own engine and has it say two letters: what cannot run is refused while it is imported. */
final class ImportTrial {

    private static final int LETTERS = 2;

    private ImportTrial() {}

    static void speak(String engine, ModelFiles model) throws EngineException {
        EngineProvider provider = Providers.byId(engine);
        provider.inspect(model);
        Heard heard = new Heard();
        try (Engine open = provider.open(new EngineConfig(Optional.of(model), Map.of()))) {
            List<String> languages = open.info().languages();
            String language = languages.contains("en") ? "en" : languages.get(0);
            open.synthesize(new SynthesisRequest(text(model), language, 1), heard);
        }
        if (heard.samples == 0) {
            throw refused("it returned no audio");
        }
        if (!heard.finite) {
            throw refused("its audio holds values that are not finite");
        }
    }

    private static EngineException refused(String why) {
        return new EngineException(Kind.MODEL, "Asked for two letters, " + why + "; export the model again.");
    }

    /** Of the model's own characters, where it has them; else of English. */
    private static String text(ModelFiles model) throws EngineException {
        Path vocabulary = model.files().get("vocab");
        if (vocabulary == null) {
            return "Hi.";
        }
        StringBuilder letters = new StringBuilder();
        try {
            JsonNode symbols = new JsonMapper().readTree(vocabulary.toFile());
            symbols.fieldNames().forEachRemaining(symbol -> {
                boolean one = symbol.codePointCount(0, symbol.length()) == 1;
                if (one
                        && Character.isLetter(symbol.codePointAt(0))
                        && letters.codePointCount(0, letters.length()) < LETTERS) {
                    letters.append(symbol);
                }
            });
        } catch (IOException e) {
            throw new EngineException(Kind.MODEL, "Vocabulary " + vocabulary + " cannot be read; fetch it again.", e);
        }
        return letters.toString();
    }

    private static final class Heard implements SynthesisListener {
        private long samples;
        private boolean finite = true;

        @Override
        public void stage(Stage stage) {
            // time does not matter here
        }

        @Override
        public void text(SpokenText text) {
            // nor what became of the text
        }

        @Override
        public void audio(AudioChunk chunk) {
            samples += chunk.samples().length;
            for (float sample : chunk.samples()) {
                finite &= Float.isFinite(sample);
            }
        }
    }
}
