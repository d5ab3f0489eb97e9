package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Line;
import dev.ttsmark.harness.stats.LineBootstrap;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.summary.LengthMark.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where lines of the same language cross, within what both were measured at. */
final class Crossovers {

    /** Share of replicates in which lines must keep their relative slope for an interval to mean anything. */
    private static final double SAME_SIDE = 0.975;

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
        return first.line().at(length) <= second.line().at(length)
                ? first.rows().name()
                : second.rows().name();
    }

    private static LengthMark mark(Ladder first, Ladder second, double from, double to) {
        double length = crossing(first.line(), second.line());
        if (!(from < length && length < to)) {
            return new LengthMark(Position.NONE, Optional.empty(), Optional.empty());
        }
        return new LengthMark(Position.WITHIN, Optional.of(length), interval(length, first, second));
    }

    private static Optional<Interval> interval(double length, Ladder first, Ladder second) {
        List<Line> a = first.bootstrap().replicates();
        List<Line> b = second.bootstrap().replicates();
        double side = Math.signum(first.line().b() - second.line().b());
        Values crossings = new Values();
        int pairs = Math.min(a.size(), b.size());
        for (int i = 0; i < pairs; i++) {
            if (Math.signum(a.get(i).b() - b.get(i).b()) == side) {
                crossings.add(crossing(a.get(i), b.get(i)));
            }
        }
        double[] found = crossings.toArray();
        int rounds = Math.min(first.bootstrap().rounds(), second.bootstrap().rounds());
        return found.length < SAME_SIDE * pairs ? Optional.empty() : LineBootstrap.interval(length, found, rounds);
    }

    private static double crossing(Line first, Line second) {
        return (second.a() - first.a()) / (first.b() - second.b());
    }
}
