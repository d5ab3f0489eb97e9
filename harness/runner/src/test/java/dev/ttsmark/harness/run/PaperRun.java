package dev.ttsmark.harness.run;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.run.RoundCost.Kind;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A whole run whose calls take exactly what a table says, on a clock of its own. */
final class PaperRun {

    /** @param texts in the plan's order, each with the seconds of its calls */
    record Paper(double startSeconds, Map<Utterance, TextCost> texts) {}

    private final Plan plan;
    private final Map<String, Paper> engines;
    private final List<Row> rows = new ArrayList<>();
    private final Random random = new Random(1);
    private double seconds;
    private Optional<String> last = Optional.empty();
    private int index;

    private PaperRun(Plan plan, Map<String, Paper> engines) {
        this.plan = plan;
        this.engines = engines;
    }

    /** Rows of the run of that plan whose precision is never reached. */
    static List<Row> rows(Plan plan, Map<String, Paper> engines) {
        PaperRun run = new PaperRun(plan, engines);
        Scheduler scheduler = new Scheduler(
                plan, (history, name) -> List.copyOf(engines.get(name).texts().keySet()), own -> List.of());
        while (true) {
            Duration left = plan.budget().minusMillis((long) (run.seconds * 1000));
            Scheduler.Decision decision = scheduler.next(new History(run.rows), left);
            if (decision.step().isEmpty()) {
                return run.rows;
            }
            run.round(decision.step().get());
        }
    }

    /** Measured calls of each round of a configuration. */
    static List<Integer> calls(List<Row> rows, String configuration) {
        Map<Integer, Integer> calls = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row instanceof Call call
                        && call.phase() == Phase.MEASURED
                        && call.configuration().equals(configuration))
                .forEach(row -> calls.merge(row.round(), 1, Integer::sum));
        return List.copyOf(calls.values());
    }

    private void round(Scheduler.Step step) {
        String name = step.configuration();
        Paper engine = engines.get(name);
        int number = new History(rows).lastRound() + 1;
        Pace pace = new Pace(new History(rows).of(name).knownCosts(step.texts()));
        double before = seconds;
        seconds += engine.startSeconds();
        index = 0;
        last = Optional.empty();
        for (Utterance text : step.texts()) {
            Phase phase = index == 0 ? Phase.COLD : Phase.FIRST_LENGTH;
            pace.spoke(text, Kind.FIRST, Math.round(1000 * call(number, name, text, phase)));
        }
        RoundTime time = new RoundTime(
                new RoundSpecs(CallRule.of(plan.calls()), step.texts()).spec(step.calls(), step.aim(), step.limit()),
                pace);
        CallCounts begun = time.counts(step.texts(), millis(before));
        passes(number, name, step.texts(), begun.passes() == 0 ? 0 : begun.warmUp(), begun.capped(1), Phase.WARM_UP);
        CallCounts counts = time.afterWarmUp(begun, step.texts(), millis(before));
        passes(number, name, step.texts(), counts.passes(), counts, Phase.MEASURED);
        CallCounts blocks = time.blocks(counts, step.texts(), millis(before));
        for (Utterance text : step.texts()) {
            for (int i = 0; i < blocks.inBlock(text.qualifiedId()); i++) {
                call(number, name, text, Phase.MEASURED);
            }
        }
        double inside = seconds - before - RoundClosed.PROCESS_START_SECONDS;
        rows.add(new RoundClosed(number, name, (long) (inside * 1e9), 1));
    }

    private long millis(double before) {
        return Math.round(1000 * (seconds - before));
    }

    private void passes(int round, String name, List<Utterance> texts, int passes, CallCounts counts, Phase phase) {
        for (int pass = 0; pass < passes; pass++) {
            Map<String, Utterance> byId = new HashMap<>();
            Map<String, Integer> wanted = new LinkedHashMap<>();
            texts.forEach(text -> byId.put(text.qualifiedId(), text));
            texts.forEach(text -> wanted.put(text.qualifiedId(), counts.share(text.qualifiedId())));
            Neighbours.apart(wanted, last, random).forEach(id -> call(round, name, byId.get(id), phase));
        }
    }

    private double call(int round, String name, Utterance text, Phase phase) {
        TextCost cost = engines.get(name).texts().get(text);
        boolean same = last.equals(Optional.of(text.qualifiedId()));
        double took = phase == Phase.COLD || phase == Phase.FIRST_LENGTH
                ? cost.firstSeconds()
                : same ? cost.sameSeconds() : cost.changingSeconds();
        last = Optional.of(text.qualifiedId());
        seconds += took;
        long nanos = Math.round(took * 1e9);
        rows.add(new Call(
                round,
                name,
                text.qualifiedId(),
                text.language(),
                text.characters(),
                phase,
                Call.Order.SHUFFLED,
                index++,
                0,
                new Outcome.Spoken(
                        nanos,
                        24_000,
                        List.of(new Outcome.Arrival(nanos, 100)),
                        List.of(),
                        new SpokenText(1, 1, 0, "characters"),
                        new Sanity(0.1, 0.2, 0, 0, true, 0, 1)),
                new Telemetry(1, 0, 0, 0, Optional.empty())));
        return took;
    }
}
