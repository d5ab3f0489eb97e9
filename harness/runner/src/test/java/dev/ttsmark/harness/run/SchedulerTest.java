package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.measure.TextPrecision;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.Regimes;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs whole schedules against engines that exist on paper: a round's cost is computed, not waited for. */
class SchedulerTest {

    private static final List<Utterance> TEXTS =
            List.of(new Utterance("c", "1", "en", "x".repeat(50)), new Utterance("c", "2", "en", "x".repeat(100)));

    private static final double START_SECONDS = 2;

    /** Seconds for each character. */
    private final Map<String, Double> speeds = Map.of("fast", 0.002, "slow", 0.01, "slower", 0.012, "broken", 0.01);

    private final List<Row> rows = new ArrayList<>();
    private final List<Scheduler.Step> steps = new ArrayList<>();
    private double seconds;
    private String reason;

    @Test
    void everyConfigurationHasItsTurnInEveryBlock() {
        simulate(plan(60, 3, 3, "fast", "slow"), UNSURE);
        assertThat(steps).extracting(Scheduler.Step::configuration).hasSize(6);
        for (int block = 0; block < 3; block++) {
            assertThat(steps.subList(2 * block, 2 * block + 2))
                    .extracting(Scheduler.Step::configuration)
                    .containsExactlyInAnyOrder("fast", "slow");
        }
        assertThat(reason).contains("had its last round");
    }

    @Test
    void whatIsLeftGoesWhereTheIntervalIsWidestUntilThePrecisionIsReached() {
        simulate(plan(400, 3, 1000, "fast", "slow"), own -> widths(own, slowIs(own) ? 0.4 / rounds(own) : 0.01));
        assertThat(count("slow")).as("0.4 ÷ 8 rounds is 5 %").isEqualTo(8);
        assertThat(count("fast"))
                .as("within 5 % from the first, trusted after 6")
                .isEqualTo(Need.ROUNDS_TO_TRUST);
        assertThat(steps.subList(6, 11))
                .as("what is wide goes before what is few")
                .extracting(Scheduler.Step::configuration)
                .containsOnly("slow");
        assertThat(reason).contains("precision");
    }

    @Test
    void aFurtherRoundSpeaksOnlyWhatIsNotSettled() {
        simulate(
                plan(400, 3, 1000, "slow"),
                own -> List.of(of(TEXTS.get(0), own, 0.01), of(TEXTS.get(1), own, 0.4 / rounds(own))));
        assertThat(steps.subList(0, 6)).extracting(Scheduler.Step::texts).containsOnly(TEXTS);
        assertThat(steps.subList(6, 8))
                .as("in company, since it would else know no other length before it")
                .extracting(Scheduler.Step::texts)
                .containsOnly(List.of(TEXTS.get(1), TEXTS.get(0)));
        assertThat(steps).hasSize(8);
    }

    @Test
    void callsOfAFurtherRoundFollowFromCostsAndVariances() {
        PrecisionEstimator noisyCalls = own -> TEXTS.stream()
                .map(text -> new TextPrecision(text.qualifiedId(), "total_s", 5, 4, 0.2, 0.0036, 0.0004))
                .toList();
        simulate(plan(120, 3, 4, "fast"), noisyCalls);
        // A round costs 2 s, two first calls and two to warm up, 2.6 s in all, and a call of both texts 0.3 s:
        // √(2.6 ÷ 0.3 · 9) is 8.8, of which the shuffled pass is one.
        assertThat(steps.get(3).calls()).contains(CallCounts.fixed(1, 8, 1));
    }

    private static final PrecisionEstimator UNSURE = own -> widths(own, Double.NaN);

    private static List<TextPrecision> widths(List<Row> own, double halfWidth) {
        return TEXTS.stream().map(text -> of(text, own, halfWidth)).toList();
    }

    private static TextPrecision of(Utterance text, List<Row> own, double halfWidth) {
        return new TextPrecision(text.qualifiedId(), "total_s", rounds(own), 4, halfWidth, 0, 0);
    }

    private static int rounds(List<Row> own) {
        return (int) own.stream().filter(RoundClosed.class::isInstance).count();
    }

    private static boolean slowIs(List<Row> own) {
        return own.get(0).configuration().equals("slow");
    }

    @Test
    void theBudgetIsNotOverrun() {
        for (int budget = 20; budget < 200; budget += 7) {
            reset();
            simulate(plan(budget, 3, 1000, "fast", "slow"), UNSURE);
            assertThat(seconds).as("budget %d s", budget).isLessThanOrEqualTo(budget);
            assertThat(seconds).as("budget %d s", budget).isGreaterThan(0.6 * budget);
        }
    }

    @Test
    void aSmallBudgetMeansFewerCallsBeforeItMeansFewerRounds() {
        simulate(plan(36, 3, 3, "fast", "slow"), UNSURE);
        assertThat(steps).hasSize(6);
        assertThat(steps.subList(2, 6))
                .anyMatch(step -> step.calls().orElseThrow().further("c/1") < 6);
        reset();
        simulate(plan(16, 3, 3, "fast", "slow"), UNSURE);
        assertThat(steps).hasSizeBetween(2, 5);
        assertThat(reason).contains("minimum of 3");
    }

    @Test
    void whereManyPilotsDoNotFitSomeAreWholeInsteadOfAllBeingUseless() {
        String[] many = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
        simulate(plan(30, 1, 1, many), UNSURE);
        assertThat(steps.size()).isBetween(4, 6);
        for (Scheduler.Step step : steps.subList(0, steps.size() - 1)) {
            assertThat(rows.stream()
                            .filter(row -> row instanceof Call call
                                    && call.configuration().equals(step.configuration())
                                    && call.utterance().equals("c/2")))
                    .as(step.configuration())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aConfigurationThatFailsTwiceIsGivenUpAndTheOthersGoOn() {
        simulate(plan(120, 3, 3, "broken", "fast", "slow"), UNSURE);
        assertThat(count("broken")).isEqualTo(2);
        assertThat(count("fast")).isEqualTo(3);
        assertThat(count("slow")).isEqualTo(3);
    }

    @Test
    void interruptedRoundsCountNeitherAsDoneNorAsFailed() {
        rows.add(History.interrupted(1, "fast", Duration.ofSeconds(1)));
        rows.add(History.interrupted(2, "fast", Duration.ofSeconds(1)));
        simulate(plan(120, 2, 2, "fast"), UNSURE);
        assertThat(steps).hasSize(2);
        assertThat(new History(rows).spent()).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void aTextThatHungOrIsInAnotherLanguageIsNotAskedForAgain() {
        Call hung = call(1, "fast", 1, TEXTS.get(0), 4);
        Call refused = call(1, "fast", 1, TEXTS.get(1), 4);
        rows.add(Calls.with(hung, new Outcome.Failed("CallTimedOut", "It hung.", 1)));
        rows.add(Calls.with(refused, new Outcome.Unsupported("It does not speak this.")));
        rows.add(Calls.with(
                call(1, "fast", 1, new Utterance("c", "3", "en", "x"), 4), new Outcome.Failed("RUNTIME", "", 1)));
        assertThat(new History(rows).unspeakable()).containsExactlyInAnyOrder("c/1", "c/2");
    }

    @Test
    void roundsWithoutAnEndAreFound() {
        rows.add(call(1, "fast", 1, TEXTS.get(0), 4));
        rows.add(new RoundClosed(1, "fast", 5, 1));
        rows.add(call(2, "slow", 2, TEXTS.get(0), 4));
        List<RoundFailed> unfinished = new History(rows).unfinished();
        assertThat(unfinished).singleElement().satisfies(round -> {
            assertThat(round.round()).isEqualTo(2);
            assertThat(round.configuration()).isEqualTo("slow");
            assertThat(round.elapsedNanos()).isEqualTo(4_000_000_000L);
        });
    }

    @Test
    void theSameSeedGivesTheSameSchedule() {
        simulate(plan(100, 3, 1000, "fast", "slow"), UNSURE);
        List<Scheduler.Step> first = List.copyOf(steps);
        reset();
        simulate(plan(100, 3, 1000, "fast", "slow"), UNSURE);
        assertThat(steps).isEqualTo(first);
    }

    private static final Plan.Calls BY_TIME =
            new Plan.Calls(1, Optional.empty(), Optional.empty(), Regimes.BOTH, 1, 0, Duration.ofSeconds(20));

    @Test
    void byTimeARoundIsNeverMostlyStartAndHasEnoughCalls() {
        simulate(with(plan(600, 3, 1000, "fast", "slow"), BY_TIME), UNSURE);
        assertThat(reason).contains("too short for another round");
        assertThat(count("fast")).as("its rounds are cheaper").isGreaterThan(3);
        assertThat(count("slow")).isGreaterThanOrEqualTo(3);
        assertThat(calls()).as("of every round").allMatch(calls -> calls >= RoundSizes.LEAST_CALLS);
        // A fast round starts in 2.3 s, first calls included; a pass or block takes 0.4 s for three calls.
        assertThat(steps.stream()
                        .filter(step -> step.configuration().equals("fast"))
                        .flatMap(step -> step.calls().stream()))
                .allMatch(counts -> counts.passes() >= 4 && counts.repeats() >= 4);
    }

    @Test
    void byTimeTheFirstRoundTakesItsShareOfTheTime() {
        simulate(with(plan(120, 3, 3, "fast", "slow"), BY_TIME), UNSURE);
        assertThat(steps.get(0).calls()).isEmpty();
        assertThat(steps.get(0).aim()).as("six rounds in 120 s").isEqualTo(Duration.ofSeconds(20));
        assertThat(steps.get(0).limit()).isEqualTo(Duration.ofSeconds(60));
        assertThat(steps).hasSize(6);
        assertThat(steps.get(2).aim()).isEqualTo(steps.get(2).limit());
    }

    @Test
    void byTimeThoseNamedFirstHaveTheirRoundsWhereTimeIsTooShortForAll() {
        simulate(with(plan(130, 3, 3, "slow", "slower"), BY_TIME), UNSURE);
        assertThat(steps.subList(0, 4))
                .extracting(Scheduler.Step::configuration)
                .containsExactly("slow", "slower", "slow", "slow");
        assertThat(count("slower")).as("its first round, and what is left").isPositive();
        assertThat(calls()).as("of every round").allMatch(calls -> calls >= RoundSizes.LEAST_CALLS);
    }

    @Test
    void byTimeNoFurtherRoundHasTooFewCalls() {
        for (int budget = 20; budget < 200; budget += 7) {
            reset();
            simulate(with(plan(budget, 1, 1000, "slow"), BY_TIME), UNSURE);
            assertThat(seconds).as("budget %d s", budget).isLessThanOrEqualTo(budget);
            assertThat(steps.stream().skip(1).map(step -> step.calls().orElseThrow()))
                    .as("budget %d s", budget)
                    .allMatch(counts -> counts.measured(List.of("c/1", "c/2")) >= RoundSizes.LEAST_CALLS);
        }
    }

    @Test
    void byTimeFurtherRoundsGrowWithTheNoiseOfCalls() {
        PrecisionEstimator noisyCalls = own -> TEXTS.stream()
                .map(text -> new TextPrecision(text.qualifiedId(), "total_s", 5, 4, 0.2, 1, 0))
                .toList();
        simulate(with(plan(400, 3, 4, "fast"), BY_TIME), noisyCalls);
        // Variance between rounds is taken for 0.04 of that of calls at least, so m is 5 · √(2.6 ÷ 0.3), 14.7: a round
        // costs 2.6 s with its warm-up, and a call of both texts 0.3 s.
        assertThat(steps.get(3).calls()).contains(new CallCounts(1, 7, 7, 1, Map.of("c/1", 1, "c/2", 1)));
    }

    /** Calls that count in each round. */
    private List<Integer> calls() {
        return steps.stream()
                .map(step -> step.calls().orElseGet(() -> pilot(step)))
                .map(counts -> counts.measured(List.of("c/1", "c/2")))
                .toList();
    }

    /** What the process decides that knows the costs of its first calls. */
    private CallCounts pilot(Scheduler.Step step) {
        double speed = speeds.getOrDefault(step.configuration(), 0.01);
        Pace pace = new Pace(Map.of());
        TEXTS.forEach(text -> pace.spoke(text, RoundCost.Kind.FIRST, Math.round(1000 * speed * text.characters())));
        double spent = START_SECONDS + pace.cost(step.texts(), 0).seconds(CallCounts.NONE);
        RoundSpec spec =
                new RoundSpecs(CallRule.of(BY_TIME), step.texts()).spec(Optional.empty(), step.aim(), step.limit());
        return new RoundTime(spec, pace).counts(step.texts(), Math.round(1000 * spent));
    }

    private void reset() {
        rows.clear();
        steps.clear();
        seconds = 0;
    }

    private long count(String configuration) {
        return steps.stream()
                .filter(step -> step.configuration().equals(configuration))
                .count();
    }

    private void simulate(Plan plan, PrecisionEstimator precision) {
        Scheduler scheduler = new Scheduler(plan, (history, name) -> TEXTS, precision);
        while (true) {
            Duration left = plan.budget().minusMillis((long) (seconds * 1000));
            Scheduler.Decision decision = scheduler.next(new History(rows), left);
            if (decision.step().isEmpty()) {
                reason = decision.reason();
                return;
            }
            steps.add(decision.step().get());
            play(decision.step().get(), new History(rows).lastRound() + 1);
        }
    }

    /** What the engine's process would do, deadline included. */
    private void play(Scheduler.Step step, int round) {
        CallCounts counts = step.calls().orElseGet(() -> pilot(step));
        double spent = START_SECONDS;
        int index = 0;
        for (Utterance text : step.texts()) {
            for (int i = 0;
                    i <= counts.further(text.qualifiedId())
                            && spent < step.limit().toMillis() / 1e3;
                    i++) {
                double cost = speeds.getOrDefault(step.configuration(), 0.01) * text.characters();
                rows.add(call(round, step.configuration(), index++, text, cost));
                spent += cost;
            }
        }
        long inside = (long) ((spent - RoundClosed.PROCESS_START_SECONDS) * 1e9);
        rows.add(
                Set.of("broken").contains(step.configuration())
                        ? new RoundFailed(round, step.configuration(), "ProcessExited", "It is broken.", inside)
                        : new RoundClosed(round, step.configuration(), inside, 1));
        seconds += spent;
    }

    private static Call call(int round, String configuration, int index, Utterance text, double cost) {
        Outcome spoken = new Outcome.Spoken(
                (long) (cost * 1e9),
                24_000,
                List.of(new Outcome.Arrival((long) (cost * 1e9), 100)),
                List.of(),
                new SpokenText(1, 1, 0, "characters"),
                new Sanity(0.1, 0.2, 0, 0, true, 0, 1));
        return new Call(
                round,
                configuration,
                text.qualifiedId(),
                "en",
                text.characters(),
                index == 0 ? Call.Phase.COLD : Call.Phase.MEASURED,
                Call.Order.REPEATED,
                index,
                0,
                spoken,
                new Telemetry(1, 0, 0, 0, Optional.empty()));
    }

    private static Plan with(Plan plan, Plan.Calls calls) {
        return new Plan(
                plan.schema(),
                plan.title(),
                plan.engines(),
                plan.corpora(),
                plan.rounds(),
                calls,
                plan.budget(),
                plan.precision(),
                plan.seed(),
                plan.threads(),
                plan.language(),
                plan.targets(),
                plan.comparisons(),
                plan.jvm(),
                plan.load());
    }

    private static Plan plan(int budgetSeconds, int min, int max, String... names) {
        return new Plan(
                1,
                "On paper",
                List.of(names).stream()
                        .map(name -> TonePlans.tone(name, Map.of()))
                        .toList(),
                List.of(new Plan.CorpusEntry("c", List.of())),
                new Plan.Rounds(min, max),
                new Plan.Calls(1, 4, 1, 1, 0, Duration.ofSeconds(20)),
                Duration.ofSeconds(budgetSeconds),
                0.05,
                3,
                1,
                ReportLanguage.EN,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
