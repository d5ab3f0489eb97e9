package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import dev.ttsmark.harness.summary.Conclusion.Standing;
import dev.ttsmark.harness.summary.Conclusion.Use;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConclusionsTest {

    private static final SyntheticEngine KOKORO = SyntheticEngine.of("kokoro", 0.2, 0.4)
            .languages("en", "zh")
            .streaming(Streaming.SENTENCE)
            .rss(600L << 20);
    private static final SyntheticEngine MMS = SyntheticEngine.of("mms", 0.1, 0.2)
            .weights(Weights.RELEASED, new License("CC-BY-NC-4.0", false))
            .rss(300L << 20);

    private static Choice choice(SyntheticRun run, Use use) {
        return Summaries.of(List.of(run.build())).conclusion().choices().stream()
                .filter(choice -> choice.use() == use)
                .findFirst()
                .orElseThrow();
    }

    private static SyntheticRun run(SyntheticEngine... engines) {
        SyntheticRun run = SyntheticRun.named("run").ladder();
        List.of(engines).forEach(run::engine);
        return run;
    }

    @Test
    void aClearWinnerIsNamedWithFiguresAndTheStageThatCarriesIt() {
        Choice rtf = choice(run(KOKORO, MMS), Use.LOWEST_RTF);
        assertThat(rtf.standing()).isEqualTo(Standing.WINS);
        assertThat(rtf.winner()).contains("mms");
        assertThat(rtf.sentence().en()).matches("English, 8 texts.*: mms has the lowest RTF, 0\\.\\d+ \\[.*kokoro 0.*");
        assertThat(rtf.sentence().zh()).contains("mms 的实时率").contains("倍");
        assertThat(rtf.cause().orElseThrow().en()).contains("'Infer'");
        assertThat(choice(run(KOKORO, MMS), Use.LOWEST_MEMORY).winner()).contains("mms");
    }

    @Test
    void equalsAreTied() {
        SyntheticEngine one = SyntheticEngine.of("one", 0.1, 0.2).noise(0.002, 0.01);
        SyntheticEngine two = SyntheticEngine.of("two", 0.1, 0.2).noise(0.002, 0.01);
        Choice tied = choice(run(one, two), Use.LOWEST_RTF);
        assertThat(tied.standing()).isEqualTo(Standing.TIED);
        assertThat(tied.cause()).isEmpty();
    }

    /** A against A with luck between rounds: pooled calls would call a winner in every other run. */
    @Test
    void luckBetweenRoundsSeldomMakesAWinner() {
        SyntheticEngine one = SyntheticEngine.of("one", 0.1, 0.2).noise(0.1, 0.05);
        SyntheticEngine two = SyntheticEngine.of("two", 0.1, 0.2).noise(0.1, 0.05);
        long winners = LongStream.range(0, 100)
                .filter(seed -> choice(
                                        SyntheticRun.named("aa")
                                                .text("c/1", "en", 60, 4)
                                                .seed(seed)
                                                .engine(one)
                                                .engine(two),
                                        Use.LOWEST_RTF)
                                .standing()
                        == Standing.WINS)
                .count();
        assertThat(winners).isBetween(1L, 10L);
    }

    @Test
    void earlierFirstAudioIsExplainedByItsArrival() {
        Choice ttfb = choice(
                SyntheticRun.named("run")
                        .text("c/1", "en", 90, 6)
                        .engine(KOKORO)
                        .engine(SyntheticEngine.of("batch", 0.15, 0.35)),
                Use.LOWEST_TTFB);
        assertThat(ttfb.winner()).contains("kokoro");
        assertThat(ttfb.cause().orElseThrow().en()).contains("chunk arrivals").contains("33.3");
    }

    @Test
    void aDifferenceThatNoStageCarriesHasNoCause() {
        SyntheticEngine unmarked = SyntheticEngine.of("unmarked", 0.3, 0.6).fault(call -> {
            Outcome.Spoken s = (Outcome.Spoken) call.outcome();
            return Calls.with(
                    call,
                    new Outcome.Spoken(s.totalNanos(), s.sampleRateHz(), s.chunks(), List.of(), s.text(), s.sanity()));
        });
        Choice rtf = choice(run(unmarked, MMS), Use.LOWEST_RTF);
        assertThat(rtf.standing()).isEqualTo(Standing.WINS);
        assertThat(rtf.cause().orElseThrow().en()).isEqualTo("Cause: not measured.");
    }

    @Test
    void languagesAreNeverMixed() {
        SyntheticRun run = SyntheticRun.named("run")
                .text("c/en", "en", 90, 6)
                .text("c/zh", "zh", 30, 6)
                .engine(MMS)
                .engine(SyntheticEngine.of("other", 0.01, 0.01).languages("zh"));
        assertThat(Summaries.of(List.of(run.build())).conclusion().choices())
                .filteredOn(choice -> choice.use() == Use.LOWEST_RTF)
                .hasSize(2)
                .allSatisfy(choice -> {
                    assertThat(choice.standing()).isEqualTo(Standing.ALONE);
                    assertThat(choice.contenders())
                            .extracting(Conclusion.Contender::configuration)
                            .containsExactly(choice.language().orElseThrow().equals("en") ? "mms" : "other");
                });
    }

    @Test
    void oneAloneIsComparedWithNothingAndNothingIsNotMeasured() {
        assertThat(choice(run(KOKORO), Use.LOWEST_TTFB).standing()).isEqualTo(Standing.ALONE);
        SyntheticRun chinese =
                SyntheticRun.named("run").text("c/zh", "zh", 8, 2).engine(MMS);
        assertThat(choice(chinese, Use.LOWEST_TTFB).standing()).isEqualTo(Standing.NOT_MEASURED);
        assertThat(choice(run(KOKORO, MMS).rounds(1, 10, 0), Use.LOWEST_RTF).standing())
                .isEqualTo(Standing.NOT_SEPARATED);
    }

    @Test
    void aConfigurationThatSpokeOneTextDoesNotShrinkTheComparisonToIt() {
        SyntheticEngine narrow = SyntheticEngine.of("narrow", 0.01, 0.01)
                .fault(call ->
                        call.utterance().endsWith("EN-3") ? call : Calls.with(call, new Outcome.Unsupported("No.")));
        Choice rtf = choice(run(KOKORO, MMS, narrow), Use.LOWEST_RTF);
        assertThat(rtf.winner()).contains("mms");
        assertThat(rtf.sentence().en()).contains("8 texts").endsWith("fewer than half of the texts: narrow.");
    }

    @Test
    void anEngineThatFailsIsNotRankedHoweverFast() {
        SyntheticEngine quick = SyntheticEngine.of("quick", 0.01, 0.01)
                .fault(call ->
                        call.index() % 9 == 0 ? Calls.with(call, new Outcome.Failed("RUNTIME", "No.", 1)) : call);
        Choice rtf = choice(run(KOKORO, MMS, quick), Use.LOWEST_RTF);
        assertThat(rtf.winner()).contains("mms");
        assertThat(rtf.sentence().en()).endsWith("not valid (see findings): quick.");
        assertThat(choice(run(quick), Use.LOWEST_RTF).standing()).isEqualTo(Standing.NOT_MEASURED);
    }

    @Test
    void factsComeFromTheEngines() {
        SyntheticRun run = run(KOKORO, MMS);
        assertThat(choice(run, Use.COMMERCIAL_USE).sentence().en())
                .isEqualTo("The weights of kokoro (Apache-2.0) allow commercial use. The weights of mms (CC-BY-NC-4.0)"
                        + " do not allow commercial use.");
        assertThat(choice(run, Use.LANGUAGES).sentence().zh()).isEqualTo("kokoro 支持英语、中文。mms 支持英语。");
    }
}
