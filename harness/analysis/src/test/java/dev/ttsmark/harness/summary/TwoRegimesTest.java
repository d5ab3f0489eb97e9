package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.summary.Finding.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures of changing texts and of the same text again, in scripted runs and in one of a minute on an H100. */
class TwoRegimesTest {

    private static final SyntheticEngine ENGINE =
            SyntheticEngine.of("e", 0.1, 0.1).noise(0.01, 0.02);

    private static RunSummary scripted(double slower) {
        SyntheticEngine engine = ENGINE.fault(call ->
                call.order() == Call.Order.SHUFFLED ? FaultyRuns.slower(slower).apply(call) : call);
        return Summaries.of(List.of(SyntheticRun.named("run")
                .ladder()
                .rounds(5, 5, 3)
                .engine(engine)
                .build()));
    }

    private static RunSummary.Configuration only(RunSummary summary) {
        return summary.configurations().get(0);
    }

    @Test
    void regimesThatAgreeAreTakenTogether() {
        RunSummary summary = scripted(1);
        assertThat(only(summary).regime()).isEmpty();
        assertThat(only(summary).lengthChange().orElseThrow().ratio().value()).isCloseTo(1, within(0.03));
        assertThat(summary.cells())
                .allSatisfy(cell -> assertThat(cell.headline().calls())
                        .isEqualTo(cell.changing().calls() + cell.same().calls()));
        assertThat(summary.findings()).noneMatch(finding -> finding.kind() == Kind.LENGTH_CHANGE_COSTS);
    }

    @Test
    void regimesThatDifferAreKeptApartAndTheHeadlineIsOfChangingTexts() {
        RunSummary summary = scripted(1.5);
        assertThat(only(summary).regime()).contains(Regime.CHANGING);
        assertThat(only(summary).lengthChange().orElseThrow().ratio().value()).isCloseTo(1.5, within(0.05));
        CellSummary longest = summary.cells().get(summary.cells().size() - 1);
        assertThat(longest.estimate("total_s").orElseThrow().value()).isCloseTo(4.1 * 1.5, within(0.2));
        assertThat(longest.headline()).isEqualTo(longest.changing());
        assertThat(longest.same().metrics().get("total_s").estimate().value()).isCloseTo(4.1, within(0.15));
        assertThat(only(summary).steadiness().established())
                .as("what a change costs is no change of speed")
                .isTrue();
        assertThat(summary.findings())
                .filteredOn(finding -> finding.kind() == Kind.LENGTH_CHANGE_COSTS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().get("secondsPerChange"))
                        .isBetween(
                                finding.evidence().get("secondsPerChangeLow"),
                                finding.evidence().get("secondsPerChangeHigh")));
    }

    @Test
    void oneTextHasOneRegime() {
        RunSummary summary = Summaries.of(List.of(SyntheticRun.named("run")
                .text("texts/one", "en", 150, 10)
                .rounds(3, 30, 2)
                .engine(ENGINE)
                .build()));
        assertThat(only(summary).regime()).contains(Regime.SAME);
        assertThat(only(summary).lengthChange()).isEmpty();
        assertThat(summary.cells().get(0).headline().calls()).isEqualTo(3 * 32);
    }

    @Test
    void onAGpuTheTwoRegimesOfOneEngineAreManyTimesApartAndThoseOfAnotherAreNot() {
        RunSummary summary = Summaries.of(List.of(
                RunReader.read(new RunDirectory(Path.of("src/test/resources/dev/ttsmark/harness/summary/h100")))));
        CellSummary text = cell(summary, "kokoro-cuda-unsplit", "ladder/EN-2");
        // The medians that the measurement's own notes give: 234 and 28 ms.
        assertThat(total(text.changing())).isCloseTo(0.231, within(0.005));
        assertThat(total(text.same())).isCloseTo(0.028, within(0.001));
        assertThat(text.headline()).isEqualTo(text.changing());
        assertThat(summary.findings().stream()
                        .filter(finding -> finding.kind() == Kind.LENGTH_CHANGE_COSTS)
                        .map(finding -> finding.configuration().orElseThrow()))
                .containsExactly("kokoro-cuda-unsplit");
        double cost =
                summary.configurations().get(1).lengthChange().orElseThrow().seconds();
        assertThat(cost)
                .as("120 to 210 ms, as those notes have it; by hand from the rows")
                .isBetween(0.12, 0.21)
                .isCloseTo(0.206238, within(1e-6));
    }

    private static CellSummary cell(RunSummary summary, String configuration, String utterance) {
        Optional<CellSummary> found = summary.cells().stream()
                .filter(cell -> cell.configuration().equals(configuration)
                        && cell.utterance().equals(utterance))
                .findFirst();
        return found.orElseThrow();
    }

    private static double total(Series series) {
        return series.metrics().get("total_s").estimate().value();
    }
}
