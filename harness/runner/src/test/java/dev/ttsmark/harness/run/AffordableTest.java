package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.plan.Regimes;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two configurations that start in 3 s; calls of the two texts of one take 0.1 s each, those of the other 0.5 s. */
class AffordableTest {

    private static final CallRule BY_TIME = new CallRule(1, Optional.empty(), Optional.empty(), Regimes.BOTH);
    private static final Map<String, Integer> EQUAL = Map.of("a", 1, "b", 1);

    private final RoundCost quick = cost(0.1);
    private final RoundCost slow = cost(0.5);

    @Test
    void whatFitsIsLeftAsItIs() {
        // Starts take 3.2 s and 4 s with first calls: 15 passes and blocks of 0.2 s and the lead make 3.2 s, and 26
        // calls of
        // 0.5 s make 13 s.
        Map<String, CallCounts> counts = of(BY_TIME, 2, 1_000);
        assertThat(counts).containsEntry("quick", new CallCounts(1, 8, 7, 1, EQUAL));
        assertThat(counts).containsEntry("slow", new CallCounts(1, 6, 6, 1, EQUAL));
    }

    @Test
    void whatHasMostTimeGivesFirstAndNoneFallsBelowEnoughCalls() {
        // Starts are 14.4 s; 26 calls of 0.5 s twice are 26 s, of 0.1 s 5.2 s.
        Map<String, CallCounts> counts = of(BY_TIME, 2, 46.5);
        assertThat(counts.get("slow").withWarmUp(0)).isEqualTo(new CallCounts(0, 6, 6, 1, EQUAL));
        assertThat(counts.get("slow").warmUp())
                .as("the slow one's warm-up went first")
                .isZero();
        assertThat(calls(counts.get("quick"))).isGreaterThanOrEqualTo(RoundSizes.LEAST_CALLS);
    }

    @Test
    void roundsByTimeKeepEnoughCallsEvenWhereSmallerOnesWouldFit() {
        Map<String, CallCounts> counts = of(BY_TIME, 2, 30);
        assertThat(counts.values()).allMatch(one -> calls(one) >= RoundSizes.LEAST_CALLS);
        assertThat(seconds(counts, 2)).as("so there will be fewer of them").isGreaterThan(30);
    }

    @Test
    void noneIsMadeSmallForNothing() {
        Map<String, CallCounts> counts = of(BY_TIME, 2, 10);
        assertThat(counts.values()).allMatch(one -> calls(one) >= RoundSizes.LEAST_CALLS);
        CallRule fixed = new CallRule(1, Optional.of(3), Optional.of(1), Regimes.BOTH);
        assertThat(of(fixed, 2, 10).values()).containsOnly(CallCounts.fixed(0, 0, 1));
    }

    @Test
    void oneRoundThatTakesLongerThanItsCostDoesNotEatTheNext() {
        Map<String, CallCounts> just = of(BY_TIME, 1, seconds(of(BY_TIME, 1, 1_000), 1));
        assertThat(just.get("slow").warmUp()).isEqualTo(1);
        Map<String, CallCounts> safe = Affordable.of(owed(BY_TIME, 1), seconds(of(BY_TIME, 1, 1_000), 1), 1.1);
        assertThat(safe.get("slow").warmUp()).isZero();
    }

    private double seconds(Map<String, CallCounts> counts, int rounds) {
        return rounds * (quick.seconds(counts.get("quick")) + slow.seconds(counts.get("slow")));
    }

    private Map<String, CallCounts> of(CallRule rule, int rounds, double seconds) {
        return Affordable.of(owed(rule, rounds), seconds, 1);
    }

    private List<Affordable.Owed> owed(CallRule rule, int rounds) {
        return List.of(
                new Affordable.Owed("quick", quick, rule, rounds), new Affordable.Owed("slow", slow, rule, rounds));
    }

    private static int calls(CallCounts counts) {
        return counts.measured(EQUAL.keySet());
    }

    private static RoundCost cost(double seconds) {
        TextCost text = new TextCost(seconds, seconds, seconds);
        return new RoundCost(3, Map.of("a", text, "b", text));
    }
}
