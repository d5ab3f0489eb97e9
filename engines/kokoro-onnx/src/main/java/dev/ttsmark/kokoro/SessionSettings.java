package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.ttsmark.engine.EngineException;

/** Settings as ONNX Runtime takes them. */
final class SessionSettings {

    private SessionSettings() {}

    /** The caller closes what it gets. */
    static SessionOptions of(Settings settings) throws OrtException, EngineException {
        SessionOptions options = new SessionOptions();
        try {
            fill(options, settings);
            return options;
        } catch (OrtException | EngineException e) {
            options.close();
            throw e;
        }
    }

    private static void fill(SessionOptions options, Settings settings) throws OrtException, EngineException {
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        options.setIntraOpNumThreads(settings.intraOpThreads());
        options.setInterOpNumThreads(settings.get(Settings.INTER_OP_THREADS));
        options.setExecutionMode(
                switch (settings.get(Settings.EXECUTION_MODE)) {
                    case SEQUENTIAL -> SessionOptions.ExecutionMode.SEQUENTIAL;
                    case PARALLEL -> SessionOptions.ExecutionMode.PARALLEL;
                });
        options.setOptimizationLevel(
                switch (settings.get(Settings.GRAPH_OPTIMIZATION)) {
                    case NONE -> SessionOptions.OptLevel.NO_OPT;
                    case BASIC -> SessionOptions.OptLevel.BASIC_OPT;
                    case EXTENDED -> SessionOptions.OptLevel.EXTENDED_OPT;
                    case ALL -> SessionOptions.OptLevel.ALL_OPT;
                });
        options.setCPUArenaAllocator(settings.get(Settings.MEMORY_ARENA));
        options.setMemoryPatternOptimization(settings.get(Settings.MEMORY_PATTERN));
        options.addConfigEntry("session.intra_op.allow_spinning", settings.get(Settings.SPINNING) ? "1" : "0");
        options.addConfigEntry("session.inter_op.allow_spinning", settings.get(Settings.SPINNING) ? "1" : "0");
        options.addConfigEntry("session.set_denormal_as_zero", settings.get(Settings.DENORMAL_AS_ZERO) ? "1" : "0");
        settings.get(Settings.PROVIDER).addTo(options, settings);
    }
}
