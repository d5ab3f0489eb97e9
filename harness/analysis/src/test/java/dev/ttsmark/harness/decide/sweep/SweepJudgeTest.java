package dev.ttsmark.harness.decide.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.parity.Parity;
import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.decide.sweep.SweepResult.Verdict;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.compare.Front.Place;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.RunSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SweepJudgeTest {

    private static SweepRuns twoByTwo() {
        return new SweepRuns()
                .factor("threads", "1", "2")
                .factor("arena", "true", "false")
                .time(0.55, "threads=2")
                .memory(0.8, "arena=false");
    }

    private static SweepResult judge(SweepRuns runs) {
        SweepRuns.Swept swept = runs.build();
        return SweepJudge.judge(swept.sweep(), swept.run(), Optional.empty());
    }

    private static Effect effect(SweepResult result, String option, String to) {
        return result.effects().stream()
                .filter(effect -> effect.option().equals(option) && effect.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knownEffectsAreFoundAndSaidInWords() {
        SweepResult result = judge(twoByTwo().time(1.3, "arena=false").calls(32).seed(2));
        assertThat(result.verdict()).isEqualTo(Verdict.WINNER);
        assertThat(result.winner()).contains("threads-2_arena-true");
        assertThat(result.answer().en())
                .startsWith("threads-2_arena-true wins: total ")
                .contains("of the reference, threads-1_arena-true.");
        Effect threads = effect(result, "threads", "2");
        assertThat(threads.matched()).isEqualTo(2);
        Ratio total = threads.ratios().get("total_s");
        assertThat(total.pairs()).isEqualTo(12);
        assertThat(total.verdict()).isEqualTo(Ratio.Verdict.DIFFERENT);
        assertThat(total.interval().orElseThrow().contains(0.55)).isTrue();
        assertThat(threads.ratios().get("rss_peak_bytes").verdict()).isEqualTo(Ratio.Verdict.SAME);
        assertThat(threads.sentence().en())
                .matches(
                        "threads 1→2: TTFB, total, RTF ×0\\.5\\d+ \\[0\\.5\\d+, 0\\.5\\d+]; peak memory the same within"
                                + " 5 % \\(matched pairs: 2, pairs of rounds: 12\\)\\.");
        assertThat(threads.sentence().zh())
                .contains("首音延迟（TTFB）、总耗时、实时率（RTF） ×0.5")
                .contains("内存峰值相差不超过 5%");
        assertThat(effect(result, "arena", "false").ratios().get("total_s").interval())
                .hasValueSatisfying(
                        interval -> assertThat(interval.contains(1.3)).isTrue());
        assertThat(result.interactions()).isEmpty();
        assertThat(result.points()).noneMatch(SweepPoint::provisional);
    }

    @Test
    void intervalsOfEffectsHoldTheTruth() {
        int held = 0;
        int sweeps = 40;
        for (int seed = 1; seed <= sweeps; seed++) {
            SweepResult result = judge(twoByTwo().rounds(3).seed(seed));
            held += effect(result, "threads", "2")
                            .ratios()
                            .get("total_s")
                            .interval()
                            .orElseThrow()
                            .contains(0.55)
                    ? 1
                    : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(35);
    }

    @Test
    void equalsAreTiedAndWhatWouldSettleItIsSaid() {
        SweepResult result =
                judge(new SweepRuns().factor("graph", "all", "basic").rounds(3));
        assertThat(result.verdict()).isEqualTo(Verdict.TIED);
        assertThat(result.points().get(1).tied()).isTrue();
        assertThat(result.answer().en()).contains("comes first, tied");
        assertThat(result.toBeSure()).anyMatch(step -> step.en().contains("rounds"));
        assertThat(effect(result, "graph", "basic").ratios().get("total_s").verdict())
                .isNotEqualTo(Ratio.Verdict.DIFFERENT);
        assertThat(result.table()).as("one factor has no table").isEmpty();
    }

    @Test
    void theFrontKeepsWhatIsSlowerButSmaller() {
        SweepResult result = judge(twoByTwo().time(1.3, "arena=false"));
        assertThat(result.point("threads-2_arena-true").front()).contains(Place.ON);
        assertThat(result.point("threads-2_arena-false").front()).contains(Place.ON);
        assertThat(result.point("threads-1_arena-false").front()).contains(Place.DOMINATED);
        assertThat(result.point("threads-1_arena-false").dominatedBy()).contains("threads-2_arena-false");
        assertThat(result.point("threads-1_arena-true").dominatedBy()).contains("threads-2_arena-true");
    }

    @Test
    void anEffectThatDependsOnAnotherFactorIsSaid() {
        SweepResult result = judge(twoByTwo().time(1.5, "threads=2 arena=false"));
        assertThat(result.interactions()).hasSize(1);
        assertThat(result.interactions().get(0).sentence().en())
                .startsWith("What threads 1→2 does depends on arena: total ×0.5")
                .contains("with true, ×0.8")
                .endsWith("with false.");
    }

    @Test
    void failuresKeepTheirRowAndOnlyPairsThatHaveFiguresCount() {
        SweepResult result = judge(new SweepRuns()
                .factor("backend", "cpu", "cuda")
                .factor("arena", "true", "false")
                .change(engine -> engine.options().get("backend").equals("cuda")
                                && engine.options().get("arena").equals("true")
                        ? engine.fault(SweepJudgeTest::fails)
                        : engine));
        SweepPoint failed = result.point("backend-cuda_arena-true");
        assertThat(failed.standing()).isEqualTo(Standing.FAILED);
        assertThat(failed.reason().en()).isEqualTo("There is no CUDA provider here.");
        assertThat(failed.figures()).isEmpty();
        assertThat(result.points().get(3)).isEqualTo(failed);
        Effect backend = effect(result, "backend", "cuda");
        assertThat(backend.matched()).isEqualTo(1);
        assertThat(backend.possible()).isEqualTo(2);
        assertThat(backend.sentence().en()).contains("matched pairs: 1 of 2");
        assertThat(result.table().orElseThrow().cells())
                .containsExactly(
                        List.of("backend-cpu_arena-true", "backend-cpu_arena-false"),
                        List.of("backend-cuda_arena-true", "backend-cuda_arena-false"));
    }

    @Test
    void whereAllFailThereIsNoWinnerAndNothingBreaks() {
        SweepResult result = judge(twoByTwo().change(engine -> engine.fault(SweepJudgeTest::fails)));
        assertThat(result.verdict()).isEqualTo(Verdict.NONE);
        assertThat(result.winner()).isEmpty();
        assertThat(result.texts()).isEmpty();
        assertThat(result.answer().en()).isEqualTo("No configuration may win. Failed: 4.");
        assertThat(result.effects()).allMatch(effect -> effect.matched() == 0);
    }

    @Test
    void audioThatIsNoSpeechCannotWin() {
        SweepResult result = judge(twoByTwo()
                .change(engine ->
                        engine.options().get("threads").equals("2") ? engine.fault(SweepJudgeTest::clips) : engine));
        assertThat(result.winner().orElseThrow()).startsWith("threads-1");
        SweepPoint unsound = result.point("threads-2_arena-true");
        assertThat(unsound.standing()).isEqualTo(Standing.UNSOUND);
        assertThat(unsound.figures()).containsKey("total_s");
        assertThat(unsound.overReference()).isEmpty();
        assertThat(effect(result, "threads", "2").matched()).isZero();
    }

    @Test
    void audioUnlikeTheReferenceCannotWinButItsTimesCount() {
        SweepRuns.Swept swept = twoByTwo().build();
        List<ConfigurationParity> parities = List.of(
                parity("threads-1_arena-false", Parity.Status.PASS, Bilingual.NOTHING),
                parity("threads-2_arena-true", Parity.Status.FAIL, new Bilingual("3 dB off.", "偏差 3 dB。")),
                parity("threads-2_arena-false", Parity.Status.UNKNOWN, new Bilingual("One.", "一。")));
        SweepResult result = SweepJudge.judge(swept.sweep(), swept.run(), Optional.of(parities));
        assertThat(result.winner().orElseThrow()).startsWith("threads-1");
        assertThat(result.point("threads-2_arena-true").standing()).isEqualTo(Standing.UNLIKE);
        assertThat(result.point("threads-2_arena-false").standing()).isEqualTo(Standing.UNKNOWN);
        Effect threads = effect(result, "threads", "2");
        assertThat(threads.unlike()).isEqualTo(2);
        assertThat(threads.ratios().get("total_s").value()).isBetween(0.5, 0.6);
        assertThat(SweepJudge.judge(swept.sweep(), swept.run(), Optional.of(parities.subList(1, 3)))
                        .point("threads-1_arena-false")
                        .standing())
                .as("without a recording")
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void withoutAReferenceNothingIsKnownOfAudioAndThatIsSaid() {
        SweepRuns.Swept swept = twoByTwo()
                .change(engine ->
                        engine.name().equals("threads-1_arena-true") ? engine.fault(SweepJudgeTest::fails) : engine)
                .build();
        SweepResult result = SweepJudge.judge(swept.sweep(), swept.run(), Optional.of(List.of()));
        assertThat(result.verdict()).isEqualTo(Verdict.NONE);
        assertThat(result.point("threads-2_arena-true").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(result.point("threads-2_arena-true").reason().en())
                .contains("write first the values that work here");
    }

    private static ConfigurationParity parity(String name, Parity.Status status, Bilingual sentence) {
        return new ConfigurationParity(name, status, sentence, List.of());
    }

    @Test
    void afterHalvingWhatWentFurtherComesFirstAndRoundsThatBothHaveCount() {
        SweepRuns.Swept swept = new SweepRuns()
                .factor("threads", "1", "2", "4", "8", "16")
                .time(0.9, "threads=2")
                .time(0.5, "threads=4")
                .time(0.55, "threads=8")
                .time(0.8, "threads=16")
                .search(Sweep.Search.HALVING)
                .rounds(8)
                .build();
        Map<String, Integer> last =
                Map.of("threads-1", 8, "threads-2", 2, "threads-4", 7, "threads-8", 8, "threads-16", 2);
        RunSource run = only(swept.run(), row -> row.round() <= last.get(row.configuration()));
        SweepResult result = SweepJudge.judge(swept.sweep(), run, Optional.empty());
        assertThat(result.points().stream().map(SweepPoint::name))
                .containsExactly("threads-4", "threads-8", "threads-16", "threads-2", "threads-1");
        assertThat(result.points().stream().map(SweepPoint::rounds)).containsExactly(7, 8, 2, 2, 8);
        assertThat(result.points().stream().map(SweepPoint::dropped))
                .as("the reference is kept, though it is slow")
                .containsExactly(false, false, true, true, false);
        assertThat(result.verdict()).isEqualTo(Verdict.WINNER);
        assertThat(result.answer().en()).contains("The search dropped 2 after fewer rounds");
        assertThat(effect(result, "threads", "2").ratios().get("total_s").pairs())
                .isEqualTo(2);
        assertThat(result.point("threads-8").overBest().orElseThrow().pairs()).isEqualTo(7);
    }

    @Test
    void oneRoundOfEachPointStillTellsAnEffectThatManyPairsShow() {
        SweepResult result = judge(new SweepRuns()
                .factor("threads", "1", "2")
                .factor("arena", "true", "false")
                .factor("pattern", "true", "false")
                .factor("graph", "all", "basic")
                .time(0.55, "threads=2")
                .rounds(1));
        Ratio threads = effect(result, "threads", "2").ratios().get("total_s");
        assertThat(threads.pairs()).isEqualTo(8);
        assertThat(threads.verdict()).isEqualTo(Ratio.Verdict.DIFFERENT);
        assertThat(threads.interval().orElseThrow().contains(0.55)).isTrue();
        assertThat(judge(new SweepRuns().factor("threads", "1", "2").rounds(1))
                        .effects()
                        .get(0)
                        .sentence()
                        .en())
                .startsWith("threads 1→2: too few rounds to tell: TTFB, total, RTF, peak memory");
    }

    @Test
    void standInWeightsAreSaid() {
        SweepResult result = judge(twoByTwo()
                .rounds(2)
                .change(engine -> engine.weights(Weights.STAND_IN, new License("Apache-2.0", true))));
        assertThat(result.toBeSure()).anyMatch(step -> step.en().startsWith("Measure the released weights"));
    }

    @Test
    void aPointWithoutARoundIsNotMeasured() {
        SweepRuns.Swept swept = twoByTwo().build();
        RunSource run = only(swept.run(), row -> !row.configuration().equals("threads-2_arena-false"));
        List<Row> rows = new ArrayList<>(run.rows());
        rows.add(new RoundFailed(99, "threads-2_arena-false", RoundFailed.INTERRUPTED, "Interrupted.", 1));
        RunSource interrupted = new RunSource(run.id(), run.plan(), run.environment(), rows);
        SweepResult result = SweepJudge.judge(swept.sweep(), interrupted, Optional.empty());
        assertThat(result.point("threads-2_arena-false").standing()).isEqualTo(Standing.NOT_MEASURED);
        assertThat(result.toBeSure())
                .anyMatch(step -> step.en().contains("fewer than the 6 rounds that the sweep asks for: 1 of 4"));
    }

    private static RunSource only(RunSource run, Predicate<Row> kept) {
        return new RunSource(
                run.id(),
                run.plan(),
                run.environment(),
                run.rows().stream().filter(kept).toList());
    }

    private static Call fails(Call call) {
        return Calls.with(call, new Outcome.Failed("EngineException", "There is no CUDA provider here.", 1_000_000));
    }

    private static Call clips(Call call) {
        Outcome.Spoken spoken = (Outcome.Spoken) call.outcome();
        SpokenText text = spoken.text();
        return Calls.with(
                call,
                new Outcome.Spoken(
                        spoken.totalNanos(),
                        spoken.sampleRateHz(),
                        spoken.chunks(),
                        spoken.stages(),
                        text,
                        new Sanity(0.5, 1, 0.2, 0, true, 0.05, 1)));
    }
}
