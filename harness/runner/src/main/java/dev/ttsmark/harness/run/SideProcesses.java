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
            JmhFork fork = new JmhFork(request.directory(), request.plan().jvm());
            return guard.during(interruption, () -> fork.run(spec, guard));
        }
    }

    boolean isInterrupted() {
        return interruption.isRequested();
    }

    void write(Row row) throws IOException {
        MeasurementLog.add(measurements, row);
    }

    /** All rows so far. */
    History history() {
        return new History(MeasurementLog.read(measurements));
    }
}
