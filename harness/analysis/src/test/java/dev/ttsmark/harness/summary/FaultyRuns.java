package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.HostActivity;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.summary.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Runs of an engine that does nothing wrong, and faults that it can be given. */
public final class FaultyRuns {

    static final SyntheticEngine HONEST =
            SyntheticEngine.of("honest", 0.1, 0.1).noise(0.01, 0.02).streaming(Streaming.SENTENCE);

    private FaultyRuns() {}

    static SyntheticRun run(SyntheticEngine... engines) {
        SyntheticRun run = SyntheticRun.named("run").ladder().rounds(3, 30, 0);
        List.of(engines).forEach(run::engine);
        return run;
    }

    /**
     * Twelve rounds of one engine that is slower after another text.
     *
     * @param slower factor on what such calls take
     * @param repeated calls of each text after itself, in each round
     * @param passes over all texts in random order, in each round
     */
    public static RunSource changing(String id, double slower, int repeated, int passes) {
        return SyntheticRun.named(id)
                .ladder()
                .rounds(12, repeated, passes)
                .seed(id.hashCode())
                .engine(SyntheticEngine.of("e", 0.1, 0.1)
                        .noise(0.01, 0.02)
                        .fault(call -> call.order() == Call.Order.SHUFFLED
                                ? slower(slower).apply(call)
                                : call))
                .build();
    }

    static List<Finding> findings(RunSource source) {
        return Findings.of(RunPart.of(source));
    }

    static Set<Kind> kinds(RunSource source) {
        return findings(source).stream().map(Finding::kind).collect(Collectors.toSet());
    }

    static Set<Kind> kinds(SyntheticEngine engine) {
        return kinds(run(engine).build());
    }

    static UnaryOperator<Call> spoken(UnaryOperator<Outcome.Spoken> change) {
        return call -> call.phase() == Call.Phase.MEASURED && call.outcome() instanceof Outcome.Spoken spoken
                ? Calls.with(call, change.apply(spoken))
                : call;
    }

    static UnaryOperator<Call> sanity(double clipped, long nonFinite, boolean audible) {
        return sounds(new Sanity(0.1, 1, clipped, nonFinite, audible, 0, 1));
    }

    private static UnaryOperator<Call> sounds(Sanity sanity) {
        return spoken(
                s -> new Outcome.Spoken(s.totalNanos(), s.sampleRateHz(), s.chunks(), s.stages(), s.text(), sanity));
    }

    static UnaryOperator<Call> samples(double share, int everyNth) {
        return call -> call.index() % everyNth != 0
                ? call
                : spoken(s -> new Outcome.Spoken(
                                s.totalNanos(),
                                s.sampleRateHz(),
                                s.chunks().stream()
                                        .map(chunk ->
                                                new Outcome.Arrival(chunk.atNanos(), (int) (chunk.samples() * share)))
                                        .toList(),
                                s.stages(),
                                s.text(),
                                s.sanity()))
                        .apply(call);
    }

    /** Of a second in which the engine's process used one of two cores. */
    static UnaryOperator<Call> activity(long foreignMillis, long stolenMillis, long throttledMillis, long hot) {
        HostActivity activity = new HostActivity(
                1_000_000_000L, 1_000_000_000L, 1000 + foreignMillis, stolenMillis, throttledMillis * 1_000_000, hot);
        return call -> Calls.with(call, call.outcome(), new Telemetry(1 << 28, 0, 0, 9, Optional.of(activity)));
    }

    static UnaryOperator<Call> grows(double bytesPerCall) {
        return call -> Calls.with(
                call,
                call.outcome(),
                new Telemetry((1 << 28) + (long) (bytesPerCall * call.index()), 0, 0, 0.5, Optional.empty()));
    }

    static UnaryOperator<Call> silence(double onsetSeconds, double speechSeconds) {
        return sounds(new Sanity(0.1, 1, 0, 0, true, onsetSeconds, speechSeconds));
    }

    static UnaryOperator<Call> text(ToIntFunction<Call> tokens, int dropped) {
        return call -> spoken(s -> new Outcome.Spoken(
                        s.totalNanos(),
                        s.sampleRateHz(),
                        s.chunks(),
                        s.stages(),
                        new SpokenText(1, tokens.applyAsInt(call), dropped, "characters"),
                        s.sanity()))
                .apply(call);
    }

    static UnaryOperator<Call> telemetry(long collections, double load) {
        return call -> Calls.with(call, call.outcome(), new Telemetry(1 << 28, collections, 3, load, Optional.empty()));
    }

    public static UnaryOperator<Call> slower(double factor) {
        return spoken(s -> new Outcome.Spoken(
                (long) (factor * s.totalNanos()), s.sampleRateHz(), s.chunks(), s.stages(), s.text(), s.sanity()));
    }
}
