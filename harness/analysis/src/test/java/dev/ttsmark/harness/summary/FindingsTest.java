package dev.ttsmark.harness.summary;

import static dev.ttsmark.harness.summary.FaultyRuns.HONEST;
import static dev.ttsmark.harness.summary.FaultyRuns.activity;
import static dev.ttsmark.harness.summary.FaultyRuns.findings;
import static dev.ttsmark.harness.summary.FaultyRuns.kinds;
import static dev.ttsmark.harness.summary.FaultyRuns.run;
import static dev.ttsmark.harness.summary.FaultyRuns.samples;
import static dev.ttsmark.harness.summary.FaultyRuns.sanity;
import static dev.ttsmark.harness.summary.FaultyRuns.silence;
import static dev.ttsmark.harness.summary.FaultyRuns.slower;
import static dev.ttsmark.harness.summary.FaultyRuns.spoken;
import static dev.ttsmark.harness.summary.FaultyRuns.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each fault is committed on purpose, and must be reported; an honest engine must give no alarm. */
class FindingsTest {

    private static SyntheticEngine named(String name, UnaryOperator<Call> fault) {
        return SyntheticEngine.of(name, 0.1, 0.1).streaming(Streaming.SENTENCE).fault(fault);
    }

    @Test
    void anHonestEngineGivesNoAlarm() {
        assertThat(kinds(HONEST)).isEmpty();
    }

    @Test
    void audioThatIsNoSpeech() {
        assertThat(kinds(HONEST.fault(sanity(0, 0, false)))).contains(Kind.SILENT);
        assertThat(kinds(HONEST.fault(sanity(0, 7, true)))).contains(Kind.NAN);
        assertThat(kinds(HONEST.fault(sanity(0.2, 0, true)))).contains(Kind.CLIPPED);
        UnaryOperator<Call> refused = call -> Calls.with(call, new Outcome.Failed("SilentAudio", "Nothing.", 1));
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
        assertThat(kinds(run(HONEST).rounds(3, 1, 0).build())).contains(Kind.TOO_FEW);
        assertThat(kinds(run(HONEST).rounds(3, 5, 0).build())).doesNotContain(Kind.TOO_FEW);
    }

    @Test
    void silenceThatFlatters() {
        assertThat(kinds(HONEST.fault(silence(0.3, 9)))).doesNotContain(Kind.LEADING_SILENCE);
        assertThat(kinds(HONEST.fault(silence(0.1, 0.2)))).contains(Kind.PADDED);
        UnaryOperator<Call> filler = spoken(s -> new Outcome.Spoken(
                s.totalNanos(),
                s.sampleRateHz(),
                List.of(new Outcome.Arrival(2_000_000, 4800), new Outcome.Arrival(s.totalNanos(), (int) s.samples())),
                s.stages(),
                s.text(),
                new Sanity(0.1, 1, 0, 0, true, 0.21, s.audioSeconds())));
        assertThat(kinds(HONEST.fault(filler))).contains(Kind.LEADING_SILENCE);
    }

    @Test
    void textsThatAreNotWhatTheirNameSays() {
        assertThat(kinds(HONEST.fault(text(call -> 100 + call.index() % 2 * 50, 0))))
                .contains(Kind.LENGTHS_MIXED)
                .doesNotContain(Kind.DURATION_OUT_OF_BAND);
        assertThat(kinds(HONEST.fault(text(call -> 100, 10)))).contains(Kind.DROPPED_SYMBOLS);
        assertThat(kinds(HONEST.fault(text(call -> 5, 0)))).contains(Kind.DURATION_OUT_OF_BAND);
        UnaryOperator<Call> renamed = call -> call.index() % 2 == 0
                ? call
                : new Call(
                        call.round(),
                        call.configuration(),
                        call.utterance(),
                        call.language(),
                        call.characters() + 40,
                        call.phase(),
                        call.order(),
                        call.index(),
                        call.startedEpochMillis(),
                        call.outcome(),
                        call.telemetry());
        assertThat(kinds(HONEST.fault(renamed))).contains(Kind.LENGTHS_MIXED);
    }

    @Test
    void splittingThatDiffersBetweenConfigurations() {
        UnaryOperator<Call> split = spoken(s -> new Outcome.Spoken(
                s.totalNanos(),
                s.sampleRateHz(),
                s.chunks(),
                s.stages(),
                new SpokenText(3, s.text().tokens(), 0, "characters"),
                s.sanity()));
        List<Finding> findings = findings(run(HONEST, named("split", split)).build());
        assertThat(findings)
                .filteredOn(f -> f.kind() == Kind.CHUNKING_UNEQUAL)
                .singleElement()
                .satisfies(f -> assertThat(f.sentence().en()).contains("texts concerned: 8", "honest 1, split 3"));
    }

    @Test
    void ordersThatMatter() {
        UnaryOperator<Call> forgets =
                call -> call.order() == Call.Order.SHUFFLED ? slower(1.5).apply(call) : call;
        assertThat(kinds(run(HONEST.fault(forgets)).rounds(2, 10, 2).build())).contains(Kind.LENGTH_CHANGE_COSTS);
        assertThat(kinds(run(HONEST).rounds(2, 10, 2).build())).doesNotContain(Kind.LENGTH_CHANGE_COSTS);
    }

    @Test
    void streamsThatAreHeldBack() {
        UnaryOperator<Call> held = spoken(s -> new Outcome.Spoken(
                s.totalNanos(),
                s.sampleRateHz(),
                List.of(new Outcome.Arrival(s.totalNanos(), (int) s.samples())),
                s.stages(),
                new SpokenText(4, s.text().tokens(), 0, "characters"),
                s.sanity()));
        assertThat(findings(run(HONEST.fault(held)).build()))
                .filteredOn(f -> f.kind() == Kind.NOT_STREAMING)
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void devicesAndThreadsThatWereNotAsked() {
        UnaryOperator<EngineInfo> asked = i -> new EngineInfo(
                i.engine(),
                i.runtime(),
                i.model(),
                i.sampleRateHz(),
                i.languages(),
                i.streaming(),
                Map.of("threads", "2"));
        assertThat(kinds(HONEST.info(asked))).doesNotContain(Kind.THREADS_UNEQUAL);
        assertThat(kinds(HONEST.info(asked).threads(5))).contains(Kind.THREADS_UNEQUAL);
        assertThat(kinds(HONEST.info(asked).threads(5).options(Map.of("threads", "5"))))
                .as("as the plan says")
                .doesNotContain(Kind.THREADS_UNEQUAL);
        for (String device : List.of("cpu", "CPU", "auto")) {
            assertThat(kinds(HONEST.options(Map.of("device", device)))).doesNotContain(Kind.PROVIDER_FALLBACK);
        }
        for (String device : List.of("cuda", "gpu", "tensorrt")) {
            assertThat(kinds(HONEST.options(Map.of("provider", device)))).contains(Kind.PROVIDER_FALLBACK);
        }
    }

    @Test
    void everyKindThatMakesFiguresInvalidKeepsThemOutOfEveryRanking() {
        SyntheticEngine fast = SyntheticEngine.of("fast", 0.01, 0.01).streaming(Streaming.SENTENCE);
        UnaryOperator<EngineInfo> twoThreads = i -> new EngineInfo(
                i.engine(),
                i.runtime(),
                i.model(),
                i.sampleRateHz(),
                i.languages(),
                i.streaming(),
                Map.of("threads", "2"));
        for (SyntheticEngine faulty : List.of(
                fast.fault(samples(0.5, 7)),
                fast.fault(text(call -> 100 + call.index() % 2 * 50, 0)),
                fast.fault(activity(0, 0, 400, 0)),
                fast.fault(sanity(0, 0, false)),
                fast.options(Map.of("provider", "cuda")),
                fast.info(twoThreads).threads(8))) {
            RunSummary summary = Summaries.of(List.of(run(HONEST, faulty).build()));
            assertThat(summary.conclusion().choices())
                    .filteredOn(choice -> choice.use().name().startsWith("LOWEST"))
                    .hasSize(3)
                    .allSatisfy(choice -> {
                        assertThat(choice.contenders())
                                .extracting(c -> c.configuration())
                                .containsOnly("honest");
                        assertThat(choice.sentence().en()).contains("Not ranked", "fast");
                    });
        }
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
        rows.add(new RoundOpened(5, "honest", 1, 1, 1, 1, HONEST.threads(7).info(), Optional.empty()));
        assertThat(first.info()).isEqualTo(HONEST.info());
        assertThat(kinds(new RunSource("run", source.plan(), source.environment(), rows)))
                .contains(Kind.ROUND_FAILED, Kind.ENGINE_CHANGED);
    }

    @Test
    void everyFindingSpeaksBothLanguagesWithAllItsFigures() {
        SyntheticEngine faulty = HONEST.fault(
                call -> call.index() % 5 == 0 ? Calls.with(call, new Outcome.Failed("RUNTIME", "100% bad.", 1)) : call);
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
