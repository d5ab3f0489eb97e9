package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtSession;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The pieces of one text through the network, in their order. As soon as a piece is made, the next ones are begun, so
 * that they are made while this one is handed over. The first is made alone: it is the one that is waited for.
 */
final class PieceLine implements AutoCloseable {

    private final Network network;
    private final Executor threads;
    private final List<Inputs> inputs;
    private final List<Script.Chunk> chunks;
    private final Deque<InferredPiece> begun = new ArrayDeque<>();
    private int next;

    /**
     * @param threads for pieces ahead
     * @param inputs one for each piece that may be under way; one alone means that nothing is made ahead
     */
    PieceLine(Network network, Executor threads, List<Inputs> inputs, List<Script.Chunk> chunks) {
        this.network = network;
        this.threads = threads;
        this.inputs = inputs;
        this.chunks = chunks;
    }

    /** Samples of the next piece. What was made ahead counts as inference only as far as it is waited for. */
    float[] take(SynthesisListener listener) throws EngineException {
        listener.stage(Stage.PREPARE);
        boolean isAhead = !begun.isEmpty();
        InferredPiece own = isAhead ? begun.remove() : prepared();
        try (InferredPiece piece = own) {
            listener.stage(Stage.INFER);
            if (!isAhead) {
                piece.begin(Runnable::run);
            }
            OrtSession.Result result = piece.result();
            beginAhead();
            listener.stage(Stage.READ_BACK);
            return network.read(result);
        }
    }

    private void beginAhead() throws EngineException {
        while (begun.size() < inputs.size() - 1 && next < chunks.size()) {
            InferredPiece piece = prepared();
            piece.begin(threads);
            begun.add(piece);
        }
    }

    private InferredPiece prepared() throws EngineException {
        Inputs free = inputs.get(next % inputs.size());
        return new InferredPiece(network, free, chunks.get(next++).ids());
    }

    /** Ends what is still being made. */
    @Override
    public void close() {
        begun.forEach(InferredPiece::close);
    }
}
