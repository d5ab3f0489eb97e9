package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.load.Capacity;
import dev.ttsmark.harness.load.CapacitySearch;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import dev.ttsmark.harness.run.load.LoadDrive;
import dev.ttsmark.harness.run.load.Phase;
import dev.ttsmark.harness.run.load.ScriptedService;
import dev.ttsmark.harness.run.load.Subject;
import dev.ttsmark.harness.run.load.VirtualTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Engines of known capacity under the load of a plan, in virtual time. */
final class CapacityCalibration implements Calibration {

    private static final int RUNS = 400;
    /** Processes at each level that tell the truth. */
    private static final int TRUTH = 2000;

    /** What fits into the usual ten minutes for a configuration, and into twenty. */
    private static final List<Integer> PROCESSES = List.of(26, 52);

    private static final Load LOAD = new Load(
            Load.Pattern.LISTENERS, List.of(), 1, 3, 20, 3, 256, 600, false, new Load.Slo(0.5, 0.95, 0.1, 0.99));

    private static final List<Utterance> TEXTS = List.of(
            new Utterance("c", "2", "en", "Two."),
            new Utterance("c", "3", "en", "Three."),
            new Utterance("c", "4", "en", "Four."));

    /** An engine, and how it is told from others. */
    private enum Scripted {
        STREAMS("4 slots, each just faster than speech", true, 4, 0.97, 20, 0, 0),
        LUCKY("the same, 3 % between processes", true, 4, 0.9, 20, 0.03, 0),
        STALLING("the same, one call in 400 stands still for a second", true, 4, 0.9, 20, 0.03, 0.0025),
        ONE("1 slot at RTF 0.08, whole sentences, 3 % between processes", false, 1, 0.08, 1, 0.03, 0),
        WORKERS("2 slots at RTF 0.1, whole sentences, 3 % between processes", false, 2, 0.1, 1, 0.03, 0);

        private final String what;
        private final boolean sharp;
        private final int slots;
        private final double rtf;
        private final int chunks;
        private final double luck;
        private final double stalls;

        Scripted(String what, boolean sharp, int slots, double rtf, int chunks, double luck, double stalls) {
            this.what = what;
            this.sharp = sharp;
            this.slots = slots;
            this.rtf = rtf;
            this.chunks = chunks;
            this.luck = luck;
            this.stalls = stalls;
        }

        /** A process of it under a load. */
        LoadStep step(double level, SplittableRandom random) {
            VirtualTimeline timeline = new VirtualTimeline();
            double speed = rtf * Math.exp(luck * random.nextGaussian());
            ScriptedService service = new ScriptedService(
                    timeline,
                    slots,
                    request -> Integer.parseInt(request.text().id()),
                    request -> random.nextDouble() < stalls
                            ? speed + 1.0 / Integer.parseInt(request.text().id())
                            : speed,
                    chunks);
            LoadDrive drive = new LoadDrive(
                    timeline, service, LOAD, Phase.level(LOAD, level, 0), TEXTS, random.nextLong(), timeline);
            timeline.run(drive::isOver);
            return drive.steps(new Subject(1, "scripted", 1, 1, slots)).get(0);
        }

        /** The largest level that meets the objective over more processes than anybody has time for. */
        double truth(int processes) {
            SplittableRandom random = new SplittableRandom(1);
            double level = 0;
            boolean met = true;
            while (met) {
                level++;
                List<LoadStep> steps = new ArrayList<>();
                for (int process = 0; process < processes; process++) {
                    steps.add(step(level, random.split()));
                }
                met = Capacity.of(LOAD, steps).estimate().isPresent();
            }
            return level - 1;
        }

        Capacity found(int processes, SplittableRandom random) {
            List<LoadStep> steps = new ArrayList<>();
            for (int process = 0; process < processes; process++) {
                Optional<NextLoad> next = CapacitySearch.next(LOAD, steps, Math.max(1, slots / rtf));
                if (next.isEmpty()) {
                    break;
                }
                steps.add(step(Math.rint(next.get().level()), random.split()));
            }
            return Capacity.of(LOAD, steps);
        }
    }

    @Override
    public String title() {
        return "Capacity: listeners that an engine carries";
    }

    @Override
    public String why() {
        return """
                Scripted engines in virtual time, through the driver and the search of a plan's `load`: sentences of 2 s to
                4 s, processes of 20 s each, as many as fit into ten or twenty minutes, and the usual objective: 95 % of
                requests have their first audio within 0.5 s, 99 % of streams never stand still for more than 0.1 s. The true
                capacity is that of 2000 processes at each level. Engines of four slots that are just faster than speech
                carry four, and a fifth waits for a sentence: that is to be found. Those that are much faster, and speak whole
                sentences, have no such step: with every listener more a few requests more come too late, so that the true
                capacity is a matter of a percent, and only the interval is held to its word. *Within 1* is the share of
                searches whose estimate is at most one listener off; *held* is the share of intervals, from what is shown to
                what is ruled out, that hold the truth; an interval that is open to a side holds what lies there by saying
                nothing, so *both ends* is the share that has both.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (Scripted engine : Scripted.values()) {
            double truth = engine.truth(effort.runs(TRUTH));
            for (int processes : PROCESSES) {
                List<Capacity> found = Simulation.runs(
                        "capacity " + engine + processes, runs, random -> engine.found(processes, random));
                double near =
                        share(found, capacity -> Math.abs(capacity.estimate().orElse(0.0) - truth) <= 1);
                double held = share(found, capacity -> holds(capacity, truth));
                double both = share(
                        found,
                        capacity -> capacity.shown().isPresent()
                                && capacity.ruledOut().isPresent());
                rows.add(List.of(
                        engine.what,
                        String.format(Locale.ROOT, "%.0f", truth),
                        "" + processes,
                        Goal.percent(near),
                        Goal.percent(held),
                        Goal.percent(both)));
                if (engine.sharp) {
                    goals.add(Goal.atLeast(engine.what + ", " + processes + ": within 1", near, 0.95, runs));
                }
                goals.add(Goal.atLeast(engine.what + ", " + processes + ": held", held, 0.95, runs));
            }
        }
        return new Table(
                List.of("engine", "listeners it carries", "processes", "within 1", "held", "both ends"), rows, goals);
    }

    private static boolean holds(Capacity capacity, double truth) {
        return capacity.shown().orElse(0.0) <= truth
                && capacity.atMost(LOAD.pattern()).orElse(truth) >= truth;
    }

    private static double share(List<Capacity> all, Predicate<Capacity> has) {
        return all.stream().filter(has).count() / (double) all.size();
    }
}
