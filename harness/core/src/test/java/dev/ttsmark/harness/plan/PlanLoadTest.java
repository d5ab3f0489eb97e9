package dev.ttsmark.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.Load.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key {@code load} of a plan. */
class PlanLoadTest {

    private static final Load USUAL =
            new Load(Pattern.LISTENERS, List.of(), 1, 3, 20, 3, 256, 600, true, new Load.Slo(0.5, 0.95, 0.1, 0.99));

    @TempDir
    Path folder;

    @Test
    void aPlanWithoutItLoadsNothingAndAnEmptyOneIsFilledIn() throws IOException {
        assertThat(PlanReader.defaults().load()).isEmpty();
        assertThat(read("threads: 1").load()).isEmpty();
        assertThat(read("load: {}").load()).contains(USUAL);
    }

    @Test
    void partOfAnObjectiveLeavesTheRestOfItAsItIs() throws IOException {
        Load load =
                read("load: {pattern: poisson, levels: [0.5, 2], duty-cycle: 50%, slo: {ttfb: 2s, wait-share: 90%}}")
                        .load()
                        .orElseThrow();
        assertThat(load.pattern()).isEqualTo(Pattern.POISSON);
        assertThat(load.levels()).containsExactly(0.5, 2.0);
        assertThat(load.dutyCycle()).isEqualTo(0.5);
        assertThat(load.slo()).isEqualTo(new Load.Slo(2, 0.95, 0.1, 0.9));
        assertThat(load.stepSeconds()).isEqualTo(USUAL.stepSeconds());
    }

    @Test
    void aResolvedLoadIsWrittenAndReadBackEqual() throws IOException {
        Path file = folder.resolve("resolved.yaml");
        for (String load : List.of(
                "{}",
                "{pattern: closed, levels: [1, 4], settle: 250ms, step: 90s, rounds: 7, queue: 0, overload: false}",
                "{pattern: constant, levels: [0.25], budget: 2h, slo: {ttfb: 1500ms, ttfb-share: 0.999}}")) {
            Plan plan = read("engines: [{engine: tone, workers: 3}]\nload: " + load);
            PlanWriter.write(plan, file);
            assertThat(PlanReader.read(file)).isEqualTo(plan);
            assertThat(plan.engines().get(0).workers()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "levels: [1.5] | 1.5 is no number of people; write whole numbers, or search.",
                "levels: [2, 4, 2] | the level 2.0 is there twice; write it once.",
                "levels: [0] | levels",
                "levels: most | levels",
                "duty-cycle: 0 | duty-cycle",
                "duty-cycle: 120% | duty-cycle",
                "settle: soon | settle",
                "rounds: 0 | rounds",
                "queue: -1 | queue",
                "slo: {ttfb-share: 2} | ttfb-share",
                "slo: {latency: 1s} | latency",
                "listeners: 4 | listeners",
            })
    void whatIsNoLoadIsRefusedByItsKey(String load, String said) throws IOException {
        assertThatThrownBy(() -> read("load: {" + load.strip() + "}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(said.strip())
                .hasMessageContaining("plan.yaml line 1, key");
    }

    @Test
    void workersAreOneOrMore() throws IOException {
        assertThat(read("engines: [{engine: tone}]").engines().get(0).workers()).isEqualTo(1);
        assertThatThrownBy(() -> read("engines: [{engine: tone, workers: 0}]")).hasMessageContaining("workers");
    }

    private Plan read(String yaml) throws IOException {
        return PlanReader.read(Files.writeString(folder.resolve("plan.yaml"), yaml + "\n"));
    }
}
