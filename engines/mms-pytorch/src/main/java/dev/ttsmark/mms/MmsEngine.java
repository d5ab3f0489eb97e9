package dev.ttsmark.mms;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Tokenization;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/** Encodes a whole text, then speaks it in growing chunks; serves one call at a time and refuses a second. */
final class MmsEngine implements Engine {

    private final ModelFiles model;
    private final ModelConfig config;
    private final MmsOptions options;
    private final TextToIds text;
    private final TorchRuntime runtime;
    private final VitsNetwork network;
    private final FreedMemory freed;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    MmsEngine(
            ModelFiles model,
            ModelConfig config,
            MmsOptions options,
            TextToIds text,
            TorchRuntime runtime,
            VitsNetwork network) {
        this.model = model;
        this.config = config;
        this.options = options;
        this.text = text;
        this.runtime = runtime;
        this.network = network;
        this.freed = new FreedMemory(!options.onCuda());
    }

    @Override
    public EngineInfo info() {
        String device = network.device();
        return new EngineInfo(
                MmsProvider.ID,
                new EngineInfo.Runtime(
                        "djl-pytorch",
                        runtime.version(),
                        device.equals("cpu") ? "oneDNN" : "CUDA",
                        device,
                        runtime.threads(),
                        runtime.interOpThreads(),
                        OptionalInt.empty()),
                new EngineInfo.Model(model.id(), model.sha256(), model.weights(), model.license()),
                config.sampleRateHz(),
                model.languages(),
                options.chunks().isWhole() ? Streaming.BATCH : Streaming.CHUNK,
                options.inForce(runtime, device));
    }

    @Override
    public void synthesize(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        if (!lock.tryLock()) {
            throw new EngineException(Kind.BUSY, "Engine 'mms' is speaking and serves one call at a time; try again.");
        }
        try {
            refuseClosedOrForeign(request);
            speak(request, listener);
            freed.giveBack();
        } catch (ai.djl.engine.EngineException | IllegalStateException e) {
            throw new EngineException(Kind.RUNTIME, "PyTorch failed while speaking: " + Failures.sentence(e), e);
        } finally {
            lock.unlock();
        }
    }

    private void refuseClosedOrForeign(SynthesisRequest request) throws EngineException {
        if (closed) {
            throw new EngineException(Kind.CLOSED, "Engine 'mms' was closed; open another.");
        }
        MmsProvider.requireLanguage(model, request.language());
    }

    private void speak(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        listener.stage(Stage.TEXT);
        Tokenization tokens = text.tokenize(request.text(), request.language());
        listener.text(tokens.spoken());
        long[] ids = tokens.chunks().get(0).ids();
        try (NDManager call = network.newCall()) {
            listener.stage(Stage.PREPARE);
            Noise noise = new Noise(request.seed());
            float[] durationNoise = noise.draw(2 * ids.length);
            listener.stage(Stage.INFER);
            NDArray prior = network.encode(call, ids, options, durationNoise);
            listener.stage(Stage.PREPARE);
            float[] priorNoise = noise.draw(VitsNetwork.noiseOf(prior));
            listener.stage(Stage.INFER);
            NDArray z = network.latents(call, prior, options, priorNoise);
            for (ChunkSchedule.Chunk chunk : options.chunks().of(VitsNetwork.framesOf(z))) {
                speak(call, z, chunk, listener);
            }
        }
    }

    private void speak(NDManager call, NDArray z, ChunkSchedule.Chunk chunk, SynthesisListener listener) {
        try (NDManager own = call.newSubManager()) {
            listener.stage(Stage.INFER);
            NDArray samples = network.decode(own, z, chunk);
            listener.stage(Stage.READ_BACK);
            listener.audio(new AudioChunk(samples.toFloatArray(), config.sampleRateHz()));
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                network.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
