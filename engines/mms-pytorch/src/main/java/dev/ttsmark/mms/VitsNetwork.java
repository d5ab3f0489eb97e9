package dev.ttsmark.mms;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SymbolBlock;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The network: encode (ids to prior), latents (prior to z), decode (frames of z to samples), so that audio comes in chunks.
 * Arrays belong to the call's {@link NDManager}. One call at a time.
 */
final class VitsNetwork implements AutoCloseable {

    private static final List<String> METHODS = List.of("encode", "latents", "decode");

    private final Model model;
    private final PtSymbolBlock block;
    private final NoiseInput durationNoises = new NoiseInput();
    private final NoiseInput priorNoises = new NoiseInput();

    private VitsNetwork(Model model) {
        this.model = model;
        this.block = (PtSymbolBlock) (SymbolBlock) model.getBlock();
    }

    /** @throws EngineException of kind MODEL if the archive does not hold this network */
    static VitsNetwork load(Path archive, Device device) throws EngineException {
        Model model = Model.newInstance("mms", device, "PyTorch");
        try {
            model.load(
                    archive.toAbsolutePath().getParent(), archive.getFileName().toString());
            VitsNetwork network = new VitsNetwork(model);
            network.requireMethods(archive);
            return network;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new EngineException(
                    Kind.MODEL, "Model file " + archive + " cannot be loaded: " + Failures.sentence(e), e);
        } catch (EngineException e) {
            model.close();
            throw e;
        }
    }

    private void requireMethods(Path archive) throws EngineException {
        List<String> methods = List.of(JniUtils.getMethodNames(block));
        if (!methods.containsAll(METHODS)) {
            throw new EngineException(
                    Kind.MODEL,
                    "Model file " + archive + " has the methods " + methods + " where " + METHODS
                            + " are needed; write it anew with 'ttsmark models'.");
        }
    }

    /** Where an array of this network really lies: {@code cpu} or {@code cuda:N}. */
    String device() {
        try (NDManager call = newCall();
                NDArray probe = call.create(0f)) {
            Device device = probe.getDevice();
            return device.isGpu() ? "cuda:" + device.getDeviceId() : device.getDeviceType();
        }
    }

    NDManager newCall() {
        return model.getNDManager().newSubManager();
    }

    /**
     * @param durationNoise standard normal, shape [2, ids]
     * @return prior, shape [frames, 2 × channels]
     */
    NDArray encode(NDManager call, long[] ids, MmsOptions options, float[] durationNoise) {
        return run(
                call,
                "encode",
                call.create(ids),
                call.create(options.scalar(MmsOptions.SPEAKING_RATE)),
                call.create(options.scalar(MmsOptions.NOISE_SCALE_DURATION)),
                durationNoises.of(call, durationNoise, new Shape(2, ids.length)));
    }

    /** How many draws of noise {@link #latents} takes for a prior. */
    static int noiseOf(NDArray prior) {
        return Math.toIntExact(prior.size() / 2);
    }

    /**
     * @param noise standard normal, shape [frames, channels]
     * @return z, shape [1, channels, frames]
     */
    NDArray latents(NDManager call, NDArray prior, MmsOptions options, float[] noise) {
        Shape shape = new Shape(prior.getShape().get(0), prior.getShape().get(1) / 2);
        return run(
                call,
                "latents",
                prior,
                call.create(options.scalar(MmsOptions.NOISE_SCALE)),
                priorNoises.of(call, noise, shape));
    }

    static int framesOf(NDArray z) {
        return Math.toIntExact(z.getShape().get(2));
    }

    /**
     * Decodes frames of z as they sound in the whole.
     *
     * @return samples, shape [1, samples a frame × frames of the chunk]
     */
    NDArray decode(NDManager call, NDArray z, ChunkSchedule.Chunk chunk) {
        return run(call, "decode", z, call.create((long) chunk.start()), call.create((long) chunk.end()));
    }

    private NDArray run(NDManager call, String method, NDArray... inputs) {
        NDList list = new NDList(inputs);
        NDArray name = call.create("");
        name.setName("module_method:" + method);
        list.add(name);
        return block.forward(new ParameterStore(call, false), list, false).get(0);
    }

    @Override
    public void close() {
        model.close();
    }
}
