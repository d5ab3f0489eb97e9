package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.util.concurrent.CompletableFuture;

/** The one environment of this process; what goes wrong comes back as an exception, so it logs nothing. */
final class OnnxEnvironment {

    /**
     * ONNX Runtime 1.29 matches the command line against regular expressions while it makes its environment, at some 170
     * bytes of stack for each character: a class path of 6 kB would end the process on a thread of usual size. No single
     * argument has more than 128 kB on Linux.
     */
    private static final long STACK_BYTES = 64L << 20;

    private OnnxEnvironment() {}

    private static final class Holder {
        static final OrtEnvironment ENVIRONMENT = made();
    }

    static OrtEnvironment get() {
        return Holder.ENVIRONMENT;
    }

    private static OrtEnvironment made() {
        return CompletableFuture.supplyAsync(
                        OnnxEnvironment::make, task -> new Thread(null, task, "onnxruntime-start", STACK_BYTES).start())
                .join();
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
