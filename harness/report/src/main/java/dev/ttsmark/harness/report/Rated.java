package dev.ttsmark.harness.report;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.Conclusion;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A figure of which less is better, and how it stands to those of the other configurations. */
record Rated(String run, String configuration, Estimate estimate, Standing standing) {

    /** What the rounds allow to be said. */
    enum Standing {
        /** Separated from every other. */
        BEST,
        /** Not told apart from the best. */
        LEVEL,
        BEHIND,
        /** Nothing to compare with. */
        ALONE
    }

    static Rated of(String run, String configuration, Estimate estimate) {
        return new Rated(run, configuration, estimate, Standing.ALONE);
    }

    private Rated with(Standing other) {
        return new Rated(run, configuration, estimate, other);
    }

    /** As the conclusion judges them, round by round. */
    static List<Rated> contest(Choice choice) {
        return choice.contenders().stream()
                .filter(contender -> contender.value().isPresent())
                .map(contender -> of(
                                choice.run(),
                                contender.configuration(),
                                contender.value().get())
                        .with(standing(choice, contender)))
                .toList();
    }

    private static Standing standing(Choice choice, Contender contender) {
        if (choice.contenders().size() < 2) {
            return Standing.ALONE;
        }
        if (contender.overWinner().isEmpty()) {
            return choice.standing() == Conclusion.Standing.WINS ? Standing.BEST : Standing.LEVEL;
        }
        return contender.overWinner().get().verdict() == Ratio.Verdict.DIFFERENT ? Standing.BEHIND : Standing.LEVEL;
    }

    /** By their intervals alone: those that overlap the best one's are not told apart from it. */
    static List<Rated> byIntervals(List<Rated> figures) {
        if (figures.size() < 2) {
            return figures;
        }
        Rated best = figures.stream()
                .min(Comparator.comparingDouble(figure -> figure.estimate().value()))
                .orElseThrow();
        boolean alone = figures.stream().filter(figure -> overlap(best, figure)).count() == 1;
        return figures.stream()
                .map(figure ->
                        figure.with(!overlap(best, figure) ? Standing.BEHIND : alone ? Standing.BEST : Standing.LEVEL))
                .toList();
    }

    /** What has no interval is told apart from nothing. */
    private static boolean overlap(Rated best, Rated other) {
        Optional<Interval> first = best.estimate().interval();
        Optional<Interval> second = other.estimate().interval();
        return first.isEmpty()
                || second.isEmpty()
                || second.get().low() <= first.get().high();
    }
}
