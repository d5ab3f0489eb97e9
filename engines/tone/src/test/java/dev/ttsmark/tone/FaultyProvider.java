package dev.ttsmark.tone;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.OperatorCost;
import dev.ttsmark.engine.OperatorProfiler;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.PlainText;
import dev.ttsmark.engine.Tokenization;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public Optional<OperatorProfiler> profiler() {
        return Optional.of(
                (config, request) -> profile(FaultScript.of(config.options()).fault()));
    }

    private static List<OperatorCost> profile(Fault fault) throws EngineException {
        if (fault == Fault.NO_PROFILE) {
            throw new EngineException(EngineException.Kind.RUNTIME, "The profile is empty.");
        }
        if (fault == Fault.CRASHING_PROFILE) {
            Strikes.strike(Fault.CRASH);
        }
        return List.of(
                new OperatorCost("Conv", "ToneProvider", 3, 6, 9_000),
                new OperatorCost("Shape", "CPUExecutionProvider", 1, 2, 1_000));
    }

    @Override
    public Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException {
        PlainText.check(
                ToneProvider.NAME, FaultScript.of(config.options()).honest().languages(), text, language);
        return PlainText.tokenize(text);
    }
}
