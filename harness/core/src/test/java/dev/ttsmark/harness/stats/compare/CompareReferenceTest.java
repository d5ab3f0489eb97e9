package dev.ttsmark.harness.stats.compare;

import static dev.ttsmark.harness.stats.Reference.assertClose;
import static dev.ttsmark.harness.stats.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.stats.Reference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against scipy, statsmodels and published examples. */
class CompareReferenceTest {

    /** Hollander and Wolfe (1973), p. 29: depression scores of nine patients before and after a tranquilizer. */
    private static final double[] BEFORE = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};

    private static final double[] AFTER = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    /** The same, p. 69: permeability of a membrane at term and between 12 and 26 weeks. */
    private static final double[] TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] WEEKS = {1.15, 0.88, 0.90, 0.74, 1.21};

    @Test
    void ratiosAndWhetherTheyAreTheSame() {
        for (JsonNode c : Reference.cases("ratios")) {
            Ratio ratio = Ratios.of(doubles(c.get("first")), doubles(c.get("second")));
            assertClose(ratio.value(), c.get("ratio"));
            assertClose(ratio.interval().orElseThrow(), c.get("interval"));
            assertThat(ratio.verdict().name()).isEqualTo(c.get("verdict").asText());
        }
    }

    @Test
    void equivalenceIsTheLargerOfTwoOneSidedTests() {
        for (JsonNode c : Reference.cases("equivalences")) {
            double[] first = doubles(c.get("first"));
            double[] second = doubles(c.get("second"));
            Equivalence found = Equivalence.of(LogRatios.of(first, second), Math.log(1.05));
            assertClose(found.pValue(), c.get("p"));
            assertThat(found.same()).isEqualTo(c.get("p").asDouble() < 0.05);
            boolean within =
                    found.interval().low() > 1 / 1.05 && found.interval().high() < 1.05;
            assertThat(found.same()).isEqualTo(within);
            assertClose(Ratios.of(first, second).pValue().orElseThrow(), c.get("differenceP"));
        }
    }

    @Test
    void valuesWithoutScatterAreJudgedAndNotDividedByZero() {
        double[] ones = {1, 1, 1};
        assertThat(Ratios.of(ones, ones).verdict()).isEqualTo(Ratio.Verdict.SAME);
        assertThat(Ratios.of(ones, ones).pValue()).contains(1.0);
        Ratio twice = Ratios.of(ones, new double[] {2, 2, 2});
        assertThat(twice.verdict()).isEqualTo(Ratio.Verdict.DIFFERENT);
        assertThat(twice.pValue()).contains(0.0);
        Ratio pair = Ratios.of(new double[] {1}, new double[] {2});
        assertThat(pair.pValue()).isEmpty();
        assertThat(pair.verdict()).isEqualTo(Ratio.Verdict.NOT_SEPARATED);
    }

    @Test
    void anAdjustedPValueTakesADifferenceBackButNoEquality() {
        Ratio different = Ratios.of(new double[] {1, 1, 1}, new double[] {1.2, 1.21, 1.19});
        assertThat(different.verdict()).isEqualTo(Ratio.Verdict.DIFFERENT);
        assertThat(different.adjusted(0.051).verdict()).isEqualTo(Ratio.Verdict.NOT_SEPARATED);
        assertThat(different.adjusted(0.051).pValue()).contains(0.051);
        Ratio same = Ratios.of(new double[] {1, 1, 1}, new double[] {1, 1.001, 1});
        assertThat(same.adjusted(1).verdict()).isEqualTo(Ratio.Verdict.SAME);
    }

    @Test
    void manyTestsAreAdjustedByHolm() {
        for (JsonNode c : Reference.cases("holm")) {
            double[] adjusted = Holm.adjust(doubles(c.get("p")));
            for (int i = 0; i < adjusted.length; i++) {
                assertClose(adjusted[i], c.get("adjusted").get(i));
            }
        }
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(Reference.EXACT));
        assertThatThrownBy(() -> Holm.adjust(new double[] {Double.NaN})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void testsByRanksAndTheirEffects() {
        for (JsonNode c : Reference.cases("ranks")) {
            double[] first = doubles(c.get("first"));
            double[] second = doubles(c.get("second"));
            assertClose(RankTests.mannWhitney(first, second), c.get("mannWhitney"));
            assertClose(Dominance.cliffsDelta(first, second), c.get("cliffsDelta"));
            assertClose(Shift.between(first, second).value(), c.get("between"));
            if (c.has("wilcoxon")) {
                double[] differences = doubles(c.get("differences"));
                assertClose(RankTests.wilcoxon(differences), c.get("wilcoxon"));
                assertClose(Shift.ofPairs(differences).value(), c.get("ofPairs"));
            }
        }
        assertThat(RankTests.wilcoxon(new double[] {0, 0, 0})).isEqualTo(1);
    }

    /** commons-math3 says 0.0495 for the first, and 0.031 for identical arrays of six. */
    @Test
    void fewFullySeparatedValuesProveLittle() {
        assertThat(RankTests.mannWhitney(new double[] {1, 2, 3}, new double[] {4, 5, 6}))
                .isCloseTo(0.1, within(Reference.EXACT));
        assertThat(Dominance.cliffsDelta(new double[] {1, 2, 3}, new double[] {4, 5, 6}))
                .isEqualTo(1);
    }

    @Test
    void intervalsOfShiftsHoldWhatTheExactTestDoesNotReject() {
        for (JsonNode c : Reference.cases("shiftIntervals")) {
            Shift between = Shift.between(doubles(c.get("first")), doubles(c.get("second")));
            assertClose(between.interval().orElseThrow(), c.get("between"));
            Shift pairs = Shift.ofPairs(doubles(c.get("differences")));
            assertClose(pairs.interval().orElseThrow(), c.get("ofPairs"));
        }
        assertThat(Shift.ofPairs(new double[] {1, 2, 3, 4, 5}).interval()).isEmpty();
        assertThat(Shift.between(new double[] {1, 2, 3}, new double[] {4, 5, 6}).interval())
                .isEmpty();
    }

    @Test
    void publishedExamples() {
        double[] differences = new double[BEFORE.length];
        Arrays.setAll(differences, i -> AFTER[i] - BEFORE[i]);
        assertThat(RankTests.wilcoxon(differences)).isCloseTo(2 * 0.01953125, within(Reference.EXACT));
        Shift shift = Shift.ofPairs(differences);
        assertThat(shift.value()).isCloseTo(-0.46, within(Reference.EXACT));
        assertThat(shift.interval().orElseThrow().low()).isCloseTo(-0.786, within(Reference.EXACT));
        assertThat(shift.interval().orElseThrow().high()).isCloseTo(-0.010, within(Reference.EXACT));
        assertThat(RankTests.mannWhitney(TERM, WEEKS)).isCloseTo(2 * 0.1272, within(1e-4));
    }

    @Test
    void forksForAWishedPower() {
        for (JsonNode c : Reference.cases("forks")) {
            double effect = c.get("effect").asDouble();
            double sigma = c.get("sigma").asDouble();
            int pairs = c.get("pairs").asInt();
            assertThat(ForksNeeded.pairs(effect, sigma, c.get("power").asDouble()))
                    .contains(pairs);
            assertThat(ForksNeeded.power(effect / sigma, pairs))
                    .isCloseTo(c.get("reached").asDouble(), within(1e-6));
        }
        assertThat(ForksNeeded.pairs(0, 0.05, 0.8)).isEmpty();
    }

    /** The reference points of the method: 80 % power for 5 and 10 %, by the deviation of a pair's log ratio. */
    @ParameterizedTest
    @CsvSource({"0.02, 4, 3", "0.03, 6, 4", "0.05, 11, 5", "0.08, 24, 8"})
    void forksForEightyPercentPower(double deviation, int forFive, int forTen) {
        assertThat(ForksNeeded.pairs(Math.log(1.05), deviation, 0.8)).contains(forFive);
        assertThat(ForksNeeded.pairs(Math.log(1.10), deviation, 0.8)).contains(forTen);
    }

    /** With hundreds of values the normal approximation takes over. */
    @Test
    void exactAndApproximateIntervalsMeet() {
        double[] fifty = new double[50];
        double[] more = new double[51];
        Arrays.setAll(fifty, i -> Math.sin(i * 12.9898) * 0.1);
        Arrays.setAll(more, i -> i == 50 ? 0 : fifty[i]);
        assertThat(Shift.ofPairs(more).interval().orElseThrow().low())
                .isCloseTo(Shift.ofPairs(fifty).interval().orElseThrow().low(), within(0.002));
    }

    @Test
    void theSignTestCountsSidesAndNothingElse() {
        // 2 · (1 + 12 + 66) ÷ 2¹², by hand.
        double[] tenOfTwelve = {1, 2, 0.1, 5, 900, 3, 1, 1, 2, 2, -1000, -1e-9, 0};
        assertThat(RankTests.sign(tenOfTwelve)).isCloseTo(2 * 79 / 4096.0, within(1e-12));
        assertThat(RankTests.sign(new double[] {0, 0})).isEqualTo(1);
    }
}
