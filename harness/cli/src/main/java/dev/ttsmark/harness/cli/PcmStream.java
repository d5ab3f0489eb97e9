package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.harness.measure.Pcm16;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes chunks in the order given while the engine goes on, for a player takes its time. */
final class PcmStream implements AutoCloseable {

    private final OutputStream out;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    PcmStream(OutputStream out) {
        this.out = out;
    }

    void write(AudioChunk chunk) {
        written = written.thenRunAsync(() -> writeNow(chunk), writer);
    }

    private void writeNow(AudioChunk chunk) {
        try {
            out.write(Pcm16.encode(chunk.samples()));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all is written. */
    @Override
    public void close() throws IOException {
        try {
            written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        } finally {
            writer.shutdown();
        }
    }
}
