package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.summary.Steadiness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SteadyWordsTest {

    private static TableCell cell(
            SteadyClass kind, Consistency consistency, boolean established, Map<SteadyClass, Integer> rounds, int out) {
        int series = rounds.values().stream().mapToInt(Integer::intValue).sum();
        Steadiness steadiness = new Steadiness(
                kind, consistency, established, new TreeMap<>(rounds), series, 12, 0, 0, 0, List.of(), out);
        return new SteadyWords(new Material(null, Words.in(ReportLanguage.BOTH), null, null)).cell(steadiness);
    }

    @Test
    void roundsThatAgreeAreCounted() {
        TableCell flat = cell(SteadyClass.FLAT, Consistency.EQUAL, true, Map.of(SteadyClass.FLAT, 5), 0);
        assertThat(flat.text().joined()).isEqualTo("flat / 平稳");
        assertThat(flat.detail().joined()).isEqualTo("5\u00a0/\u00a05");
        assertThat(flat.look()).isEqualTo(TableCell.Look.PLAIN);
        TableCell mixed = cell(
                SteadyClass.WARMUP, Consistency.ENOUGH, true, Map.of(SteadyClass.WARMUP, 4, SteadyClass.FLAT, 1), 8);
        assertThat(mixed.detail().joined())
                .isEqualTo("flat: 1, steady after warm-up: 4; calls left out: 8" + " / 平稳：1 轮、预热后平稳：4 轮；剔除 8 次调用");
    }

    @Test
    void whatIsNotSteadyStandsOut() {
        TableCell apart = cell(
                SteadyClass.FLAT,
                Consistency.INCONSISTENT,
                false,
                Map.of(SteadyClass.FLAT, 3, SteadyClass.DRIFT, 2),
                0);
        assertThat(apart.text().joined()).isEqualTo("rounds disagree / 各轮不一致");
        assertThat(apart.detail().joined()).startsWith("flat: 3, drift: 2 / ");
        assertThat(apart.look()).isEqualTo(TableCell.Look.BAD);
        assertThat(cell(SteadyClass.DRIFT, Consistency.EQUAL, false, Map.of(SteadyClass.DRIFT, 3), 0)
                        .look())
                .isEqualTo(TableCell.Look.BAD);
        TableCell tooShort =
                cell(SteadyClass.INSUFFICIENT, Consistency.EQUAL, false, Map.of(SteadyClass.INSUFFICIENT, 3), 0);
        assertThat(tooShort.look()).isEqualTo(TableCell.Look.PROVISIONAL);
        assertThat(tooShort.detail().joined()).isEqualTo("n\u00a0≥\u00a012");
    }
}
