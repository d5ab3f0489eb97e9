package dev.ttsmark.harness.decide;

import static dev.ttsmark.harness.decide.GateFixture.BASE;
import static dev.ttsmark.harness.decide.GateFixture.assertVerdict;
import static dev.ttsmark.harness.decide.GateFixture.judge;
import static dev.ttsmark.harness.decide.GateFixture.run;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.summary.Metered;
import dev.ttsmark.harness.summary.RunSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Limits that a candidate keeps or breaks by itself. */
class GateBudgetTest {

    @Test
    void budgetsHoldTheWholeInterval() {
        assertBudget(Metrics.TTFB_S, Statistic.P95, 0.5, Verdict.PASS, 0, "keeps its limit");
        assertBudget(Metrics.TTFB_S, Statistic.P95, 0.4, Verdict.FAIL, 1, "p95 is 0.4", "beyond at most 0.400 s");
        assertBudget(Metrics.TTFB_S, Statistic.MEDIAN, 0.4, Verdict.INCONCLUSIVE, 2, "the interval holds the limit");
        assertBudget(Metrics.TTFB_S, Statistic.P99, 0.5, Verdict.INCONCLUSIVE, 2, "needs 368");
        assertBudget(Metrics.RSS_PEAK_BYTES, Statistic.MEDIAN, 3e8, Verdict.FAIL, 1, "320 MiB", "at most 286 MiB");
        assertBudget(Metrics.RTFX, Statistic.P95, 2, Verdict.PASS, 0, "keeps its limit");
        assertBudget(Metrics.RTFX, Statistic.P95, 3, Verdict.FAIL, 1, "beyond at least 3.00");
    }

    @Test
    void aBudgetOfEnergyIsKeptBrokenOrNotMeasured() {
        RunSource metered = Metered.run(BASE, RoundEnergy.Meter.CPU);
        assertVerdict(onEnergy(metered, 200), Verdict.PASS, 0, "keeps its limit");
        assertVerdict(onEnergy(metered, 50), Verdict.FAIL, 1, " J", "beyond at most 50.0 J");
        assertVerdict(onEnergy(BASE, 200), Verdict.INVALID, 3, "no value of cpu_energy_j");
    }

    private static GateResult onEnergy(RunSource run, double most) {
        return judge(
                run,
                run,
                new Rule.Budget(Metrics.CPU_ENERGY_J, Statistic.MEDIAN, most, Rule.Scope.EVERYWHERE, Policy.WARN));
    }

    private static void assertBudget(
            dev.ttsmark.harness.measure.Metric metric,
            Statistic statistic,
            double limit,
            Verdict verdict,
            int code,
            String... words) {
        Rules rules = new Rules(
                List.of(new Rule.Budget(metric, statistic, limit, Rule.Scope.EVERYWHERE, Policy.WARN)), Set.of());
        assertVerdict(
                Gate.judge(new Gate.Request(
                        rules,
                        Optional.empty(),
                        RunSide.of(BASE, rules.metrics()),
                        NoiseFloors.NONE,
                        Optional.empty())),
                verdict,
                code,
                words);
    }
}
