package dev.ttsmark.tone;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import dev.ttsmark.engine.PlainText;
import dev.ttsmark.engine.Tokenization;
import java.util.List;
import java.util.Map;

/** Opens scripted engines: a tone of scripted length and latency. Copy this module to add an engine. */
public final class ToneProvider implements EngineProvider {

    static final String ID = "tone";

    /** As sentences call it. */
    static final String NAME = "The tone engine";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option<?>> options() {
        return ToneScript.OPTIONS;
    }

    @Override
    public void check(Map<String, String> options) throws EngineException {
        script(options);
    }

    @Override
    public Engine open(EngineConfig config) throws EngineException {
        return open(script(config.options()));
    }

    static Engine open(ToneScript script) throws EngineException {
        if (script.get(ToneScript.PROVIDER) == ToneScript.Provider.GPU) {
            throw new EngineException(
                    Kind.DEVICE, "The tone engine finds no GPU; write 'provider: cpu', which it has everywhere.");
        }
        Pause.millis(script.get(ToneScript.LOAD_MILLIS));
        return new ToneEngine(script);
    }

    @Override
    public Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException {
        PlainText.check(NAME, script(config.options()).languages(), text, language);
        return PlainText.tokenize(text);
    }

    private ToneScript script(Map<String, String> written) throws EngineException {
        return new ToneScript(Options.of(options(), written));
    }
}
