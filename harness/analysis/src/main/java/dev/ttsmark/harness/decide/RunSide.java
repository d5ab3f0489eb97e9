package dev.ttsmark.harness.decide;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Nearest;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.Side.Readings;
import dev.ttsmark.harness.decide.Side.Span;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.RunReadings;
import dev.ttsmark.harness.summary.RunSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A run as one side of a comparison. */
public final class RunSide {

    private RunSide() {}

    /** Every configuration of the run, for the metrics asked for. */
    public static Side of(RunSource run, Set<Metric> metrics) {
        return side(run, title(run), RunReadings.of(run, metrics));
    }

    /**
     * One configuration of the run.
     *
     * @param as what its cells are called, so that they meet those of another configuration
     * @throws InvalidInputException if the run has no such configuration
     */
    public static Side of(RunSource run, Set<Metric> metrics, String configuration, String as) {
        List<RunReadings> all = RunReadings.of(run, metrics);
        List<RunReadings> one = all.stream()
                .filter(readings -> readings.configuration().equals(configuration))
                .map(readings -> named(readings, as))
                .toList();
        if (one.isEmpty()) {
            List<String> known = all.stream().map(RunReadings::configuration).toList();
            throw new InvalidInputException("Run " + run.id() + " has no configuration '" + configuration + "'"
                    + Nearest.hint(configuration, known));
        }
        return side(run, title(run) + ": " + configuration, one);
    }

    private static String title(RunSource run) {
        return run.id()
                + run.regime().map(regime -> " (" + regime.spelled() + ")").orElse("");
    }

    private static RunReadings named(RunReadings readings, String as) {
        return new RunReadings(
                as,
                readings.info(),
                readings.findings(),
                readings.startsEpochMillis(),
                readings.ofRounds(),
                readings.process(),
                readings.regime(),
                readings.texts());
    }

    private static Side side(RunSource run, String name, List<RunReadings> all) {
        Map<Cell, Readings> cells = new LinkedHashMap<>();
        for (RunReadings readings : all) {
            cells.put(
                    new Cell(readings.configuration(), Optional.empty()),
                    new Readings(
                            ofEngine(readings),
                            readings.ofRounds(),
                            Map.of(),
                            unfit(readings, Optional.empty()),
                            Optional.empty()));
            readings.texts().forEach((utterance, text) -> {
                Map<Trait, String> traits = ofEngine(readings);
                traits.put(Trait.TEXT, text.characters() + " characters");
                traits.put(Trait.REGIME, SameRegime.named(readings.regime()));
                cells.put(
                        new Cell(readings.configuration(), Optional.of(utterance)),
                        new Readings(
                                traits,
                                text.headline(),
                                text.changing(),
                                unfit(readings, Optional.of(utterance)),
                                readings.process().flatMap(Steadiness::objection)));
            });
        }
        return new Side(name, ofHost(run.environment()), run.environment().libraries(), span(all), cells);
    }

    private static Map<Trait, String> ofHost(Environment host) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.put(
                Trait.CPU,
                host.cpu().model() + ", " + host.cpu().logicalCores() + " cores"
                        + host.cpu()
                                .quotaCores()
                                .map(quota -> ", " + quota + " granted")
                                .orElse(""));
        traits.put(Trait.MEMORY, host.memoryBytes() + " bytes");
        traits.put(Trait.OS, host.os());
        traits.put(Trait.JVM, host.jvm());
        traits.put(Trait.JVM_ARGUMENTS, String.join(" ", host.jvmArguments()));
        traits.put(Trait.VARIABLES, new java.util.TreeMap<>(host.variables()) + hugePages(host));
        traits.put(
                Trait.GPUS,
                host.gpus().stream()
                        .map(gpu -> gpu.name() + " (driver " + gpu.driver() + ")")
                        .collect(Collectors.joining(", ")));
        return traits;
    }

    private static String hugePages(Environment host) {
        return host.transparentHugePages().map(pages -> ", huge pages " + pages).orElse("");
    }

    private static Map<Trait, String> ofEngine(RunReadings readings) {
        Map<Trait, String> traits = new HashMap<>();
        readings.info().ifPresent(info -> put(traits, info));
        return traits;
    }

    private static void put(Map<Trait, String> traits, EngineInfo info) {
        traits.put(Trait.DEVICE, info.runtime().device());
        traits.put(Trait.THREADS, String.valueOf(info.runtime().intraOpThreads()));
        traits.put(Trait.WEIGHTS, info.model().weights().name());
    }

    /** What a finding of the run says against a cell. */
    private static Optional<Unfit> unfit(RunReadings readings, Optional<String> utterance) {
        return readings.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.INVALID)
                .filter(finding -> utterance.isEmpty()
                        || finding.utterance().isEmpty()
                        || finding.utterance().equals(utterance))
                .findFirst()
                .map(finding -> new Unfit(
                        clause(finding.sentence().en()),
                        clause(finding.nextStep().en())));
    }

    /** To stand within a sentence. */
    private static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static Optional<Span> span(List<RunReadings> all) {
        LongSummaryStatistics starts = all.stream()
                .flatMap(readings -> readings.startsEpochMillis().stream())
                .mapToLong(Long::longValue)
                .summaryStatistics();
        return starts.getCount() == 0 ? Optional.empty() : Optional.of(new Span(starts.getMin(), starts.getMax()));
    }
}
