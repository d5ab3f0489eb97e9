package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.summary.Origin.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripted calls spend 2.5 % of their time before the network, 94.5 % in it and 3 % after it. */
class OriginsTest {

    private static final double FIXED_SECONDS = 0.4;
    private static final double RTF = 0.1;

    private static Origin origin() {
        SyntheticEngine engine = SyntheticEngine.of("e", FIXED_SECONDS, RTF).noise(0.01, 0.01);
        RunSummary summary = Summaries.of(List.of(SyntheticRun.named("run")
                .ladder()
                .rounds(5, 5, 5)
                .engine(engine)
                .build()));
        assertThat(summary.origins()).hasSize(1);
        return summary.origins().get(0);
    }

    @Test
    void fixedCostIsFoundInThePartsThatHaveIt() {
        Origin origin = origin();
        assertThat(origin.overheadSeconds().value()).isCloseTo(FIXED_SECONDS, within(0.03));
        assertThat(fixed(origin, Part.BEFORE)).isCloseTo(0.025 * FIXED_SECONDS, within(0.002));
        assertThat(fixed(origin, Part.INFER)).isCloseTo(0.945 * FIXED_SECONDS, within(0.03));
        assertThat(fixed(origin, Part.AFTER)).isCloseTo(0.03 * FIXED_SECONDS, within(0.002));
        double longest = FIXED_SECONDS + RTF * 40;
        assertThat(origin.longestTotalSeconds()).isCloseTo(longest, within(0.1));
        assertThat(origin.parts().get(1).longestSeconds()).isCloseTo(0.945 * longest, within(0.1));
    }

    @Test
    void aFirstSightCostsWhatItTakesBeyondLaterCalls() {
        // It takes three times as long there. Seven texts of 2 to 40 s have one; the first of all is the process's cold
        // call.
        double later = FIXED_SECONDS + RTF * (2 + 3.5 + 6 + 10 + 16 + 25 + 40) / 7;
        Origin.FirstSight first = origin().firstSight().orElseThrow();
        assertThat(first.seconds()).isCloseTo(2 * later, within(0.1));
        assertThat(first.interval().orElseThrow().contains(2 * later)).isTrue();
    }

    private static double fixed(Origin origin, Part part) {
        return origin.parts().stream()
                .filter(cost -> cost.part() == part)
                .findFirst()
                .orElseThrow()
                .fixedSeconds()
                .value();
    }
}
