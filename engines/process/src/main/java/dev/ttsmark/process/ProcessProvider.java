package dev.ttsmark.process;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.PlainText;
import dev.ttsmark.engine.Tokenization;
import java.util.List;
import java.util.Map;

/** Speaks by any program that keeps to the protocol of {@code docs/process-engine.md}. */
public final class ProcessProvider implements EngineProvider {

    static final String ID = "process";
    static final String NAME = "The process engine";

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
        Settings settings = Settings.of(config.options());
        Child child = Child.start(settings);
        try {
            return new ProcessEngine(settings, child, child.hello(settings.get(Settings.THREADS)));
        } catch (EngineException | RuntimeException e) {
            child.close();
            throw e;
        }
    }

    /** Only the program itself knows its languages, so it is started for it. */
    @Override
    public Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException {
        try (Engine engine = open(config)) {
            PlainText.check(NAME, engine.info().languages(), text, language);
            return PlainText.tokenize(text);
        } catch (RuntimeException e) {
            throw new EngineException(Kind.RUNTIME, "The program could not be asked: " + e.getMessage() + ".", e);
        }
    }
}
