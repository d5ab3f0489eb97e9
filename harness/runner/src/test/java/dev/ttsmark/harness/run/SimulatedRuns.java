package dev.ttsmark.harness.run;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.stats.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Whole runs on a clock of their own: engines with known medians and luck, and the schedule of the product or an equal one. */
public final class SimulatedRuns {

    /**
     * An engine on paper. Deviations are of logarithms.
     *
     * @param startSeconds of a process, model loaded
     * @param secondsPerCharacter of a call
     * @param betweenSd luck of a process, the same for all its texts
     * @param ownSd of a text in a process
     * @param withinSd of a call
     */
    public record Paper(
            double startSeconds, double secondsPerCharacter, double betweenSd, double ownSd, double withinSd) {

        /** Median of calls with that text. */
        public double median(int characters) {
            return characters * secondsPerCharacter;
        }
    }

    public static final List<Utterance> TEXTS = IntStream.of(10, 40, 120)
            .mapToObj(length -> new Utterance("c", "EN-" + length, "en", "x".repeat(length)))
            .toList();

    private static final double COLD = 2;
    private static final double FIRST_LENGTH = 1.2;

    private final List<Paper> engines;
    private final Plan plan;
    private final SplittableRandom random;
    private final List<Row> rows = new ArrayList<>();
    private double seconds;

    private SimulatedRuns(List<Paper> engines, Plan plan, SplittableRandom random) {
        this.engines = engines;
        this.plan = plan;
        this.random = random;
    }

    /** A configuration is named by its number among the engines. */
    public static Plan plan(int configurations, double budgetSeconds, double precision) {
        return new Plan(
                1,
                "On paper",
                IntStream.range(0, configurations)
                        .mapToObj(i -> TonePlans.tone("" + i, Map.of()))
                        .toList(),
                List.of(new Plan.CorpusEntry("c", List.of())),
                new Plan.Rounds(3, 1000),
                new Plan.Calls(1, 2, 1, 0, 0, Duration.ofSeconds(60)),
                Duration.ofMillis((long) (budgetSeconds * 1000)),
                precision,
                7,
                1,
                ReportLanguage.EN,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** Rows of a run as the product schedules it. */
    public static List<Row> adaptive(
            List<Paper> engines, Plan plan, PrecisionEstimator precision, SplittableRandom random) {
        SimulatedRuns run = new SimulatedRuns(engines, plan, random);
        Scheduler scheduler = new Scheduler(plan, (history, name) -> TEXTS, precision);
        while (true) {
            Duration left = plan.budget().minusMillis((long) (run.seconds * 1000));
            Scheduler.Decision decision = scheduler.next(new History(run.rows), left);
            if (decision.step().isEmpty()) {
                return run.rows;
            }
            Scheduler.Step step = decision.step().get();
            run.round(step.configuration(), step.texts(), step.calls().orElseThrow());
        }
    }

    /** Rows of a run that gives every engine the same time, in full rounds with the plan's calls. */
    public static List<Row> equalSplit(List<Paper> engines, Plan plan, SplittableRandom random) {
        SimulatedRuns run = new SimulatedRuns(engines, plan, random);
        double share = plan.budget().toMillis() / 1e3 / engines.size();
        CallCounts calls = CallCounts.fixed(
                plan.calls().warmUp(),
                plan.calls().measured().orElseThrow(),
                plan.calls().shuffledPasses().orElseThrow());
        for (int i = 0; i < engines.size(); i++) {
            run.seconds = 0;
            double longest = 0;
            while (run.seconds + longest * 1.1 <= share || longest == 0) {
                double before = run.seconds;
                run.round("" + i, TEXTS, calls);
                longest = Math.max(longest, run.seconds - before);
            }
        }
        return run.rows;
    }

    /** Total times of a text's measured calls, by round. */
    public static Rounds totals(List<Row> rows, Utterance text) {
        List<Call> measured = rows.stream()
                .filter(row -> row instanceof Call call
                        && call.phase() == Call.Phase.MEASURED
                        && call.utterance().equals(text.qualifiedId()))
                .map(Call.class::cast)
                .toList();
        return Rounds.collect(measured, false, Call::round, RoundCost::seconds);
    }

    private void round(String configuration, List<Utterance> texts, CallCounts calls) {
        Paper engine = engines.get(Integer.parseInt(configuration));
        int number = new History(rows).lastRound() + 1;
        double luck = engine.betweenSd() * random.nextGaussian();
        double before = seconds;
        seconds += engine.startSeconds();
        int index = 0;
        if (!texts.contains(TEXTS.get(0))) {
            call(engine, number, configuration, TEXTS.get(0), Call.Phase.COLD, index++, luck, COLD);
        }
        for (Utterance text : texts) {
            double own = luck + engine.ownSd() * random.nextGaussian();
            boolean cold = index == 0;
            call(
                    engine,
                    number,
                    configuration,
                    text,
                    cold ? Call.Phase.COLD : Call.Phase.FIRST_LENGTH,
                    index++,
                    own,
                    cold ? COLD : FIRST_LENGTH);
            for (int i = 0; i < calls.warmUp(); i++) {
                call(engine, number, configuration, text, Call.Phase.WARM_UP, index++, own, 1);
            }
            for (int i = 0; i < calls.measured(text.qualifiedId()); i++) {
                call(engine, number, configuration, text, Call.Phase.MEASURED, index++, own, 1);
            }
        }
        double inside = seconds - before - RoundClosed.PROCESS_START_SECONDS;
        rows.add(new RoundClosed(number, configuration, (long) (inside * 1e9), 1));
    }

    private void call(
            Paper engine,
            int round,
            String configuration,
            Utterance text,
            Call.Phase phase,
            int index,
            double luck,
            double slower) {
        double took =
                engine.median(text.characters()) * slower * Math.exp(luck + engine.withinSd() * random.nextGaussian());
        seconds += took;
        long nanos = (long) (took * 1e9);
        Outcome spoken = new Outcome.Spoken(
                nanos,
                24_000,
                List.of(new Outcome.Arrival(nanos, 100)),
                List.of(),
                new SpokenText(1, 1, 0, "characters"),
                new Sanity(0.1, 0.2, 0, 0, true, 0, 1));
        rows.add(new Call(
                round,
                configuration,
                text.qualifiedId(),
                text.language(),
                text.characters(),
                phase,
                Call.Order.REPEATED,
                index,
                0,
                spoken,
                new Telemetry(1, 0, 0, 0, Optional.empty())));
    }
}
