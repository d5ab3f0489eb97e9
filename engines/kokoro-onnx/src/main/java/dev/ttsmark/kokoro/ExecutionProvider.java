package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import ai.onnxruntime.providers.OrtTensorRTProviderOptions;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.Options;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where ONNX Runtime can run the network. */
enum ExecutionProvider {
    CPU(OrtProvider.CPU) {
        @Override
        void register(SessionOptions options, Settings settings) {
            // Always there, and takes what no other provider takes.
        }
    },
    CUDA(OrtProvider.CUDA) {
        @Override
        void register(SessionOptions options, Settings settings) throws OrtException {
            addCuda(options, settings);
        }
    },
    TENSORRT(OrtProvider.TENSOR_RT) {
        @Override
        void register(SessionOptions options, Settings settings) throws OrtException {
            try (OrtTensorRTProviderOptions tensorrt =
                    new OrtTensorRTProviderOptions(settings.get(Settings.DEVICE_ID))) {
                if (settings.get(Settings.ARENA_LIMIT_MEBIBYTES) > 0) {
                    tensorrt.add("trt_max_workspace_size", bytes(settings.get(Settings.ARENA_LIMIT_MEBIBYTES)));
                }
                options.addTensorrt(tensorrt);
            }
            addCuda(options, settings);
        }
    },
    COREML(OrtProvider.CORE_ML) {
        @Override
        void register(SessionOptions options, Settings settings) throws OrtException {
            options.addCoreML(Map.of("ModelFormat", "MLProgram", "MLComputeUnits", "ALL"));
        }
    };

    private final OrtProvider known;

    ExecutionProvider(OrtProvider known) {
        this.known = known;
    }

    /** As the runtime names it: {@code CUDAExecutionProvider}. */
    String runtimeName() {
        return known.getName();
    }

    /** {@code cpu}, {@code cuda:0}, … */
    String device(int deviceId) {
        return switch (this) {
            case CPU -> "cpu";
            case CUDA, TENSORRT -> "cuda:" + deviceId;
            case COREML -> "coreml";
        };
    }

    /** Puts the provider before the CPU, or refuses in one sentence. Never falls back. */
    void addTo(SessionOptions options, Settings settings) throws EngineException {
        if (this == CUDA || this == TENSORRT) {
            prepare();
        }
        if (!OrtEnvironment.getAvailableProviders().contains(known)) {
            throw unavailable("this build of onnxruntime offers " + offered()
                    + (this == COREML
                            ? ""
                            : "; type 'TTSMARK_MAVEN_ARGS=-Dgpu ./ttsmark doctor' for a build with CUDA"));
        }
        try {
            register(options, settings);
        } catch (OrtException e) {
            throw unavailable(why(e));
        }
    }

    private void prepare() throws EngineException {
        Optional<String> lack = OnnxNatives.bindingLack(this == CUDA ? "CUDA" : "TensorRT");
        if (lack.isPresent()) {
            throw unavailable(lack.get());
        }
        OnnxNatives.folder().ifPresent(CudaProvider::load);
    }

    private static String why(OrtException e) {
        String reason = OnnxModel.oneLine(e);
        return OnnxNatives.unpackingFailure()
                .orElseGet(() -> reason + "; "
                        + NativeFailure.remedy(reason)
                                .orElse("check the driver and its libraries, or use provider cpu"));
    }

    abstract void register(SessionOptions options, Settings settings) throws OrtException;

    EngineException unavailable(String why) {
        return new EngineException(
                Kind.DEVICE, "Provider '" + Options.spelled(this) + "' is not available: " + why + ".");
    }

    private static void addCuda(SessionOptions options, Settings settings) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(settings.get(Settings.DEVICE_ID))) {
            cuda.add(
                    "cudnn_conv_algo_search",
                    settings.get(Settings.CUDNN_CONV_ALGO_SEARCH).name());
            cuda.add("use_tf32", settings.get(Settings.TF32) ? "1" : "0");
            if (settings.get(Settings.ARENA_LIMIT_MEBIBYTES) > 0) {
                cuda.add("gpu_mem_limit", bytes(settings.get(Settings.ARENA_LIMIT_MEBIBYTES)));
            }
            options.addCUDA(cuda);
        }
    }

    private static String bytes(int megabytes) {
        return Long.toString((long) megabytes << 20);
    }

    private static String offered() {
        return OrtEnvironment.getAvailableProviders().stream()
                .map(provider -> provider.getName().replace("ExecutionProvider", ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
