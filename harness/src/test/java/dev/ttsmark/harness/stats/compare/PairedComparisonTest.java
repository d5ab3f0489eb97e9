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
            PairedComparison found =
                    PairedComparison.of(baseline, doubles(c.get("candidate")), Looks.SEQUENTIAL, margin(c));
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
        PairedComparison none =
                PairedComparison.of(new double[] {1, 1}, new double[] {2, 2}, Looks.SEQUENTIAL, Margin.FIVE_PERCENT);
        assertThat(none).isEqualTo(new PairedComparison(List.of(), Verdict.INCONCLUSIVE, java.util.Optional.of(5)));
        double[] unsettled = {1.2, 0.9, 1.15, 0.95, 1.05, 1};
        PairedComparison first = PairedComparison.of(STEADY, unsettled, Looks.SEQUENTIAL, Margin.FIVE_PERCENT);
        assertThat(first.looks()).hasSize(1);
        assertThat(first.nextLook()).contains(10);
    }

    /** Else a run that goes on after its verdict could look until it likes what it sees. */
    @Test
    void pairsAfterAVerdictDoNotCount() {
        double[] candidate = {1.5, 1.51, 1.49, 1.5, 1.52, 0.2};
        PairedComparison found = PairedComparison.of(STEADY, candidate, Looks.SEQUENTIAL, Margin.FIVE_PERCENT);
        assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(found.looks()).extracting(Look::pairs).containsExactly(5);
    }

    @Test
    void identicalForksPassAndAreNotDividedByZero() {
        PairedComparison same = PairedComparison.of(STEADY, STEADY, Looks.once(6), Margin.FIVE_PERCENT);
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
            assertThatThrownBy(() -> PairedComparison.of(three, other, Looks.once(3), Margin.FIVE_PERCENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> NoiseFloor.ofSuccessive(new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Looks(List.of(10, 5), 0.05)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Looks.once(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
