package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.LengthMark.Position;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final SyntheticEngine SLOW_START = SyntheticEngine.of("slow-start", 0.6, 0.10);
    private static final SyntheticEngine QUICK_START = SyntheticEngine.of("quick-start", 0.1, 0.20);

    private static RunSummary summary(SyntheticRun run) {
        return Summaries.of(List.of(run.build()));
    }

    private static SyntheticRun both() {
        return SyntheticRun.named("one").ladder().engine(SLOW_START).engine(QUICK_START);
    }

    @Test
    void aCellHoldsTheMedianOfItsRoundsWithAnIntervalOverRounds() {
        CellSummary cell = summary(both()).cells().get(0);
        Estimate total = cell.estimate("total_s").orElseThrow();
        assertThat(total.value()).isCloseTo(0.7, within(0.03));
        assertThat(total.interval().orElseThrow().contains(total.value())).isTrue();
        assertThat(total.rounds()).isEqualTo(5);
        assertThat(total.calls()).isEqualTo(60);
        assertThat(cell.headline().metrics().get("total_s").p95().value()).isEmpty();
        assertThat(cell.changing().calls() + cell.same().calls()).isEqualTo(60);
        assertThat(summary(both()).configurations().get(0).steadiness().established())
                .isTrue();
        assertThat(cell.stages()).extracting(StageShare::stage).contains(Stage.INFER, Stage.POST);
    }

    @Test
    void oneRoundGivesNoInterval() {
        CellSummary cell = summary(both().rounds(1, 40, 0)).cells().get(0);
        assertThat(cell.estimate("rtf").orElseThrow().interval()).isEmpty();
        assertThat(summary(both().rounds(1, 40, 0))
                        .configurations()
                        .get(0)
                        .steadiness()
                        .shortestSeriesCalls())
                .isEqualTo(8 * 41);
    }

    @Test
    void theLineIsFoundAgainAndNeverExtrapolated() {
        RunSummary summary = summary(both());
        LadderFit fit = summary.fits().get(0);
        assertThat(fit.strength()).isEqualTo(LadderFit.Strength.FIRM);
        assertThat(fit.overheadSeconds().value()).isCloseTo(0.6, within(0.05));
        assertThat(fit.marginal().value()).isCloseTo(0.1, within(0.005));
        assertThat(fit.straight()).isTrue();
        assertThat(fit.halfLength().position()).isEqualTo(Position.WITHIN);
        assertThat(fit.halfLength().valueSeconds().orElseThrow()).isCloseTo(6, within(0.7));
        assertThat(fit.tenPercentLength().position()).isEqualTo(Position.BEYOND);
        assertThat(fit.tenPercentLength().valueSeconds()).isEmpty();
    }

    @Test
    void linesCrossWhereTheirCostsAreEqual() {
        Crossover crossover = summary(both()).crossovers().get(0);
        assertThat(crossover.mark().valueSeconds().orElseThrow()).isCloseTo(5, within(0.5));
        assertThat(crossover.fasterBelow()).isEqualTo("quick-start");
        assertThat(crossover.fasterAbove()).isEqualTo("slow-start");
    }

    @Test
    void aLaterStartPaysOffAfterSomeCalls() {
        SyntheticEngine late =
                SyntheticEngine.of("late", 0.1, 0.10).noise(0.005, 0.02).load(5);
        SyntheticEngine slow =
                SyntheticEngine.of("slow", 0.1, 0.20).noise(0.005, 0.02).load(1);
        SyntheticRun run = SyntheticRun.named("start")
                .text("c/1", "en", 40, 2)
                .text("c/2", "en", 80, 6)
                .engine(late)
                .engine(slow);
        BreakEven breakEven = summary(run).breakEvens().get(0);
        assertThat(breakEven.quickToLoad()).isEqualTo("slow");
        assertThat(breakEven.quickToSpeak()).isEqualTo("late");
        // 4 s later, 0.4 s less a call of 4 s on average.
        assertThat(breakEven.calls()).isCloseTo(10, within(0.5));
        assertThat(breakEven.interval().orElseThrow().contains(10)).isTrue();
        assertThat(summary(both()).breakEvens()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void oneThatLoadsAndSpeaksFasterHasNothingToMakeUpFor() {
        SyntheticRun run = SyntheticRun.named("start")
                .text("c/1", "en", 40, 2)
                .engine(SyntheticEngine.of("good", 0.1, 0.10).load(1))
                .engine(SyntheticEngine.of("bad", 0.1, 0.20).load(5));
        assertThat(summary(run).breakEvens()).isEmpty();
    }

    @Test
    void aCostOfEachChunkExplainsWhatALineDoesNot() {
        SyntheticEngine splitting = SyntheticEngine.of("splitting", 0.2, 0.1)
                .noise(0.005, 0.01)
                .fault(call -> SyntheticEngine.inChunksOf(9, 0.5, call));
        RunSummary summary = summary(SyntheticRun.named("chunks").ladder().engine(splitting));
        LadderFit fit = summary.fits().get(0);
        assertThat(fit.straight()).isFalse();
        LadderFit.ChunkFit chunked = fit.chunked().orElseThrow();
        assertThat(chunked.chunkSeconds().value()).isCloseTo(0.5, within(0.05));
        assertThat(chunked.chunkSeconds().interval().orElseThrow().contains(0.5))
                .isTrue();
        assertThat(chunked.marginal().value()).isCloseTo(0.1, within(0.01));
        assertThat(summary.findings()).noneMatch(finding -> finding.kind() == Finding.Kind.LINE_DOES_NOT_FIT);
        assertThat(summary(both()).fits())
                .allMatch(straight -> straight.chunked().isEmpty());
    }

    @Test
    void twoLengthsMakeNoLine() {
        SyntheticRun run = SyntheticRun.named("short")
                .text("c/1", "en", 20, 1)
                .text("c/2", "en", 40, 2)
                .engine(SLOW_START);
        assertThat(summary(run).fits()).isEmpty();
    }

    @Test
    void beforeAndAfterArePairedByRound() {
        SyntheticEngine before = SyntheticEngine.of("before", 0.4, 0.2).noise(0.02, 0.02);
        SyntheticEngine after = SyntheticEngine.of("after", 0.3, 0.15).noise(0.02, 0.02);
        SyntheticRun run = SyntheticRun.named("ab").ladder().engine(before).engine(after);
        List<Change> changes = summary(run.compare("before", "after")).changes();
        Change total = changes.stream()
                .filter(c -> c.metric().equals("total_s") && c.utterance().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(total.ratio().orElseThrow().value()).isCloseTo(0.75, within(0.05));
        assertThat(total.ratio().orElseThrow().verdict()).isEqualTo(Ratio.Verdict.DIFFERENT);
        assertThat(changes).anyMatch(c -> c.metric().equals("rss_peak_bytes"));
    }

    @Test
    void everyChangeIsJudgedByItsOwnText() {
        SyntheticRun run = both().targets(Map.of("total_s", 2.0)).compare("slow-start", "quick-start");
        List<Change> totals = summary(run).changes().stream()
                .filter(change ->
                        change.metric().equals("total_s") && change.utterance().isPresent())
                .toList();
        assertThat(totals).hasSize(8).allSatisfy(change -> {
            TargetResult target = change.target().orElseThrow();
            assertThat(target.utterance()).isEqualTo(change.utterance());
            assertThat(target.met() == TargetResult.Met.MET)
                    .isEqualTo(change.after().orElseThrow().value() <= 2.0);
        });
        assertThat(totals)
                .extracting(change -> change.target().orElseThrow().met())
                .contains(TargetResult.Met.MET, TargetResult.Met.NOT_MET);
    }

    @Test
    void memoryGrowthNeedsThirtyCallsInARound() {
        SyntheticRun run =
                SyntheticRun.named("memory").text("ladder/EN-1", "en", 15, 1).engine(SLOW_START);
        assertThat(summary(run.rounds(3, 8, 1)).memory()).hasSize(1).allMatch(memory -> memory.slopeBytes()
                .isEmpty());
        assertThat(summary(run.rounds(3, 40, 1)).memory())
                .allMatch(memory -> memory.slopeBytes().isPresent());
    }

    @Test
    void targetsAreJudgedByTheWorstTextAndUnknownMetricsRefused() {
        RunSummary summary = summary(both().targets(Map.of("rtf", 0.5, "total_s", 0.2, "gap_max_s", 1.0)));
        assertThat(summary.targets())
                .filteredOn(t -> t.configuration().equals("quick-start"))
                .extracting(TargetResult::metric, TargetResult::met)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("gap_max_s", TargetResult.Met.NOT_MEASURED),
                        org.assertj.core.groups.Tuple.tuple("rtf", TargetResult.Met.MET),
                        org.assertj.core.groups.Tuple.tuple("total_s", TargetResult.Met.NOT_MET));
        assertThatThrownBy(() -> summary(both().targets(Map.of("ttfb_ms", 1.0))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ttfb_s");
    }

    @Test
    void aLanguageNotSpokenIsAnAnswerAndNoCell() {
        SyntheticRun run = SyntheticRun.named("zh").text("c/zh", "zh", 8, 2).engine(QUICK_START);
        assertThat(summary(run).cells()).isEmpty();
        assertThat(summary(run).unsupported())
                .extracting(UnsupportedCell::language)
                .containsExactly("zh");
    }

    @Test
    void mergedRunsStayApart() {
        RunSummary merged = Summaries.of(List.of(
                both().build(),
                SyntheticRun.named("two").ladder().engine(QUICK_START).build()));
        assertThat(merged.runs()).extracting(RunSummary.Run::id).containsExactly("one", "two");
        assertThat(merged.cells()).filteredOn(cell -> cell.run().equals("two")).hasSize(8);
    }

    @Test
    void theSameRowsGiveTheSameBytesInAnyLocaleAndComeBackAsWritten() throws Exception {
        Locale before = Locale.getDefault();
        String first = Json.MAPPER.writeValueAsString(summary(both()));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Json.MAPPER.writeValueAsString(summary(both()))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        RunSummary read = Json.MAPPER.readValue(first, RunSummary.class);
        assertThat(Json.MAPPER.writeValueAsString(read)).isEqualTo(first);
    }
}
