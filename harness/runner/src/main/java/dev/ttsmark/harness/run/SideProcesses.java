package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Starts processes beside the rounds, one at a time; each writes a row of its own, or what started it does. */
final class SideProcesses {

    /** Beyond its timeout, for a process that ends by itself to say how. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private final RunRequest request;
    private final Interruption interruption;
    private final Path measurements;

    SideProcesses(RunRequest request, Interruption interruption) {
        this.request = request;
        this.interruption = interruption;
        this.measurements = request.directory().measurements();
    }

    /** Waits for its end; an interruption ends it. */
    ForkEnd run(SideSpec spec) throws IOException {
        Duration patience = Duration.ofMillis(spec.timeoutMillis()).plus(GRACE);
        try (ForkGuard guard = new ForkGuard(measurements, patience, () -> {})) {
            interruption.onRequest(guard::endFork);
            return new JmhFork(request.directory(), request.plan().jvm()).run(spec, guard);
        } finally {
            interruption.onRequest(() -> {});
        }
    }

    boolean isInterrupted() {
        return interruption.isRequested();
    }

    void write(Row row) throws IOException {
        try (MeasurementLog log = MeasurementLog.append(measurements)) {
            log.write(row);
        }
    }

    /** All rows so far. */
    History history() {
        return new History(MeasurementLog.read(measurements));
    }
}
