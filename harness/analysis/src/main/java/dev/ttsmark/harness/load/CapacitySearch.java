package dev.ttsmark.harness.load;

import dev.ttsmark.harness.load.Objective.Verdict;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which load to try next. Doubles or halves until one level meets the objective and another misses it, halves what lies
 * between, and then repeats both sides until they are certain; all of it follows from the steps so far.
 */
public final class CapacitySearch {

    /** Rates this close to each other are one. */
    private static final double RATE_RATIO = 1.05;

    /** An engine that carries less than this share of the first guess carries nothing. */
    private static final double HOPELESS = 1.0 / 64;

    private static final double MOST = 100_000;

    private final Load load;
    private final Judged judged;
    private final NavigableMap<Double, List<LoadStep>> levels;
    private final double firstGuess;

    private CapacitySearch(Load load, List<LoadStep> soFar, double firstGuess) {
        this.load = load;
        this.judged = new Judged(load, soFar);
        this.levels = judged.levels();
        this.firstGuess = firstGuess;
    }

    /**
     * What to try next; empty where nothing is left.
     *
     * @param soFar steps of one configuration
     * @param firstGuess of the level that it may carry
     */
    public static Optional<NextLoad> next(Load load, List<LoadStep> soFar, double firstGuess) {
        CapacitySearch search = new CapacitySearch(load, soFar, firstGuess);
        if (!load.levels().isEmpty()) {
            return search.fixed();
        }
        return search.bracket()
                .or(search::sides)
                .map(level -> new NextLoad(level, false))
                .or(() -> search.overload(soFar))
                .or(() -> search.unclear().map(level -> new NextLoad(level, false)));
    }

    private Optional<NextLoad> fixed() {
        return load.levels().stream()
                .filter(level -> processes(level) < load.rounds())
                .min(Comparator.comparingInt(this::processes))
                .map(level -> new NextLoad(level, false));
    }

    private int processes(double level) {
        return levels.getOrDefault(level, List.of()).size();
    }

    /** A level that narrows down where the objective begins to be missed; empty where neighbours are known on both sides. */
    private Optional<Double> bracket() {
        if (levels.isEmpty()) {
            return Optional.of(firstGuess);
        }
        if (judged.missed().isEmpty()) {
            return Optional.of(levels.lastKey()).filter(level -> level < MOST).map(level -> Math.min(MOST, 2 * level));
        }
        double high = judged.missed().get();
        return judged.met().isEmpty() ? below(high) : between(judged.met().get(), high);
    }

    private Optional<Double> below(double high) {
        return load.pattern().countsPeople()
                ? Optional.of(Math.floor(high / 2)).filter(level -> level >= 1)
                : Optional.of(high / 2).filter(level -> level >= HOPELESS * firstGuess);
    }

    private Optional<Double> between(double low, double high) {
        if (load.pattern().countsPeople()) {
            return Optional.of(Math.floor((low + high) / 2)).filter(level -> level > low);
        }
        return high / low > RATE_RATIO ? Optional.of(Math.sqrt(low * high)) : Optional.empty();
    }

    /** Both sides, as often as the plan says. */
    private Optional<Double> sides() {
        return both().filter(level -> processes(level) < load.rounds()).min(Comparator.comparingInt(this::processes));
    }

    private Optional<Double> unclear() {
        return both().filter(level -> judged.objective().verdict(levels.get(level)) == Verdict.UNCLEAR)
                .min(Comparator.comparingInt(this::processes));
    }

    private Stream<Double> both() {
        return Stream.concat(judged.met().stream(), judged.missed().stream());
    }

    private Optional<NextLoad> overload(List<LoadStep> soFar) {
        boolean wanted = load.overload() && soFar.stream().noneMatch(step -> step.part() == Part.RECOVERY);
        return judged.met().filter(level -> wanted).map(level -> new NextLoad(level, true));
    }
}
