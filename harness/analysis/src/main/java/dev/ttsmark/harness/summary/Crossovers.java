package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.summary.LengthMark.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where lines of the same language cross, within what both were measured at. */
final class Crossovers {

    private Crossovers() {}

    /** Every pair of one run. */
    static List<Crossover> of(List<Ladder> ladders) {
        List<Ladder> overAudio = ladders.stream().filter(Ladder::isOverAudio).toList();
        List<Crossover> crossovers = new ArrayList<>();
        for (int i = 0; i < overAudio.size(); i++) {
            for (int j = i + 1; j < overAudio.size(); j++) {
                of(overAudio.get(i), overAudio.get(j)).ifPresent(crossovers::add);
            }
        }
        return crossovers;
    }

    private static Optional<Crossover> of(Ladder first, Ladder second) {
        double from = Math.max(first.shortest(), second.shortest());
        double to = Math.min(first.longest(), second.longest());
        if (!first.language().equals(second.language()) || from >= to) {
            return Optional.empty();
        }
        return Optional.of(new Crossover(
                first.rows().run(),
                first.rows().name(),
                second.rows().name(),
                first.language(),
                mark(first, second, from, to),
                faster(first, second, from),
                faster(first, second, to),
                from,
                to));
    }

    private static String faster(Ladder first, Ladder second, double length) {
        return first.line().cost().at(length, 1) <= second.line().cost().at(length, 1)
                ? first.rows().name()
                : second.rows().name();
    }

    private static LengthMark mark(Ladder first, Ladder second, double from, double to) {
        double length = first.line().crossing(second.line());
        if (!(from < length && length < to)) {
            return new LengthMark(Position.NONE, Optional.empty(), Optional.empty());
        }
        return new LengthMark(Position.WITHIN, Optional.of(length), first.line().crossingInterval(second.line()));
    }
}
