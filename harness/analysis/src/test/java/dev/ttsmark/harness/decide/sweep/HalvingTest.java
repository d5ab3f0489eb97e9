package dev.ttsmark.harness.decide.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.parity.Parity;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanPairs;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Nine points, "t1" to "t9", of which each needs a tenth of a second more than the one before; "t5" is the reference. */
class HalvingTest {

    private static final List<Integer> TENTHS = List.of(5, 9, 8, 7, 6, 4, 3, 2, 1);

    private final RunSource run = run(8);
    private final Halving halving = new Halving(sweep(run, "total_s"), List.of());

    @Test
    void theFirstRungIsEveryPointForTheMinimumOfRounds() {
        assertThat(halving.first())
                .isEqualTo(new Halving.Rung(
                        List.of("t5", "t9", "t8", "t7", "t6", "t4", "t3", "t2", "t1"), new Plan.Rounds(2, 2), false));
    }

    @Test
    void theBetterHalfAndTheReferenceGoOnToTwiceTheRoundsUntilTwoAreLeft() {
        assertThat(halving.rung(1, run))
                .isEqualTo(new Halving.Rung(List.of("t5", "t1", "t2", "t3", "t4"), new Plan.Rounds(4, 4), false));
        Halving.Rung last = new Halving.Rung(List.of("t5", "t1", "t2"), new Plan.Rounds(8, 12), true);
        assertThat(halving.rung(2, run)).isEqualTo(last);
        assertThat(halving.rung(3, run)).as("beyond the last").isEqualTo(last);
    }

    @Test
    void onlyTheRoundsThatARungAskedForDecideSoThatLaterOnesChangeNothing() {
        RunSource later = new RunSource(
                run.id(),
                run.plan(),
                run.environment(),
                run.rows().stream()
                        .filter(row -> row.round() <= 2 || !row.configuration().equals("t1"))
                        .toList());
        assertThat(halving.rung(1, later)).isEqualTo(halving.rung(1, run));
    }

    @Test
    void whatDidNotComeToItsEndDoesNotGoOn() {
        RunSource crashed = with(
                run,
                row -> row instanceof RoundClosed && row.configuration().equals("t1")
                        ? failed(row, "ProcessExited")
                        : row);
        assertThat(halving.rung(1, crashed).names()).containsExactly("t5", "t2", "t3", "t4", "t6");
    }

    @Test
    void audioThatIsNotTheReferencesDoesNotGoOn() {
        ConfigurationParity unlike = new ConfigurationParity("t1", Parity.Status.FAIL, Bilingual.NOTHING, List.of());
        assertThat(new Halving(sweep(run, "total_s"), List.of(unlike))
                        .rung(1, run)
                        .names())
                .containsExactly("t5", "t2", "t3", "t4", "t6");
    }

    @Test
    void anInterruptionIsNoRoundAtAll() {
        RunSource interrupted = with(
                run,
                row -> row instanceof RoundClosed && row.round() == 2 ? failed(row, RoundFailed.INTERRUPTED) : row);
        assertThat(halving.rung(1, interrupted)).isEqualTo(halving.rung(1, run));
    }

    @Test
    void whereAllFailOnlyTheReferenceIsLeft() {
        RunSource dead = with(run, row -> row instanceof RoundClosed ? failed(row, "ProcessExited") : row);
        assertThat(halving.rung(1, dead).names()).containsExactly("t5");
        assertThat(halving.rung(1, dead).isLast()).isTrue();
    }

    @Test
    void aMetricOfProcessesRanksAsWell() {
        Halving byMemory = new Halving(sweep(run, "rss_peak_bytes"), List.of());
        assertThat(byMemory.rung(1, run).names()).containsExactly("t5", "t9", "t8", "t7", "t6");
    }

    private static RunSource run(int rounds) {
        SyntheticRun run = SyntheticRun.named("run")
                .text("c/EN-1", "en", 20, 1)
                .text("c/EN-2", "en", 60, 3)
                .rounds(rounds, 2, 0);
        TENTHS.forEach(tenths ->
                run.engine(SyntheticEngine.of("t" + tenths, 0.1 * tenths, 0.1).rss((long) (20 - tenths) << 24)));
        return run.build();
    }

    private static Sweep sweep(RunSource run, String objective) {
        List<String> names = run.plan().names();
        List<Sweep.Point> points = names.stream()
                .map(name -> new Sweep.Point(name, Map.of("threads", name.substring(1))))
                .toList();
        List<String> values =
                points.stream().map(point -> point.values().get("threads")).toList();
        return new Sweep(
                1,
                "Nine",
                PlanPairs.part(run.plan(), names, new Plan.Rounds(2, 12)),
                List.of(new Sweep.Factor("threads", values)),
                points,
                Sweep.Search.HALVING,
                objective,
                new Sweep.Quality(0.05, 1, 1, 1));
    }

    private static RunSource with(RunSource run, UnaryOperator<Row> change) {
        return new RunSource(
                run.id(),
                run.plan(),
                run.environment(),
                run.rows().stream().map(change).toList());
    }

    private static RoundFailed failed(Row row, String failure) {
        return new RoundFailed(row.round(), row.configuration(), failure, "It is gone.", 1);
    }
}
