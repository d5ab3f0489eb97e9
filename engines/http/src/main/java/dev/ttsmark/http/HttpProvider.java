package dev.ttsmark.http;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.PlainText;
import dev.ttsmark.engine.Tokenization;
import java.util.List;
import java.util.Map;

/** Speaks by any server that takes OpenAI's {@code POST /v1/audio/speech}. */
public final class HttpProvider implements EngineProvider {

    static final String ID = "http";
    static final String NAME = "The http engine";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option<?>> options() {
        return Settings.OPTIONS;
    }

    @Override
    public void check(Map<String, String> options) throws EngineException {
        Settings.of(options);
    }

    @Override
    public Engine open(EngineConfig config) throws EngineException {
        return new HttpEngine(Settings.of(config.options()));
    }

    @Override
    public Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException {
        PlainText.check(NAME, Settings.of(config.options()).languages(), text, language);
        return PlainText.tokenize(text);
    }
}
