package dev.ttsmark.kokoro;

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
import dev.ttsmark.engine.Weights;
import dev.ttsmark.text.SymbolTable;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Kokoro speaking, piece by piece: the first is heard while the others wait. Serves one call at a time. */
final class KokoroEngine implements Engine {

    private static final int SAMPLE_RATE_HZ = 24_000;

    private final OnnxModel model;
    private final Network network;
    private final TextFrontEnd text;
    private final EngineInfo info;
    private final AheadThreads threads;
    private final List<Inputs> inputs;
    private final Joint joint = new Joint(SAMPLE_RATE_HZ);
    private final Semaphore idle = new Semaphore(1);
    private volatile boolean closed;

    private KokoroEngine(OnnxModel model, Network network, TextFrontEnd text, EngineInfo info, int lookahead) {
        this.model = model;
        this.network = network;
        this.text = text;
        this.info = info;
        this.threads = new AheadThreads(lookahead);
        this.inputs = Stream.generate(Inputs::new).limit(lookahead + 1).toList();
    }

    /** Takes the model over, and closes it where it fails. */
    static KokoroEngine over(OnnxModel model, ModelFiles files, Settings settings) throws EngineException {
        try {
            return of(model, files, settings);
        } catch (EngineException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static KokoroEngine of(OnnxModel model, ModelFiles files, Settings settings) throws EngineException {
        Voice voice = Voices.load(files.require("voices"), settings.get(Settings.VOICE), model.metadata());
        TextFrontEnd text = textOf(ModelVocabulary.of(model.metadata(), files, voice.name()), voice.name(), settings);
        Network network = Network.of(model, voice, settings);
        try {
            EngineInfo info = info(model, files, settings, voice, text.languages());
            return new KokoroEngine(model, network, text, info, settings.get(Settings.LOOKAHEAD));
        } catch (EngineException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    static TextFrontEnd textOf(SymbolTable vocabulary, String voice, Settings settings) throws EngineException {
        return new TextFrontEnd(
                Readers.of(voice, vocabulary, settings.get(Settings.G2P)), vocabulary, settings.pieces());
    }

    private static EngineInfo info(
            OnnxModel model, ModelFiles files, Settings settings, Voice voice, List<String> languages)
            throws EngineException {
        return new EngineInfo(
                KokoroProvider.ID,
                new EngineInfo.Runtime(
                        "onnxruntime",
                        OnnxEnvironment.get().getVersion(),
                        settings.get(Settings.PROVIDER).runtimeName(),
                        settings.get(Settings.PROVIDER).device(settings.get(Settings.DEVICE_ID)),
                        intraOpThreads(model, settings),
                        settings.get(Settings.INTER_OP_THREADS),
                        fallbackNodes(settings)),
                new EngineInfo.Model(files.id(), files.sha256(), weights(model, files), files.license()),
                SAMPLE_RATE_HZ,
                languages,
                settings.get(Settings.SPLITTING) == Settings.Splitting.NONE ? Streaming.BATCH : Streaming.SENTENCE,
                settings.inForce(voice.name()));
    }

    /** On the CPU there is nowhere to fall; elsewhere only a profile tells, which no measured session is made to pay for. */
    private static OptionalInt fallbackNodes(Settings settings) {
        return settings.get(Settings.PROVIDER) == ExecutionProvider.CPU ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** As counted, where the system tells: the pools hold one thread less than they compute with, the caller's. */
    private static int intraOpThreads(OnnxModel model, Settings settings) {
        OptionalInt pool = model.poolThreads();
        return pool.isPresent()
                ? pool.getAsInt() + 1 - (settings.get(Settings.INTER_OP_THREADS) - 1)
                : settings.intraOpThreads();
    }

    /** The marker in the file outweighs what anybody says about it. */
    private static Weights weights(OnnxModel model, ModelFiles files) {
        return "stand-in".equals(model.metadata().get("ttsmark.weights")) ? Weights.STAND_IN : files.weights();
    }

    @Override
    public EngineInfo info() {
        return info;
    }

    @Override
    public void synthesize(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        if (!idle.tryAcquire()) {
            throw new EngineException(
                    Kind.BUSY, "Another call is in progress; this engine serves one at a time, so wait for it.");
        }
        try {
            refuseClosed();
            speak(request, listener);
        } finally {
            idle.release();
        }
    }

    private void refuseClosed() throws EngineException {
        if (closed) {
            throw new EngineException(Kind.CLOSED, "The engine is closed; open it again.");
        }
    }

    private void speak(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        listener.stage(Stage.TEXT);
        Script script = text.read(request.text(), request.language());
        listener.text(script.tokenization().spoken());
        List<Script.Chunk> chunks = script.chunks();
        try (PieceLine line = new PieceLine(network, threads, inputs, chunks)) {
            for (int i = 0; i < chunks.size(); i++) {
                float[] samples = line.take(listener);
                listener.stage(Stage.POST);
                float[] fitted = joint.fit(
                        samples, i == 0, i == chunks.size() - 1, chunks.get(i).pause());
                listener.audio(new AudioChunk(fitted, SAMPLE_RATE_HZ));
            }
        }
    }

    /** Waits for a call in progress. */
    @Override
    public void close() {
        idle.acquireUninterruptibly();
        try {
            if (!closed) {
                closed = true;
                threads.close();
                inputs.forEach(Inputs::close);
                network.close();
                model.close();
            }
        } finally {
            idle.release();
        }
    }
}
