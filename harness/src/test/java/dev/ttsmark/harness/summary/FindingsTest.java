package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.summary.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each fault is committed on purpose, and must be reported; an honest engine must give no alarm. */
class FindingsTest {

    private static final SyntheticEngine HONEST =
            SyntheticEngine.of("honest", 0.1, 0.1).noise(0.01, 0.02).streaming(Streaming.SENTENCE);

    private static SyntheticRun run(SyntheticEngine... engines) {
        SyntheticRun run = SyntheticRun.named("run").ladder().rounds(3, 30, 0);
        List.of(engines).forEach(run::engine);
        return run;
    }

    private static Set<Kind> kinds(RunSource source) {
        return Summaries.of(List.of(source)).findings().stream()
                .map(Finding::kind)
                .collect(Collectors.toSet());
    }

    private static Set<Kind> kinds(SyntheticEngine engine) {
        return kinds(run(engine).build());
    }

    private static UnaryOperator<Call> spoken(UnaryOperator<Outcome.Spoken> change) {
        return call -> call.phase() == Call.Phase.MEASURED && call.outcome() instanceof Outcome.Spoken spoken
                ? with(call, change.apply(spoken))
                : call;
    }

    static Call with(Call c, Outcome outcome) {
        return with(c, outcome, c.telemetry());
    }

    private static Call with(Call c, Outcome outcome, Telemetry telemetry) {
        return new Call(
                c.round(),
                c.configuration(),
                c.utterance(),
                c.language(),
                c.characters(),
                c.phase(),
                c.order(),
                c.index(),
                c.startedEpochMillis(),
                outcome,
                telemetry);
    }

    private static UnaryOperator<Call> sanity(double clipped, long nonFinite, boolean audible) {
        return spoken(s -> new Outcome.Spoken(
                s.totalNanos(),
                s.sampleRateHz(),
                s.chunks(),
                s.stages(),
                s.text(),
                new Sanity(0.1, 1, clipped, nonFinite, audible, 0, 1)));
    }

    private static UnaryOperator<Call> samples(double share, int everyNth) {
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

    private static UnaryOperator<Call> telemetry(long collections, double load) {
        return call -> with(call, call.outcome(), new Telemetry(1 << 28, collections, 3, load));
    }

    @Test
    void anHonestEngineGivesNoAlarm() {
        assertThat(kinds(HONEST)).isSubsetOf(Kind.TRENDING);
    }

    @Test
    void audioThatIsNoSpeech() {
        assertThat(kinds(HONEST.fault(sanity(0, 0, false)))).contains(Kind.SILENT);
        assertThat(kinds(HONEST.fault(sanity(0, 7, true)))).contains(Kind.NAN);
        assertThat(kinds(HONEST.fault(sanity(0.2, 0, true)))).contains(Kind.CLIPPED);
        UnaryOperator<Call> refused = call -> with(call, new Outcome.Failed("SilentAudio", "Nothing.", 1));
        assertThat(kinds(HONEST.fault(refused))).contains(Kind.SILENT, Kind.FAILED_CALLS);
    }

    @Test
    void audioOfOddLength() {
        assertThat(kinds(HONEST.fault(samples(0.5, 7)))).contains(Kind.TRUNCATED);
        assertThat(kinds(HONEST.fault(samples(0.9, 7)))).contains(Kind.DURATION_UNSTABLE);
        assertThat(kinds(HONEST.fault(samples(0.2, 1)))).contains(Kind.DURATION_OUT_OF_BAND);
    }

    @Test
    void audioThatComesTooLateToBePlayed() {
        UnaryOperator<Call> late = spoken(s -> new Outcome.Spoken(
                s.totalNanos() + 90_000_000_000L,
                s.sampleRateHz(),
                List.of(new Outcome.Arrival(2_000_000, 240), new Outcome.Arrival(90_000_000_000L, (int) s.samples())),
                s.stages(),
                s.text(),
                s.sanity()));
        assertThat(kinds(HONEST.fault(late))).contains(Kind.UNDERRUN);
    }

    @Test
    void whatEnginesSayOfThemselves() {
        License free = new License("Apache-2.0", true);
        assertThat(kinds(HONEST.weights(Weights.STAND_IN, free))).contains(Kind.STAND_IN_WEIGHTS);
        assertThat(kinds(HONEST.streaming(Streaming.BATCH))).contains(Kind.NOT_STREAMING);
        UnaryOperator<EngineInfo> fallback = i -> new EngineInfo(
                i.engine(),
                new EngineInfo.Runtime("ort", "1", "CUDAExecutionProvider", "cuda:0", 1, 1, OptionalInt.of(43)),
                i.model(),
                i.sampleRateHz(),
                i.languages(),
                i.streaming(),
                i.options());
        assertThat(kinds(HONEST.info(fallback))).contains(Kind.PROVIDER_FALLBACK);
        SyntheticEngine greedy = SyntheticEngine.of("greedy", 0.1, 0.1).threads(8);
        assertThat(kinds(run(HONEST, greedy).build())).contains(Kind.THREADS_UNEQUAL);
    }

    @Test
    void tooFewCallsAndRounds() {
        assertThat(kinds(run(HONEST).rounds(1, 40, 0).build())).contains(Kind.TOO_FEW);
        assertThat(kinds(run(HONEST).rounds(3, 5, 0).build())).contains(Kind.TOO_FEW);
    }

    @Test
    void disturbances() {
        assertThat(kinds(HONEST.fault(telemetry(1, 0.5)))).contains(Kind.GC_OVERLAP);
        assertThat(kinds(HONEST.fault(telemetry(0, 9)))).contains(Kind.NOISY_HOST);
    }

    @Test
    void aBentLadder() {
        UnaryOperator<Call> bent = spoken(s -> new Outcome.Spoken(
                s.audioSeconds() > 8 ? 3 * s.totalNanos() : s.totalNanos(),
                s.sampleRateHz(),
                s.chunks(),
                s.stages(),
                s.text(),
                s.sanity()));
        assertThat(kinds(HONEST.fault(bent))).contains(Kind.LINE_DOES_NOT_FIT);
    }

    @Test
    void roundsThatFailOrDisagree() {
        RunSource source = run(HONEST).build();
        List<Row> rows = new ArrayList<>(source.rows());
        rows.add(new RoundFailed(4, "honest", "ProcessExited", "Exit code 139.", 5));
        RoundOpened first = (RoundOpened) rows.get(0);
        rows.add(new RoundOpened(5, "honest", 1, 1, 1, 1, HONEST.threads(7).info()));
        assertThat(first.info()).isEqualTo(HONEST.info());
        assertThat(kinds(new RunSource("run", source.plan(), source.environment(), rows)))
                .contains(Kind.ROUND_FAILED, Kind.ENGINE_CHANGED);
    }

    @Test
    void everyFindingSpeaksBothLanguagesWithAllItsFigures() {
        SyntheticEngine faulty = HONEST.fault(
                call -> call.index() % 5 == 0 ? with(call, new Outcome.Failed("RUNTIME", "100% bad.", 1)) : call);
        List<Finding> findings = Summaries.of(
                        List.of(run(faulty, SyntheticEngine.of("b", 1, 1).threads(1))
                                .rounds(1, 3, 0)
                                .build()))
                .findings();
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.sentence().en()).doesNotContain("%s", "null");
            assertThat(finding.sentence().zh()).matches("(?s).*\\p{IsHan}.*").doesNotContain("%s");
            assertThat(finding.nextStep().zh()).matches("(?s).*\\p{IsHan}.*");
        });
        assertThat(findings).isSortedAccordingTo(java.util.Comparator.comparing(Finding::severity));
    }
}
