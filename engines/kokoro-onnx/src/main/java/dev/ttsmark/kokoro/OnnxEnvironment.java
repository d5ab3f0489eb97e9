package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Jna;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The one environment of this process; what goes wrong comes back as an exception, so it logs nothing. */
final class OnnxEnvironment {

    /**
     * ONNX Runtime 1.29 matches the command line against regular expressions while it makes its environment, at some 170
     * bytes of stack for each character: a class path of 6 kB would end the process on a thread of usual size. No single
     * argument has more than 128 kB on Linux.
     */
    private static final long STACK_BYTES = 64L << 20;

    private OnnxEnvironment() {}

    private static OrtEnvironment environment;

    /**
     * Loads ONNX Runtime, once.
     *
     * @throws EngineException of kind OPTION if a property names libraries that are not there, of kind RUNTIME if they
     *     cannot be unpacked or loaded
     */
    static synchronized OrtEnvironment get() throws EngineException {
        if (environment == null) {
            Jna.require();
            OnnxNatives.requireNamed();
            environment = made();
        }
        return environment;
    }

    private static OrtEnvironment made() throws EngineException {
        try {
            return CompletableFuture.supplyAsync(
                            OnnxEnvironment::make,
                            task -> new Thread(null, task, "onnxruntime-start", STACK_BYTES).start())
                    .join();
        } catch (CompletionException e) {
            throw OnnxNatives.failed(e.getCause());
        }
    }

    private static OrtEnvironment make() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("onnxruntime refuses to turn telemetry off.", e);
        }
        return environment;
    }
}
