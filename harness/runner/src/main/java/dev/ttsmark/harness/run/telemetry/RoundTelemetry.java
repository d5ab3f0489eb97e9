package dev.ttsmark.harness.run.telemetry;

import static dev.ttsmark.harness.run.telemetry.GpuReading.UNAVAILABLE;

import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.measure.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/**
 * Reads the meters of this machine from a thread of its own, in the engine's process: at rest, before the engine is
 * opened; then from the first measured call to the last call. Without meters there is no thread and no time at rest.
 */
public final class RoundTelemetry implements AutoCloseable {

    /** Meters are renewed some ten times a second, and a driver averages over up to one. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Duration PERIOD = Duration.ofMillis(100);

    /** Of the processor time in use, by others than the engine. */
    private static final double MUCH = 0.1;

    private final Optional<Rapl> rapl;
    private final Optional<GpuMeter> gpus;
    private final DoubleSupplier othersShare;
    private final Map<String, CardSamples> cards = new LinkedHashMap<>();
    private final Set<Long> own = new HashSet<>(Set.of(ProcessHandle.current().pid()));
    private final double idleCpuWatts;
    private long beganNanos = UNAVAILABLE;
    private double joulesBefore;
    private double audioSeconds;
    private volatile boolean closed;

    private RoundTelemetry(Optional<Rapl> rapl, Optional<GpuMeter> gpus, DoubleSupplier othersShare, Duration rest) {
        this.rapl = rapl;
        this.gpus = gpus;
        this.othersShare = othersShare;
        this.idleCpuWatts = isMetered() ? rest(rest) : UNAVAILABLE;
        if (isMetered()) {
            Thread thread = new Thread(this::watch, "ttsmark-telemetry");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Opens the meters and lets them see the machine at rest.
     *
     * @param root of the file system, {@code /} but in tests
     * @param onGpu whether the engine is asked to compute on one
     * @param othersShare of the processor time in use since it was last asked, by processes that are none of the engine's;
     *     below 0 where unknown
     */
    public static RoundTelemetry open(Path root, boolean onGpu, DoubleSupplier othersShare) {
        return new RoundTelemetry(
                Rapl.of(root), onGpu ? Optional.of(GpuMeter.open()) : Optional.empty(), othersShare, REST);
    }

    /** By meters of a test. */
    static RoundTelemetry of(Optional<Rapl> rapl, Optional<GpuMeter> gpus, DoubleSupplier othersShare, Duration rest) {
        return new RoundTelemetry(rapl, gpus, othersShare, rest);
    }

    private boolean isMetered() {
        return rapl.isPresent() || gpus.isPresent();
    }

    /** @return power of the processor packages; -1 where unknown */
    private double rest(Duration time) {
        double before = cpuJoules();
        Map<String, GpuReading> firsts = new LinkedHashMap<>();
        long startNanos = System.nanoTime();
        long sinceNanos = startNanos;
        do {
            LockSupport.parkNanos(Math.min(PERIOD.toNanos(), time.toNanos()));
            if (firsts.isEmpty()) {
                // A program needs a moment before it says anything.
                readGpus().forEach(card -> firsts.put(card.uuid(), card));
                sinceNanos = System.nanoTime();
            }
        } while (System.nanoTime() - startNanos < time.toNanos());
        double gpuSeconds = (System.nanoTime() - sinceNanos) / 1e9;
        for (GpuReading now : readGpus()) {
            CardSamples samples = new CardSamples(firsts.getOrDefault(now.uuid(), now));
            samples.rested(now, gpuSeconds);
            cards.put(now.uuid(), samples);
        }
        double after = cpuJoules();
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return before < 0 || after < 0 ? UNAVAILABLE : (after - before) / seconds;
    }

    private double cpuJoules() {
        return rapl.map(Rapl::joules).orElse((double) UNAVAILABLE);
    }

    private List<GpuReading> readGpus() {
        return gpus.map(GpuMeter::read).orElse(List.of());
    }

    /** @param pid of the process in which the engine computes */
    public synchronized void opened(OptionalLong pid) {
        pid.ifPresent(own::add);
    }

    /** Before a call that counts; the first one begins what is counted here, too. */
    public void measuring() {
        if (beganNanos == UNAVAILABLE && isMetered()) {
            begin();
        }
    }

    private synchronized void begin() {
        othersShare.getAsDouble();
        joulesBefore = cpuJoules();
        readGpus().forEach(card -> samples(card).begin(card));
        beganNanos = System.nanoTime();
    }

    /** After any call. */
    public void heard(double seconds) {
        if (beganNanos != UNAVAILABLE) {
            audioSeconds += seconds;
        }
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(PERIOD.toNanos());
            sample();
        }
    }

    private synchronized void sample() {
        if (closed) {
            return;
        }
        // So that no counter starts again at 0 twice between two readings.
        cpuJoules();
        for (GpuReading card : readGpus()) {
            samples(card).memory(card, own);
            if (beganNanos != UNAVAILABLE) {
                samples(card).add(card);
            }
        }
    }

    private CardSamples samples(GpuReading card) {
        return cards.computeIfAbsent(card.uuid(), uuid -> new CardSamples(card));
    }

    /** After the last call: what was seen from the first measured one until now; none without meters. */
    public synchronized List<Row> rows(int round, String configuration) {
        if (beganNanos == UNAVAILABLE) {
            return List.of();
        }
        sample();
        double seconds = (System.nanoTime() - beganNanos) / 1e9;
        List<Row> rows = new ArrayList<>();
        double joules = cpuJoules();
        if (joules >= 0 && joulesBefore >= 0) {
            double others = othersShare.getAsDouble();
            rows.add(new RoundEnergy(
                    round,
                    configuration,
                    RoundEnergy.Meter.CPU,
                    "CPU",
                    Rapl.SOURCE,
                    idleCpuWatts,
                    seconds,
                    joules - joulesBefore,
                    audioSeconds,
                    others >= 0 && others <= MUCH));
        }
        String source = gpus.map(GpuMeter::source).orElse("");
        for (CardSamples card : cards.values()) {
            rows.add(card.row(round, configuration, source));
            if (cards.size() == 1 || card.isEngines()) {
                rows.add(card.energy(round, configuration, source, seconds, audioSeconds, own));
            }
        }
        return rows;
    }

    @Override
    public synchronized void close() {
        closed = true;
        gpus.ifPresent(GpuMeter::close);
    }
}
