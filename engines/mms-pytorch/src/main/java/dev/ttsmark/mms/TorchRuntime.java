package dev.ttsmark.mms;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.Jna;
import dev.ttsmark.engine.NamedPlace;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;

/** libtorch as this process has loaded it; its settings hold for the whole process. */
final class TorchRuntime {

    private static final String GRAPH_OPTIMIZER = "ai.djl.pytorch.graph_optimizer";

    private final Engine engine;
    private final TorchChoice choice;

    private TorchRuntime(Engine engine, TorchChoice choice) {
        this.engine = engine;
        this.choice = choice;
    }

    /**
     * Loads libtorch, once, and sets what the options ask for.
     *
     * @throws EngineException of kind DEVICE if CUDA is asked for and cannot be had, of kind OPTION if a variable names a
     *     libtorch that is not there or cannot be bound, of kind RUNTIME if libtorch cannot be loaded
     */
    static TorchRuntime with(MmsOptions options) throws EngineException {
        // Without these DJL would fetch natives and report usage over the network.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        TorchRuntime runtime = load(options);
        JniUtils.setNumThreads(options.get(MmsOptions.THREADS));
        runtime.setInterOpThreads(options.get(MmsOptions.INTER_OP_THREADS));
        // DJL reads it before each call, since libtorch keeps this setting for each thread.
        System.setProperty(GRAPH_OPTIMIZER, String.valueOf(options.get(MmsOptions.GRAPH_OPTIMIZER)));
        return runtime;
    }

    /** What libtorch says last of CUDA is what it can do, so that is asked when all else is there. */
    private static TorchRuntime load(MmsOptions options) throws EngineException {
        Jna.require();
        TorchChoice choice = TorchChoice.made();
        CudaDriver driver = choice.isCuda() ? CudaDriver.ofSystem() : CudaDriver.UNASKED;
        if (options.onCuda()) {
            requireDevice(options, choice, driver);
        }
        if (driver.isThere()) {
            choice.showCudaRuntime();
        }
        choice.settle(driver);
        TorchRuntime runtime = new TorchRuntime(loaded(choice), choice);
        if (options.onCuda() && !JniUtils.getFeatures().contains("CUDA")) {
            throw unavailable(
                    options,
                    choice.inWords() + " does not start CUDA, with a driver for CUDA " + driver.newestCuda()
                            + " at most; name a build for that, or write cpu");
        }
        return runtime;
    }

    private static Engine loaded(TorchChoice choice) throws EngineException {
        try {
            return Engine.getEngine("PyTorch");
        } catch (ai.djl.engine.EngineException | LinkageError e) {
            String variable =
                    NamedPlace.byVariable("ENGINE_CACHE_DIR").isPresent() ? "ENGINE_CACHE_DIR" : "DJL_CACHE_DIR";
            UnpackFolder cache = new UnpackFolder(TorchBindings.cache(), "name another by " + variable);
            String library = "PyTorch"
                    + choice.named()
                            .map(folder -> ", " + choice.inWords() + ",")
                            .orElse("");
            throw new EngineException(Kind.RUNTIME, NativeFailure.sentence(library, e, cache), e);
        }
    }

    private static void requireDevice(MmsOptions options, TorchChoice choice, CudaDriver driver)
            throws EngineException {
        if (!choice.isCuda()) {
            throw unavailable(
                    options,
                    choice.inWords() + " is built for the CPU alone; type --libtorch FOLDER or let " + TorchChoice.PATH
                            + " name a CUDA build (docs/gpu.md), or write cpu");
        }
        CudaDriver.Gpus gpus = driver.gpus();
        if (gpus.count() == 0) {
            String remedy = NativeFailure.remedy(gpus.reason()).orElse("put the NVIDIA driver right, or write cpu");
            throw unavailable(options, gpus.reason() + "; " + remedy);
        }
        if (device(options).getDeviceId() >= gpus.count()) {
            throw unavailable(
                    options,
                    "the driver shows " + gpus.count() + " GPUs to this process; write cuda:0 to cuda:"
                            + (gpus.count() - 1));
        }
    }

    private static EngineException unavailable(MmsOptions options, String why) {
        return new EngineException(
                Kind.DEVICE, "Device '" + options.get(MmsOptions.DEVICE) + "' cannot be had: " + why + ".");
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

    /** With the suffix that tells the build, where it is known. */
    String version() {
        return choice.named().flatMap(LibtorchFolder::build).orElseGet(engine::getVersion);
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
