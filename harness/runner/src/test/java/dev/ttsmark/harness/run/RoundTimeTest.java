package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Regimes;
import dev.ttsmark.harness.run.RoundCost.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two texts of which a call takes one second and two. */
class RoundTimeTest {

    private static final Utterance SHORT = new Utterance("c", "1", "en", "x".repeat(10));
    private static final Utterance LONG = new Utterance("c", "2", "en", "x".repeat(20));
    private static final List<Utterance> TEXTS = List.of(SHORT, LONG);
    private static final CallRule FIXED = new CallRule(1, Optional.of(3), Optional.of(1), Regimes.BOTH);
    private static final CallRule BY_TIME = new CallRule(1, Optional.empty(), Optional.empty(), Regimes.BOTH);
    private static final CallCounts WANTED = CallCounts.fixed(1, 3, 1);

    private final Pace pace = new Pace(Map.of());

    RoundTimeTest() {
        pace.spoke(SHORT, Kind.FIRST, 1_000);
        pace.spoke(LONG, Kind.FIRST, 2_000);
    }

    @Test
    void callsFitIntoTheTimeThatIsLeft() {
        // Five further calls of each text take 15 s.
        assertThat(told(15_000, 0)).isEqualTo(WANTED);
        assertThat(told(14_999, 0)).isEqualTo(CallCounts.fixed(1, 2, 1));
        assertThat(told(115_000, 100_000)).isEqualTo(WANTED);
        assertThat(told(5_999, 0)).isEqualTo(CallCounts.fixed(0, 0, 1));
        assertThat(told(1, 0)).as("never fewer than one measured call").isEqualTo(CallCounts.fixed(0, 0, 1));
    }

    @Test
    void recordingsKeepTheirTime() {
        List<Take> takes = List.of(new Take(LONG, 1, 1), new Take(LONG, 2, 2));
        assertThat(told(19_000, 0, takes)).isEqualTo(WANTED);
        assertThat(told(18_999, 0, takes)).isEqualTo(CallCounts.fixed(1, 2, 1));
    }

    @Test
    void blocksShrinkToWhatThePassesLeft() {
        RoundTime time = new RoundTime(new RoundSpecs(FIXED, TEXTS).told(WANTED, List.of(), 10_000), pace);
        assertThat(time.blocks(WANTED, TEXTS, 1_000)).isEqualTo(WANTED);
        assertThat(time.blocks(WANTED, TEXTS, 1_001)).isEqualTo(CallCounts.fixed(1, 2, 1));
        assertThat(time.blocks(WANTED, TEXTS, 9_999)).isEqualTo(CallCounts.fixed(1, 0, 1));
    }

    @Test
    void aFirstRoundAsksForAsMuchAsItsStartTookAndEnoughCalls() {
        // 26 calls of equal number take 39 s: 6 passes, and 5 + 1 in blocks would be 24.
        assertThat(pilot(1_000_000, 1_000_000, 10_000))
                .isEqualTo(new CallCounts(1, 6, 6, 1, Map.of("c/1", 1, "c/2", 1)));
        assertThat(pilot(1_000_000, 1_000_000, 60_000))
                .as("60 s are 20 calls of each text")
                .isEqualTo(new CallCounts(1, 10, 9, 1, Map.of("c/1", 1, "c/2", 1)));
    }

    @Test
    void aFirstRoundStaysWithinItsShareButForEnoughCalls() {
        Map<String, Integer> shares = Map.of("c/1", 1, "c/2", 1);
        assertThat(pilot(50_000, 200_000, 10_000))
                .as("without warm-up, 39 s")
                .isEqualTo(new CallCounts(0, 6, 6, 1, shares));
        assertThat(pilot(30_000, 200_000, 10_000))
                .as("39 s are more than what is left of the share, but within twice the share")
                .isEqualTo(new CallCounts(0, 6, 6, 1, shares));
        assertThat(pilot(30_000, 48_000, 10_000))
                .as("the deadline does not give 39 s, so it is the 20 s of the share")
                .isEqualTo(new CallCounts(0, 6, 0, 0, shares));
        assertThat(pilot(24_000, 200_000, 10_000))
                .as("nor does twice the share")
                .isEqualTo(new CallCounts(0, 4, 0, 0, shares));
        assertThat(pilot(12_000, 200_000, 10_000))
                .as("the share is too short for any call, so other rounds will not all be made")
                .isEqualTo(new CallCounts(0, 6, 6, 1, shares));
    }

    @Test
    void afterItsWarmUpAFirstRoundKnowsBetter() {
        RoundTime time = new RoundTime(new RoundSpecs(BY_TIME, TEXTS).pilot(1_000_000, 1_000_000), pace);
        CallCounts begun = time.counts(TEXTS, 60_000);
        TEXTS.forEach(text -> pace.spoke(text, Kind.CHANGING, 4_000));
        CallCounts now = time.afterWarmUp(begun, TEXTS, 68_000);
        assertThat(now.warmUp()).isZero();
        assertThat(now.passes())
                .as("six passes and blocks of 8 s, and 8 s that lead into blocks")
                .isEqualTo(6);
        RoundTime told = new RoundTime(new RoundSpecs(FIXED, TEXTS).told(WANTED, List.of(), 1_000_000), pace);
        assertThat(told.afterWarmUp(WANTED, TEXTS, 8_000)).isEqualTo(WANTED);
    }

    private CallCounts told(long limitMillis, long nowMillis) {
        return told(limitMillis, nowMillis, List.of());
    }

    private CallCounts told(long limitMillis, long nowMillis, List<Take> takes) {
        return new RoundTime(new RoundSpecs(FIXED, TEXTS).told(WANTED, takes, limitMillis), pace)
                .counts(TEXTS, nowMillis);
    }

    private CallCounts pilot(long aimMillis, long limitMillis, long nowMillis) {
        return new RoundTime(new RoundSpecs(BY_TIME, TEXTS).pilot(aimMillis, limitMillis), pace)
                .counts(TEXTS, nowMillis);
    }
}
