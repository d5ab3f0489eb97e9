package dev.ttsmark.harness.load;

import dev.ttsmark.harness.measure.Distribution;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.stats.ClusteredShare;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What all processes showed of one level.
 *
 * @param level people, or requests a second
 * @param due requests that were to be made in the time that counts
 * @param lost of those, the ones without all their audio
 * @param heard share that had its first audio in time
 * @param played share that came whole and never stood still for too long
 * @param ttfbSeconds of all requests, from when they were due; lost ones take for ever
 * @param totalSeconds in the same way
 * @param rtf in the same way
 * @param worstWaitSeconds that any playback stood still; of those served, empty where none was
 * @param audioRate seconds of audio in a second
 * @param busyShare of the slots' time with a call running, in 0 to 1
 * @param waiting mean number of requests that waited for a slot
 * @param mostWaiting at one time
 * @param processorRate processor seconds for each second of audio; empty where it is not known
 * @param rssPeakBytes highest of all processes; empty where it is not known
 * @param worstLagSeconds by which the harness itself was late with a request
 */
public record LoadLevel(
        double level,
        int processes,
        long due,
        long lost,
        ClusteredShare heard,
        ClusteredShare played,
        Quantiles ttfbSeconds,
        Quantiles totalSeconds,
        Quantiles rtf,
        Optional<Double> worstWaitSeconds,
        double audioRate,
        double busyShare,
        double waiting,
        int mostWaiting,
        Optional<Double> processorRate,
        Optional<Long> rssPeakBytes,
        double worstLagSeconds) {

    /** Each empty where so large a share was not served. */
    public record Quantiles(Optional<Double> p50, Optional<Double> p95, Optional<Double> p99) {}

    static LoadLevel of(Objective objective, List<LoadStep> steps) {
        long due = steps.stream().mapToLong(step -> step.requests().due()).sum();
        double seconds = sum(steps, LoadStep::seconds);
        double audioSeconds = sum(steps, LoadStep::audioSeconds);
        boolean processorKnown = audioSeconds > 0 && steps.stream().allMatch(step -> step.processorSeconds() >= 0);
        return new LoadLevel(
                steps.get(0).level(),
                steps.size(),
                due,
                steps.stream().mapToLong(step -> step.requests().lost()).sum(),
                objective.heard(steps),
                objective.played(steps),
                quantiles(steps, LoadStep::ttfbSeconds, due),
                quantiles(steps, LoadStep::totalSeconds, due),
                quantiles(steps, LoadStep::rtf, due),
                steps.stream()
                        .filter(step -> step.waitSeconds().count() > 0)
                        .map(step -> step.waitSeconds().highest())
                        .max(Double::compare),
                audioSeconds / seconds,
                sum(steps, step -> step.busyShare() * step.seconds()) / seconds,
                sum(steps, step -> step.waiting().mean() * step.seconds()) / seconds,
                steps.stream().mapToInt(step -> step.waiting().most()).max().orElse(0),
                processorKnown ? Optional.of(sum(steps, LoadStep::processorSeconds) / audioSeconds) : Optional.empty(),
                steps.stream().map(LoadStep::rssPeakBytes).max(Long::compare).filter(bytes -> bytes >= 0),
                steps.stream().mapToDouble(LoadStep::lagSeconds).max().orElse(0));
    }

    private static Quantiles quantiles(List<LoadStep> steps, Function<LoadStep, Distribution> of, long due) {
        Distribution all = Distribution.sum(steps.stream().map(of).toList());
        return new Quantiles(quantile(all, 0.5, due), quantile(all, 0.95, due), quantile(all, 0.99, due));
    }

    private static Optional<Double> quantile(Distribution all, double share, long due) {
        return Optional.of(all.quantile(share, due)).filter(Double::isFinite);
    }

    private static double sum(List<LoadStep> steps, ToDoubleFunction<LoadStep> value) {
        return steps.stream().mapToDouble(value).sum();
    }
}
