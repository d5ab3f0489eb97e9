package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ttsmark.engine.EngineException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** A piece of a text on its way through the network, on whichever thread. */
final class InferredPiece implements AutoCloseable {

    private final OrtSession.RunOptions run;
    private final FutureTask<OrtSession.Result> inference;

    /**
     * @param inputs filled with the ids, and to be left alone until this is closed
     * @param ids shape [n] without padding
     */
    InferredPiece(Network network, Inputs inputs, long[] ids) throws EngineException {
        network.prepare(inputs, ids);
        try {
            OrtSession.RunOptions options = new OrtSession.RunOptions();
            run = options;
            inference = new FutureTask<>(() -> network.infer(inputs, options));
        } catch (OrtException e) {
            throw OnnxModel.failed(e);
        }
    }

    void begin(Executor thread) {
        thread.execute(inference);
    }

    /** Waits for the audio, which belongs to this. */
    OrtSession.Result result() throws EngineException {
        try {
            return uninterrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw new IllegalStateException("A run ended unexpectedly: " + e.getCause(), e.getCause());
        }
    }

    /** As a run on the caller's own thread would be. */
    private OrtSession.Result uninterrupted() throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return inference.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the run if it is still going on, and frees its audio. */
    @Override
    public void close() {
        try {
            if (!inference.isDone()) {
                run.setTerminate(true);
            }
            uninterrupted().close();
        } catch (ExecutionException e) {
            // It was ended, or failed and nobody waits for it any more.
        } catch (OrtException e) {
            throw new IllegalStateException("onnxruntime cannot end a run: " + OnnxModel.oneLine(e), e);
        } finally {
            run.close();
        }
    }
}
