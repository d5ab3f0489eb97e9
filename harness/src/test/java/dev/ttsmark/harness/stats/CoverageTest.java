package dev.ttsmark.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.summary.LadderFit;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.Summaries;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Intervals of fits must hold the truth about as often as they say; plain regression on calls reached 20–60 %. */
class CoverageTest {

    private static final int RUNS = 20;

    @Test
    void intervalsOfTheLineAndTheCrossingHoldTheTruth() {
        int[] held = new int[4];
        LongStream.range(0, RUNS).forEach(seed -> {
            RunSummary summary = Summaries.of(List.of(SyntheticRun.named("coverage")
                    .ladder()
                    .rounds(5, 10, 0)
                    .seed(seed)
                    .engine(SyntheticEngine.of("a", 0.6, 0.10).noise(0.03, 0.08))
                    .engine(SyntheticEngine.of("b", 0.1, 0.20).noise(0.03, 0.08))
                    .build()));
            LadderFit fit = summary.fits().get(0);
            held[0] += holds(fit.overheadSeconds().interval().orElseThrow(), 0.6);
            held[1] += holds(fit.marginal().interval().orElseThrow(), 0.10);
            held[2] += holds(fit.halfLength().interval().orElseThrow(), 6);
            held[3] += holds(summary.crossovers().get(0).mark().interval().orElseThrow(), 5);
        });
        for (int count : held) {
            assertThat(count).isGreaterThanOrEqualTo((int) (0.9 * RUNS));
        }
    }

    private static int holds(Interval interval, double truth) {
        return interval.contains(truth) ? 1 : 0;
    }
}
