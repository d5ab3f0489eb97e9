package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A run whose latencies are scripted: {@code total = overhead + marginal · audio}, times log-normal luck. */
public final class SyntheticRun {

    private static final int RATE_HZ = 24_000;
    private static final long EPOCH_MILLIS = 1_700_000_000_000L;

    private final String id;
    private final List<SyntheticEngine> engines = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Plan.Comparison> comparisons = new ArrayList<>();
    private Map<String, Double> targets = Map.of();
    private int rounds = 5;
    private int calls = 10;
    private int shuffledPasses = 2;
    private Optional<Load> load = Optional.empty();
    private List<LoadStep> steps = List.of();
    private List<String> jvm = List.of("-Xmx1g");
    private long seed = 1;

    private SyntheticRun(String id) {
        this.id = id;
    }

    /** A text that every engine that speaks its language speaks for {@code audioSeconds}. */
    public record Text(String utterance, String language, int characters, double audioSeconds) {}

    public static SyntheticRun named(String id) {
        return new SyntheticRun(id);
    }

    public SyntheticRun engine(SyntheticEngine engine) {
        engines.add(engine);
        return this;
    }

    public SyntheticRun text(String utterance, String language, int characters, double audioSeconds) {
        texts.add(new Text(utterance, language, characters, audioSeconds));
        return this;
    }

    /** Eight English texts of 1 to 40 seconds. */
    public SyntheticRun ladder() {
        double[] seconds = {1, 2, 3.5, 6, 10, 16, 25, 40};
        for (int i = 0; i < seconds.length; i++) {
            text("ladder/EN-" + (i + 1), "en", (int) (15 * seconds[i]), seconds[i]);
        }
        return this;
    }

    public SyntheticRun rounds(int rounds, int calls, int shuffledPasses) {
        this.rounds = rounds;
        this.calls = calls;
        this.shuffledPasses = shuffledPasses;
        return this;
    }

    public SyntheticRun seed(long seed) {
        this.seed = seed;
        return this;
    }

    public SyntheticRun compare(String before, String after) {
        comparisons.add(new Plan.Comparison(before, after));
        return this;
    }

    /** Flags of the engines' processes in the plan. */
    public SyntheticRun jvm(List<String> flags) {
        jvm = flags;
        return this;
    }

    /** What the plan puts on its configurations, and what they did. */
    public SyntheticRun load(Load load, List<LoadStep> steps) {
        this.load = Optional.of(load);
        this.steps = List.copyOf(steps);
        return this;
    }

    public SyntheticRun targets(Map<String, Double> targets) {
        this.targets = targets;
        return this;
    }

    public RunSource build() {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (SyntheticEngine engine : engines) {
                new Round(round, engine, random, rows).write();
            }
        }
        rows.addAll(steps);
        return new RunSource(id, plan(), environment(), rows);
    }

    private Plan plan() {
        return new Plan(
                1,
                "Synthetic run " + id,
                engines.stream()
                        .map(e -> new Plan.EngineEntry(e.name(), e.name(), e.name() + "-model", e.options(), List.of()))
                        .toList(),
                List.of(new Plan.CorpusEntry("ladder", List.of())),
                new Plan.Rounds(rounds, rounds),
                new Plan.Calls(2, calls, shuffledPasses, 1, 0, Duration.ofSeconds(60)),
                Duration.ofMinutes(3),
                0.05,
                seed,
                2,
                ReportLanguage.BOTH,
                targets,
                comparisons,
                jvm,
                load);
    }

    private Environment environment() {
        return new Environment(
                1,
                "2026-01-01T00:00:00Z",
                "host-" + id,
                new Environment.Cpu("Synthetic CPU", 2, Optional.empty()),
                8L << 30,
                "Linux 6.1",
                "OpenJDK 17",
                List.of("-Xmx1g"),
                Map.of("OMP_NUM_THREADS", "2"),
                Optional.of("madvise"),
                List.of(),
                Map.of("onnxruntime", "1.0"),
                Map.of(),
                "0000000",
                "./ttsmark run --seed " + seed);
    }

    /** One process of one engine. */
    private final class Round {

        private final int number;
        private final SyntheticEngine engine;
        private final Random random;
        private final List<Row> rows;
        private final double luck;
        private int index;

        Round(int number, SyntheticEngine engine, Random random, List<Row> rows) {
            this.number = number;
            this.engine = engine;
            this.random = random;
            this.rows = rows;
            this.luck = Math.exp(engine.roundSd() * random.nextGaussian());
        }

        void write() {
            rows.add(new RoundOpened(
                    number,
                    engine.name(),
                    1000 + number,
                    EPOCH_MILLIS,
                    Math.round(engine.loadSeconds() * luck * 1e9),
                    engine.rssBytes(),
                    engine.info(),
                    Optional.of(engine.asked())));
            for (int t = 0; t < texts.size(); t++) {
                Text text = texts.get(t);
                call(text, t == 0 ? Call.Phase.COLD : Call.Phase.FIRST_LENGTH, Call.Order.REPEATED, 3);
                call(text, Call.Phase.WARM_UP, Call.Order.REPEATED, 1.2);
                for (int i = 0; i < calls; i++) {
                    call(text, Call.Phase.MEASURED, Call.Order.REPEATED, 1);
                }
            }
            for (int pass = 0; pass < shuffledPasses; pass++) {
                texts.forEach(text -> call(text, Call.Phase.MEASURED, Call.Order.SHUFFLED, 1));
            }
            rows.add(new RoundClosed(number, engine.name(), 60_000_000_000L, engine.rssBytes() + (20L << 20)));
        }

        private void call(Text text, Call.Phase phase, Call.Order order, double slower) {
            Outcome outcome = engine.languages().contains(text.language())
                    ? spoken(text, slower)
                    : new Outcome.Unsupported("'" + engine.name() + "' does not speak '" + text.language() + "'.");
            Call call = new Call(
                    number,
                    engine.name(),
                    text.utterance(),
                    text.language(),
                    text.characters(),
                    phase,
                    order,
                    index,
                    EPOCH_MILLIS + 1000L * index++,
                    outcome,
                    new Telemetry(engine.rssBytes() + 1000L * index, 0, 0, 0.8, Optional.empty()));
            rows.add(engine.fault().apply(call));
        }

        private Outcome.Spoken spoken(Text text, double slower) {
            double noise = luck * Math.exp(engine.callSd() * random.nextGaussian());
            double seconds = (engine.overheadSeconds() + engine.marginalRtf() * text.audioSeconds()) * slower * noise;
            long total = Math.round(seconds * 1e9);
            int samples = (int) Math.round(text.audioSeconds() * RATE_HZ);
            return new Outcome.Spoken(
                    total,
                    RATE_HZ,
                    arrivals(total, samples, text.audioSeconds()),
                    List.of(
                            new Outcome.Mark(Stage.TEXT, 0),
                            new Outcome.Mark(Stage.PREPARE, total / 50),
                            new Outcome.Mark(Stage.INFER, total / 40),
                            new Outcome.Mark(Stage.POST, total * 97 / 100)),
                    new SpokenText(1, text.characters() * 2 + 1, 0, "characters"),
                    new Sanity(0.08, 0.6, 0, 0, true, 0.05, text.audioSeconds() - 0.1));
        }

        private List<Outcome.Arrival> arrivals(long total, int samples, double seconds) {
            if (engine.streams() && seconds > 3) {
                return List.of(
                        new Outcome.Arrival(total / 3, samples / 2), new Outcome.Arrival(total, samples - samples / 2));
            }
            return List.of(new Outcome.Arrival(total, samples));
        }
    }
}
