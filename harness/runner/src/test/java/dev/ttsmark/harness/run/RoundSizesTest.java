package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.plan.Regimes;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Three texts of 0.1, 0.2 and 0.4 s a call; a process takes 2 s to start, 2.7 s with the first calls. */
class RoundSizesTest {

    private static final Map<String, Integer> SHARES = Map.of("a", 3, "b", 2, "c", 1);
    private static final CallRule BY_TIME = new CallRule(1, Optional.empty(), Optional.empty(), Regimes.BOTH);

    private final RoundCost cost = cost(2, Map.of("a", 0.1, "b", 0.2, "c", 0.4));

    @Test
    void aRoundHasEnoughCallsAndLastsAsLongAsItsStart() {
        // A pass of 3, 2 and 1 calls takes 1.1 s. Two passes and two blocks, with 3 calls that lead into them, are 27
        // calls;
        // three would be 21.
        CallCounts usual = usual(BY_TIME, cost);
        assertThat(usual).isEqualTo(new CallCounts(1, 2, 2, 1, SHARES));
        assertThat(usual.measured(cost.texts().keySet())).isEqualTo(27);
        assertThat(new RoundSizes(BY_TIME, cost).measuredSeconds(usual)).isCloseTo(5.1, within());
        // A dear start asks for more: 9.3 s with first calls need 4 passes and 4 blocks, 9.5 s.
        assertThat(usual(BY_TIME, cost(8.6, Map.of("a", 0.1, "b", 0.2, "c", 0.4))))
                .isEqualTo(new CallCounts(1, 4, 4, 1, SHARES));
    }

    @Test
    void oneRegimeAloneHasPassesOrBlocksAlone() {
        assertThat(usual(byTime(Regimes.CHANGING), cost)).isEqualTo(new CallCounts(1, 5, 0, 0, SHARES));
        assertThat(usual(byTime(Regimes.SAME), cost)).isEqualTo(new CallCounts(1, 0, 5, 0, SHARES));
    }

    @Test
    void aTextAloneKnowsNoChangingLengths() {
        RoundCost alone = cost(2, Map.of("a", 0.5));
        assertThat(usual(BY_TIME, alone)).isEqualTo(CallCounts.fixed(1, 25, 0));
        assertThat(usual(byTime(Regimes.CHANGING), alone)).isEqualTo(CallCounts.fixed(1, 25, 0));
        assertThat(usual(fixed(1, 4, 2), alone)).isEqualTo(CallCounts.fixed(1, 6, 0));
    }

    @Test
    void numbersOfThePlanAreKeptAndEveryTextCountsAlike() {
        assertThat(usual(fixed(1, 4, 2), cost)).isEqualTo(CallCounts.fixed(1, 4, 2));
        assertThat(usual(new CallRule(1, Optional.of(4), Optional.empty(), Regimes.BOTH), cost))
                .as("12 calls in blocks, so five passes of three are 27 calls")
                .isEqualTo(new CallCounts(1, 5, 4, 0, Map.of()));
        assertThat(usual(new CallRule(1, Optional.empty(), Optional.of(2), Regimes.BOTH), cost))
                .as("six calls in passes, three that lead into blocks, and six times three")
                .isEqualTo(new CallCounts(1, 2, 6, 1, Map.of()));
        assertThat(usual(new CallRule(0, Optional.empty(), Optional.of(0), Regimes.BOTH), cost))
                .isEqualTo(new CallCounts(0, 0, 5, 0, SHARES));
    }

    @Test
    void dearTextsHaveFewerEqualTimesBeforeARoundHasTooFewCalls() {
        RoundCost dear = cost(1, Map.of("a", 0.5, "b", 0.7, "c", 1.3, "d", 2.2, "e", 2.7));
        RoundSizes sizes = new RoundSizes(byTime(Regimes.CHANGING), dear);
        assertThat(sizes.calls(sizes.usual())).isGreaterThanOrEqualTo(RoundSizes.LEAST_CALLS);
        assertThat(sizes.measuredSeconds(sizes.usual())).isLessThanOrEqualTo(1.25 * cheapest(sizes, dear));
    }

    /** By trying everything. */
    private static double cheapest(RoundSizes sizes, RoundCost cost) {
        double cheapest = Double.MAX_VALUE;
        Map<String, Double> seconds = cost.texts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> text.getValue().changingSeconds()));
        for (int passes = 1; passes < 20; passes++) {
            for (int cap = 1; cap <= RoundSizes.LARGEST_SHARE; cap++) {
                CallCounts counts = new CallCounts(0, passes, 0, 0, Shares.of(seconds, cap));
                if (sizes.calls(counts) >= RoundSizes.LEAST_CALLS
                        && sizes.measuredSeconds(counts) >= cost.seconds(CallCounts.NONE)) {
                    cheapest = Math.min(cheapest, sizes.measuredSeconds(counts));
                }
            }
        }
        return cheapest;
    }

    @Test
    void roundsGrowUpToTwoHundredCalls() {
        List<CallCounts> larger = new RoundSizes(BY_TIME, cost).larger();
        assertThat(larger.get(0)).isEqualTo(usual(BY_TIME, cost));
        assertThat(larger.get(1)).isEqualTo(new CallCounts(1, 3, 2, 1, SHARES));
        assertThat(larger.get(larger.size() - 1))
                .as("32 times 6, and 3")
                .isEqualTo(new CallCounts(1, 16, 16, 1, SHARES));
        assertThat(new RoundSizes(fixed(1, 4, 2), cost).larger())
                .hasSize(30)
                .startsWith(CallCounts.fixed(1, 1, 2))
                .endsWith(CallCounts.fixed(1, 30, 2));
        assertThat(new RoundSizes(fixed(1, 40, 2), cost).larger()).containsExactly(CallCounts.fixed(1, 40, 2));
    }

    @Test
    void cheapCallsEndAtTwoHundred() {
        RoundCost cheap = cost(60, Map.of("a", 0.001, "b", 0.001));
        CallCounts usual = usual(BY_TIME, cheap);
        assertThat(usual.measured(cheap.texts().keySet())).isEqualTo(200);
        Map<String, Double> many =
                java.util.stream.IntStream.range(0, 300).boxed().collect(Collectors.toMap(i -> "t" + i, i -> 0.1));
        assertThat(usual(byTime(Regimes.CHANGING), cost(1, many)).passes()).isEqualTo(1);
    }

    @Test
    void fixedNumbersShrinkOneStepAtATimeAndKeepOneMeasuredCall() {
        assertThat(levels(fixed(1, 2, 2), cost))
                .containsExactly(
                        CallCounts.fixed(1, 2, 2),
                        CallCounts.fixed(1, 1, 2),
                        CallCounts.fixed(1, 0, 2),
                        CallCounts.fixed(1, 0, 1),
                        CallCounts.fixed(0, 0, 1));
        assertThat(levels(fixed(1, 2, 0), cost))
                .containsExactly(CallCounts.fixed(1, 2, 0), CallCounts.fixed(1, 1, 0), CallCounts.fixed(0, 1, 0));
    }

    @Test
    void byTimeEnoughCallsInPassesStayLongerThanBlocksDo() {
        Map<String, Integer> capped = Map.of("a", 2, "b", 2, "c", 1);
        assertThat(levels(BY_TIME, cost))
                .containsExactly(
                        new CallCounts(1, 2, 2, 1, SHARES),
                        new CallCounts(0, 2, 2, 1, SHARES),
                        new CallCounts(0, 5, 0, 0, capped),
                        new CallCounts(0, 4, 0, 0, capped),
                        new CallCounts(0, 3, 0, 0, capped),
                        new CallCounts(0, 2, 0, 0, capped),
                        new CallCounts(0, 1, 0, 0, capped),
                        new CallCounts(0, 1, 0, 0, Map.of("a", 1, "b", 1, "c", 1)));
        List<CallCounts> same = levels(byTime(Regimes.SAME), cost);
        assertThat(same.get(same.size() - 1)).isEqualTo(new CallCounts(0, 0, 1, 0, Map.of("a", 1, "b", 1, "c", 1)));
    }

    private static List<CallCounts> levels(CallRule rule, RoundCost cost) {
        RoundSizes sizes = new RoundSizes(rule, cost);
        return sizes.levels(sizes.usual());
    }

    private static CallCounts usual(CallRule rule, RoundCost cost) {
        return new RoundSizes(rule, cost).usual();
    }

    private static CallRule byTime(Regimes regimes) {
        return new CallRule(1, Optional.empty(), Optional.empty(), regimes);
    }

    private static CallRule fixed(int warmUp, int measured, int passes) {
        return new CallRule(warmUp, Optional.of(measured), Optional.of(passes), Regimes.BOTH);
    }

    private static RoundCost cost(double startSeconds, Map<String, Double> seconds) {
        return new RoundCost(
                startSeconds,
                seconds.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                text -> new TextCost(text.getValue(), text.getValue(), text.getValue()))));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
