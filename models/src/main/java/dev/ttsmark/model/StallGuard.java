package dev.ttsmark.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes a stream from which nothing has come for a while: the HTTP client itself waits for ever for a body. */
final class StallGuard extends FilterInputStream {

    private final ScheduledExecutorService watch;
    private volatile long reads;
    private long readsSeen = -1;

    StallGuard(InputStream in, Duration patience) {
        super(in);
        watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "pull-stall-guard");
            thread.setDaemon(true);
            return thread;
        });
        long nanos = patience.toNanos();
        watch.scheduleWithFixedDelay(this::check, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        reads++;
        return n;
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        super.close();
    }

    private void check() {
        if (reads == readsSeen) {
            try {
                in.close();
            } catch (IOException e) {
                // the reader hears of it by its own exception
            }
        }
        readsSeen = reads;
    }
}
