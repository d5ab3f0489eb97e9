package dev.ttsmark.harness.analyze;

import static dev.ttsmark.harness.analyze.Made.FLAT;
import static dev.ttsmark.harness.analyze.Made.analysis;
import static dev.ttsmark.harness.analyze.Made.fork;
import static dev.ttsmark.harness.analyze.Made.series;
import static dev.ttsmark.harness.analyze.Made.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.LadderFit.Strength;
import dev.ttsmark.harness.table.NumberSeries;
import dev.ttsmark.harness.table.NumberSeries.Fork;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Series that commit a fault on purpose, and the finding that tells it. */
class AnalysisTest {

    @Test
    void anHonestSeriesOfOneProcessIsFlatAndKnowsItsLimit() {
        SeriesResult result = only(one(values(100, 1, FLAT)));
        assertThat(result.label()).isEqualTo("FLAT");
        assertThat(result.steadyFrom()).hasValue(0);
        assertThat(result.median().value()).isBetween(0.99, 1.01);
        assertThat(result.median().interval()).isPresent();
        assertThat(kinds(result)).containsExactly(Kind.ONE_FORK);
    }

    @Test
    void warmUpIsLeftOut() {
        SeriesResult result = only(one(values(100, 2, i -> i < 17 ? 1.5 : 1)));
        assertThat(result.label()).isEqualTo("WARMUP");
        assertThat(result.steadyFrom()).hasValue(17);
        assertThat(result.n()).isEqualTo(100);
        assertThat(result.steadyCount()).isEqualTo(83);
        assertThat(result.median().value()).isBetween(0.99, 1.01);
    }

    @Test
    void shortSeriesAreNeverSteady() {
        SeriesResult result = only(one(values(19, 3, FLAT)));
        assertThat(result.label()).isEqualTo("INSUFFICIENT");
        assertThat(result.steady()).isFalse();
        assertThat(result.steadyFrom()).isEmpty();
        assertThat(result.percentiles().get(1).value()).as("P90 of 19").isEmpty();
        assertThat(result.percentiles().get(1).neededCalls()).isEqualTo(36);
        Finding few = find(result, Kind.TOO_FEW);
        assertThat(few.evidence()).containsEntry("shortestRows", 19.0);
        assertThat(few.sentence().en()).contains("19 of the 20", "finds none");
        assertThat(find(only(one(values(19, 3, i -> 1 + i * 0.05))), Kind.TOO_FEW)
                        .sentence()
                        .en())
                .contains("finds one");
    }

    @Test
    void aSingleRowIsSummedUpWithoutAnInterval() {
        SeriesResult result = only(one(new double[] {0.5}));
        assertThat(result.median()).isEqualTo(new Figure(0.5, java.util.Optional.empty()));
        assertThat(result.label()).isEqualTo("INSUFFICIENT");
    }

    @Test
    void driftIsTold() {
        SeriesResult result = only(one(values(100, 4, i -> 1 + 0.003 * i)));
        assertThat(result.label()).isEqualTo("DRIFT");
        assertThat(result.steady()).isFalse();
        Finding drift = find(result, Kind.DRIFT);
        assertThat(drift.evidence().get("totalChange")).isBetween(0.25, 0.35);
        assertThat(drift.sentence().en()).startsWith("Values rise by ");
    }

    @Test
    void cyclesSlowdownsAndLateChangesAreTold() {
        IntToDoubleFunction cycle = i -> 1 + 0.2 * Math.sin(i * 2 * Math.PI / 10);
        assertThat(find(only(one(values(100, 5, cycle))), Kind.CYCLIC)
                        .evidence()
                        .get("lagRows"))
                .isBetween(9.5, 10.5);
        assertThat(kinds(only(one(values(100, 6, i -> i < 40 ? 1 : 1.4))))).contains(Kind.SLOWDOWN);
        assertThat(kinds(only(one(values(100, 7, i -> i < 85 ? 1 : 1.4))))).contains(Kind.NOT_STEADY);
    }

    @Test
    void outliersAreCountedAndKept() {
        SeriesResult result = only(one(values(100, 8, i -> i % 40 == 20 ? 5 : 1)));
        assertThat(find(result, Kind.OUTLIERS).evidence()).containsEntry("outlyingRows", 2.0);
        assertThat(result.steadyCount()).isEqualTo(100);
    }

    @Test
    void processesThatDisagreeHaveNoClass() {
        Fork[] forks = IntStream.range(0, 6)
                .mapToObj(i -> fork("f" + i, values(100, i, i % 2 == 0 ? FLAT : k -> 1 + 0.004 * k)))
                .toArray(Fork[]::new);
        SeriesResult result = analysis(series("s", forks)).series().get(0);
        assertThat(result.label()).isEqualTo(SeriesResult.INCONSISTENT);
        assertThat(result.steady()).isFalse();
        assertThat(find(result, Kind.FORKS_INCONSISTENT).evidence()).containsEntry("DRIFT", 3.0);
        assertThat(kinds(result)).doesNotContain(Kind.ONE_FORK);
    }

    @Test
    void valuesLeftOutAreTold() {
        NumberSeries some = new NumberSeries("s", List.of(fork("", values(50, 9, FLAT))), 3);
        Finding missing = find(analysis(some).series().get(0), Kind.VALUES_MISSING);
        assertThat(missing.evidence()).containsEntry("missingRows", 3.0).containsEntry("rows", 53.0);
    }

    @Test
    void mixedLengthsAreJudgedLengthByLength() {
        Fork mixed = interleaved(values(100, 10, FLAT), values(100, 11, i -> 3));
        SeriesResult result = analysis(series("s", mixed)).series().get(0);
        assertThat(result.label()).isEqualTo("FLAT");
        assertThat(result.steadyFrom()).isEmpty();
        assertThat(result.forks()).hasSize(2);
        assertThat(find(result, Kind.LENGTHS_MIXED).evidence()).containsEntry("lengths", 2.0);
    }

    @Test
    void lengthsThatDifferByLessThanAPerCentAreOne() {
        double[] values = values(40, 12, FLAT);
        Fork nearly = new Fork(
                "",
                values,
                IntStream.range(0, 40).mapToDouble(i -> 100 + i * 0.01).toArray());
        assertThat(kinds(analysis(series("s", nearly)).series().get(0))).doesNotContain(Kind.LENGTHS_MIXED);
    }

    @Test
    void aLineGoesThroughSeriesOfOneLengthEach() {
        NumberSeries[] series = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> series("text " + i, forks(10.0 * i, 0.5 + 0.02 * 10 * i)))
                .toArray(NumberSeries[]::new);
        TableFit fit = analysis(series).fit().orElseThrow();
        assertThat(fit.over()).isEqualTo("chars");
        assertThat(fit.findings()).isEmpty();
        FittedLine line = fit.lines().get(0);
        assertThat(line.series()).isEmpty();
        assertThat(line.strength()).isEqualTo(Strength.FIRM);
        assertThat(line.fixed().value()).isBetween(0.48, 0.52);
        assertThat(line.marginal().interval().orElseThrow().contains(0.02)).isTrue();
        assertThat(line.halfLength().orElseThrow().value()).isBetween(23.0, 27.0);
        assertThat(line.points()).hasSize(6);
    }

    @Test
    void aBendIsToldAndTooFewLengthsAreNoLine() {
        NumberSeries[] bent = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> series("text " + i, forks(10.0 * i, i < 4 ? 0.2 * i : 0.6 * i)))
                .toArray(NumberSeries[]::new);
        assertThat(analysis(bent).fit().orElseThrow().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.LINE_DOES_NOT_FIT);
        TableFit none = analysis(bent[0], bent[1]).fit().orElseThrow();
        assertThat(none.lines()).isEmpty();
        assertThat(none.findings()).extracting(Finding::kind).containsExactly(Kind.TOO_FEW);
    }

    @Test
    void sentencesAreWholeInBothLanguages() {
        List<SeriesResult> results = List.of(
                only(one(values(19, 3, FLAT))),
                only(one(values(100, 4, i -> 1 + 0.003 * i))),
                only(one(values(100, 6, i -> i < 40 ? 1 : 1.4))),
                analysis(series("s", interleaved(values(100, 10, FLAT), values(100, 11, i -> 3))))
                        .series()
                        .get(0));
        assertThat(results)
                .flatExtracting(SeriesResult::findings)
                .hasSizeGreaterThan(6)
                .allSatisfy(finding -> {
                    assertThat(finding.sentence().en()).matches("[A-Z].*[.]").doesNotContain("%s", "null");
                    assertThat(finding.sentence().zh())
                            .matches(".*\\p{IsHan}.*。")
                            .doesNotContain("%s");
                    assertThat(finding.nextStep().en()).matches("[A-Z].*[.]");
                    assertThat(finding.nextStep().zh()).matches(".*\\p{IsHan}.*。");
                });
    }

    private static Fork[] forks(double length, double level) {
        return IntStream.range(0, 5)
                .mapToObj(i -> fork("f" + i, values(40, (long) (length * 100 + i), k -> level), length))
                .toArray(Fork[]::new);
    }

    private static Fork interleaved(double[] a, double[] b) {
        double[] values = new double[a.length * 2];
        double[] lengths = new double[a.length * 2];
        for (int i = 0; i < a.length; i++) {
            values[2 * i] = a[i];
            lengths[2 * i] = 10;
            values[2 * i + 1] = b[i];
            lengths[2 * i + 1] = 40;
        }
        return new Fork("", values, lengths);
    }

    private static Analysis one(double[] values) {
        return analysis(series("s", fork("", values)));
    }

    private static SeriesResult only(Analysis analysis) {
        assertThat(analysis.fit()).isEmpty();
        return analysis.series().get(0);
    }

    private static List<Kind> kinds(SeriesResult result) {
        return result.findings().stream().map(Finding::kind).toList();
    }

    private static Finding find(SeriesResult result, Kind kind) {
        return result.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + kinds(result)));
    }
}
