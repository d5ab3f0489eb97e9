package dev.ttsmark.harness.stats.compare;

import static dev.ttsmark.harness.stats.Reference.assertClose;
import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.stats.Reference;
import dev.ttsmark.harness.stats.compare.Look.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    private static final double[] STEADY = {1, 1.01, 0.99, 1, 1.02, 1};

    @Test
    void looksAreThoseOfOneSidedTestsAgainstTheMargin() {
        for (JsonNode c : Reference.cases("comparisons")) {
            double[] baseline = doubles(c.get("baseline"));
            PairedComparison found = PairedComparison.of(
                    known(baseline), known(doubles(c.get("candidate"))), Looks.SEQUENTIAL, margin(c));
            assertThat(found.looks()).hasSameSizeAs(c.get("looks"));
            for (int i = 0; i < found.looks().size(); i++) {
                Look look = found.looks().get(i);
                JsonNode expected = c.get("looks").get(i);
                assertThat(look.pairs()).isEqualTo(expected.get("pairs").asInt());
                assertClose(look.ratio(), expected.get("ratio"));
                assertClose(look.interval(), expected.get("interval"));
                assertClose(look.margin(), expected.get("margin"));
                assertThat(look.verdict().name())
                        .isEqualTo(expected.get("verdict").asText());
            }
            assertThat(found.nextLook()).isEmpty();
        }
    }

    private static ForkMedians known(double... values) {
        return ForkMedians.known(values);
    }

    private static Margin margin(JsonNode c) {
        double[] floor = doubles(c.get("floor"));
        if (floor.length == 0) {
            return Margin.FIVE_PERCENT;
        }
        double[] ones = new double[floor.length];
        Arrays.fill(ones, 1);
        return Margin.FIVE_PERCENT.above(
                NoiseFloor.of(ones, Arrays.stream(floor).map(Math::exp).toArray()));
    }

    @Test
    void tooFewPairsAreInconclusiveAndSayHowManyItTakes() {
        PairedComparison none = PairedComparison.of(known(1, 1), known(2, 2), Looks.SEQUENTIAL, Margin.FIVE_PERCENT);
        assertThat(none).isEqualTo(new PairedComparison(List.of(), Verdict.INCONCLUSIVE, java.util.Optional.of(5)));
        double[] unsettled = {1.2, 0.9, 1.15, 0.95, 1.05, 1};
        PairedComparison first =
                PairedComparison.of(known(STEADY), known(unsettled), Looks.SEQUENTIAL, Margin.FIVE_PERCENT);
        assertThat(first.looks()).hasSize(1);
        assertThat(first.nextLook()).contains(10);
    }

    /** Else a run that goes on after its verdict could look until it likes what it sees. */
    @Test
    void pairsAfterAVerdictDoNotCount() {
        double[] candidate = {1.5, 1.51, 1.49, 1.5, 1.52, 0.2};
        PairedComparison found =
                PairedComparison.of(known(STEADY), known(candidate), Looks.SEQUENTIAL, Margin.FIVE_PERCENT);
        assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(found.looks()).extracting(Look::pairs).containsExactly(5);
    }

    @Test
    void identicalForksPassAndAreNotDividedByZero() {
        PairedComparison same = PairedComparison.of(known(STEADY), known(STEADY), Looks.once(6), Margin.FIVE_PERCENT);
        assertThat(same.verdict()).isEqualTo(Verdict.PASS);
        assertThat(same.looks().get(0).ratio()).isEqualTo(1);
    }

    @Test
    void successiveForksOfOneConfigurationGiveItsNoise() {
        NoiseFloor floor = NoiseFloor.ofSuccessive(new double[] {1, Math.E, 1, 1 / Math.E, 7});
        assertThat(floor.pairs()).isEqualTo(2);
        assertThat(floor.logDeviation()).isCloseTo(1, within(Reference.EXACT));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        double[] three = {1, 2, 3};
        List<double[]> wrong =
                List.of(new double[] {1, 2}, new double[] {1, 2, 0}, new double[] {1, 2, Double.NaN}, new double[] {
                    1, 2, Double.POSITIVE_INFINITY
                });
        for (double[] other : wrong) {
            assertThatThrownBy(
                            () -> PairedComparison.of(known(three), known(other), Looks.once(3), Margin.FIVE_PERCENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> NoiseFloor.ofSuccessive(new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Looks(List.of(10, 5), 0.05, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Looks.once(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMoreComparisonsTheSurerEachMustBe() {
        double[] slower = {1.08, 1.14, 1.07, 1.12, 1.06, 1.13, 1.09, 1.11};
        double[] same = {1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(verdict(same, slower, 1)).isEqualTo(Verdict.FAIL);
        assertThat(verdict(same, slower, 200)).isEqualTo(Verdict.FAIL);
        double[] scattered = {1.04, 1.2, 1.03, 1.18, 1.07, 1.2, 1.08, 1.16};
        assertThat(verdict(same, scattered, 1)).isEqualTo(Verdict.FAIL);
        assertThat(verdict(same, scattered, 40)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(same, same, 1000)).isEqualTo(Verdict.PASS);
    }

    private static Verdict verdict(double[] baseline, double[] candidate, int comparisons) {
        return PairedComparison.of(
                        known(baseline),
                        known(candidate),
                        Looks.once(baseline.length).among(comparisons),
                        Margin.FIVE_PERCENT)
                .verdict();
    }

    @Test
    void theErrorOfAllIsSharedByComparisonsLooksAndPhases() {
        assertThat(Looks.once(10).slowerAlpha()).isCloseTo(0.004, within(Reference.EXACT));
        assertThat(Looks.once(10).among(40).slowerAlpha()).isCloseTo(0.0001, within(Reference.EXACT));
        assertThat(Looks.SEQUENTIAL.among(40).slowerAlpha()).isCloseTo(0.01 / 3, within(Reference.EXACT));
        assertThat(Looks.once(10).fewestPairs()).isEqualTo(4);
        assertThat(Looks.once(10).among(16).fewestPairs()).isEqualTo(6);
        assertThat(Looks.once(10).among(17).fewestPairs()).isEqualTo(7);
    }

    /** Forks of two modes, fast or slow as wholes, may look as if they did not scatter at all. */
    @Test
    void fewRoundsCannotTellChanceFromAChangeAmongMany() {
        double[] fast = {10, 10, 10, 10, 10, 10};
        double[] slow = {14, 14, 14, 14, 14, 14};
        assertThat(verdict(fast, slow, 16)).isEqualTo(Verdict.FAIL);
        assertThat(verdict(fast, slow, 17)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void pairsScatterAtLeastAsTheirCallsDo() {
        List<double[]> fast = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new double[] {10, 10, 10, 10.01 + i / 1e3, 14, 14, 14})
                .toList();
        List<double[]> slow = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new double[] {10, 10, 10, 13.99 + i / 1e3, 14, 14, 14})
                .toList();
        ForkMedians baseline = ForkMedians.of(fast);
        ForkMedians candidate = ForkMedians.of(slow);
        Looks looks = Looks.once(8).among(40);
        assertThat(PairedComparison.of(known(baseline.values()), known(candidate.values()), looks, Margin.FIVE_PERCENT)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(PairedComparison.of(baseline, candidate, looks, Margin.FIVE_PERCENT)
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }
}
