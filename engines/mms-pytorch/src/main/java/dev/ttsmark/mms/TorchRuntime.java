package dev.ttsmark.mms;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;

/** libtorch as this process has loaded it; its settings hold for the whole process. */
final class TorchRuntime {

    private static final String GRAPH_OPTIMIZER = "ai.djl.pytorch.graph_optimizer";

    private final Engine engine;

    private TorchRuntime(Engine engine) {
        this.engine = engine;
    }

    /**
     * Loads libtorch, once, and sets what the options ask for.
     *
     * @throws EngineException of kind DEVICE if CUDA is asked for and cannot be had, of kind RUNTIME if libtorch cannot be
     *     loaded
     */
    static TorchRuntime with(MmsOptions options) throws EngineException {
        // Without these DJL would fetch natives and report usage over the network.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        TorchRuntime runtime = new TorchRuntime(load());
        runtime.requireDevice(options);
        JniUtils.setNumThreads(options.get(MmsOptions.THREADS));
        runtime.setInterOpThreads(options.get(MmsOptions.INTER_OP_THREADS));
        // DJL reads it before each call, since libtorch keeps this setting for each thread.
        System.setProperty(GRAPH_OPTIMIZER, String.valueOf(options.get(MmsOptions.GRAPH_OPTIMIZER)));
        return runtime;
    }

    private static Engine load() throws EngineException {
        try {
            return Engine.getEngine("PyTorch");
        } catch (ai.djl.engine.EngineException | LinkageError e) {
            throw new EngineException(
                    Kind.RUNTIME,
                    "PyTorch cannot be loaded: " + Failures.sentence(e) + " Check that the natives suit this system.",
                    e);
        }
    }

    private void requireDevice(MmsOptions options) throws EngineException {
        if (!options.onCuda()) {
            return;
        }
        if (!JniUtils.getFeatures().contains("CUDA")) {
            throw new EngineException(
                    Kind.DEVICE,
                    "Device '" + options.get(MmsOptions.DEVICE)
                            + "' cannot be had: this PyTorch is built for the CPU alone; let"
                            + " PYTORCH_LIBRARY_PATH name a CUDA libtorch " + version() + ", or write cpu.");
        }
        int index = device(options).getDeviceId();
        int count = engine.getGpuCount();
        if (index >= count) {
            throw new EngineException(
                    Kind.DEVICE,
                    "Device '" + options.get(MmsOptions.DEVICE) + "' cannot be had: PyTorch sees " + count
                            + " GPUs here; write " + (count == 0 ? "cpu." : "cuda:0 to cuda:" + (count - 1) + "."));
        }
    }

    /** libtorch takes this number once, before it computes for the first time. */
    private void setInterOpThreads(int wanted) throws EngineException {
        if (interOpThreads() == wanted) {
            return;
        }
        try {
            JniUtils.setNumInteropThreads(wanted);
        } catch (ai.djl.engine.EngineException e) {
            throw new EngineException(
                    Kind.OPTION,
                    "Option 'inter-op-threads' is fixed at " + interOpThreads() + " in this process; set it to "
                            + wanted + " in a fresh one.",
                    e);
        }
    }

    static Device device(MmsOptions options) {
        return options.onCuda()
                ? Device.gpu(Integer.parseInt(options.get(MmsOptions.DEVICE).substring("cuda:".length())))
                : Device.cpu();
    }

    String version() {
        return engine.getVersion();
    }

    int threads() {
        return JniUtils.getNumThreads();
    }

    int interOpThreads() {
        return JniUtils.getNumInteropThreads();
    }

    boolean graphOptimizer() {
        return Boolean.getBoolean(GRAPH_OPTIMIZER);
    }
}
