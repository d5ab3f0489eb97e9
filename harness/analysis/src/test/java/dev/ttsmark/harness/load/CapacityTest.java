package dev.ttsmark.harness.load;

import static dev.ttsmark.harness.load.Steps.SEARCH;
import static dev.ttsmark.harness.load.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToLongFunction;
import org.junit.jupiter.api.Test;

class CapacityTest {

    @Test
    void whatWasSeenAndWhatIsCertainAreTwoThings() {
        Capacity few = Capacity.of(SEARCH, List.of(step(1, 6, 30, 0), step(2, 7, 30, 3)));
        assertThat(few).isEqualTo(new Capacity(Optional.of(6.0), Optional.empty(), Optional.empty(), true));
        assertThat(few.atMost(Load.Pattern.LISTENERS)).isEmpty();
        Capacity many = Capacity.of(SEARCH, List.of(step(1, 6, 450, 0), step(2, 7, 450, 60)));
        assertThat(many).isEqualTo(new Capacity(Optional.of(6.0), Optional.of(6.0), Optional.of(7.0), true));
        assertThat(many.atMost(Load.Pattern.LISTENERS)).contains(6.0);
        assertThat(many.atMost(Load.Pattern.POISSON)).contains(7.0);
    }

    @Test
    void moreLoadNeverHelpsSoLevelsTellOfEachOther() {
        Capacity pooled = Capacity.of(SEARCH, List.of(step(1, 4, 230, 0), step(2, 5, 230, 0), step(3, 9, 30, 20)));
        assertThat(pooled.shown()).contains(4.0);
        assertThat(pooled.estimate()).contains(5.0);
        assertThat(pooled.ruledOut()).contains(9.0);
    }

    @Test
    void nothingIsCarriedWhereOneIsTooMany() {
        Capacity none = Capacity.of(SEARCH, List.of(step(1, 1, 30, 30)));
        assertThat(none.estimate()).isEmpty();
        assertThat(none.ruledOut()).contains(1.0);
        assertThat(none.atMost(Load.Pattern.LISTENERS)).contains(0.0);
    }

    @Test
    void lostRequestsMeetNothing() {
        LoadStep lost = step(1, 2, Part.LEVEL, 100, 0, 10);
        assertThat(Capacity.of(SEARCH, List.of(lost)).estimate()).isEmpty();
        LoadLevel level = LoadLevel.of(new Objective(SEARCH.slo()), List.of(lost));
        assertThat(level.lost()).isEqualTo(10);
        assertThat(level.heard().value()).isCloseTo(0.9, within(1e-9));
        assertThat(level.ttfbSeconds().p50().orElseThrow()).isCloseTo(0.2, within(0.001));
        assertThat(level.ttfbSeconds().p95()).isEmpty();
    }

    @Test
    void failedProcessesAndOverloadCountForNothing() {
        List<LoadStep> steps = List.of(
                step(1, 6, 400, 0),
                LoadStep.failed(1, "e", 2, Load.Pattern.LISTENERS, 3, "The process died."),
                step(3, 6, Part.LEVEL, 40, 0, 0),
                step(3, 12, Part.OVERLOAD, 40, 40, 0),
                step(3, 6, Part.RECOVERY, 40, 1, 0));
        LoadSummary summary = LoadSummary.of("run", "e", SEARCH, steps).orElseThrow();
        assertThat(summary.levels()).extracting(LoadLevel::level).containsExactly(6.0);
        assertThat(summary.levels().get(0).processes()).isEqualTo(2);
        assertThat(summary.capacity().ruledOut()).isEmpty();
        assertThat(summary.overload().orElseThrow().recovered()).isTrue();
        assertThat(summary.overload().orElseThrow().during().heard().value()).isZero();
        assertThat(summary.failures()).containsEntry("The process died.", 1L);
    }

    @Test
    void configurationsThatWereNotLoadedHaveNoSummary() {
        assertThat(LoadSummary.of("run", "e", SEARCH, List.of())).isEmpty();
    }

    /** Steps of an engine whose requests are slow above a level, in the order in which the search asks for them. */
    private static List<Double> asked(Load load, double guess, DoubleToLongFunction slowOfHundred, int most) {
        List<LoadStep> steps = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        for (int process = 1; process <= most; process++) {
            Optional<NextLoad> next = CapacitySearch.next(load, steps, guess);
            if (next.isEmpty()) {
                break;
            }
            double level = next.get().level();
            levels.add(next.get().overload() ? -level : level);
            steps.add(step(process, level, 100, slowOfHundred.applyAsLong(level)));
            if (next.get().overload()) {
                steps.add(step(process, 2 * level, Part.OVERLOAD, 100, 100, 0));
                steps.add(step(process, level, Part.RECOVERY, 100, 0, 0));
            }
        }
        return levels;
    }

    @Test
    void theSearchBracketsHalvesRepeatsAndOverloads() {
        assertThat(asked(SEARCH, 4, level -> level > 11 ? 60 : 0, 50))
                .containsExactly(4.0, 8.0, 16.0, 12.0, 10.0, 11.0, 11.0, 12.0, 11.0, 12.0, -11.0, 11.0);
        assertThat(asked(SEARCH, 16, level -> level > 1 ? 60 : 0, 50)).startsWith(16.0, 8.0, 4.0, 2.0, 1.0);
        assertThat(asked(SEARCH, 4, level -> 100, 50)).containsExactly(4.0, 2.0, 1.0, 1.0, 1.0);
    }

    @Test
    void ratesAreFoundToWithinFivePercent() {
        Load rates = new Load(Load.Pattern.POISSON, List.of(), 1, 3, 20, 1, 256, 600, false, SEARCH.slo());
        List<Double> asked = asked(rates, 1, level -> level > 3.3 ? 60 : 0, 50);
        double met = asked.stream()
                .filter(level -> level <= 3.3)
                .max(Double::compare)
                .orElseThrow();
        double missed =
                asked.stream().filter(level -> level > 3.3).min(Double::compare).orElseThrow();
        assertThat(missed / met).isBetween(1.0, 1.05);
    }

    @Test
    void levelsThatThePlanNamesAreMadeInTurn() {
        Load fixed = new Load(Load.Pattern.CLOSED, List.of(1.0, 4.0, 2.0), 1, 3, 20, 2, 256, 600, true, SEARCH.slo());
        assertThat(asked(fixed, 1, level -> 0, 50)).containsExactly(1.0, 4.0, 2.0, 1.0, 4.0, 2.0);
    }

    @Test
    void anEngineThatCarriesAnythingIsNotAskedForever() {
        assertThat(asked(SEARCH, 1, level -> 0, 50)).hasSizeLessThan(30).contains(100_000.0);
    }
}
