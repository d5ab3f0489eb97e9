package dev.ttsmark.tone;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Tokenization;
import java.util.List;
import java.util.Map;

/** Opens engines that lie, fail, hang or die as their script says, so that tests see the harness catch them. */
public final class FaultyProvider implements EngineProvider {

    static final String ID = "faulty";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option<?>> options() {
        return FaultScript.OPTIONS;
    }

    @Override
    public void check(Map<String, String> options) throws EngineException {
        FaultScript.of(options);
    }

    @Override
    public Engine open(EngineConfig config) throws EngineException {
        FaultScript script = FaultScript.of(config.options());
        Engine honest = script.fault() == Fault.SILENT_FALLBACK
                ? new ToneEngine(script.honest())
                : ToneProvider.open(script.honest());
        return new FaultyEngine(honest, script);
    }

    @Override
    public Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException {
        return ToneText.tokenize(FaultScript.of(config.options()).honest(), text, language);
    }
}
