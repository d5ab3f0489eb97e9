package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** From a series to its class; the recipe is told in {@code docs/calibration.md} with the share it gets right. */
final class Classifier {

    /** Levels closer than this are one. */
    private static final double EQUIVALENT = FastMath.log(1.03);

    private static final double DRIFTING = FastMath.log(1.05);
    /** Or half of a series with fewer than twice as many calls. */
    private static final int SHORTEST_TAIL = 20;

    private static final double SMALLEST_TAIL_SHARE = 0.3;

    private final double[] seconds;
    private final double[] y;
    private final double extra;

    private Classifier(double[] seconds, int family) {
        this.seconds = seconds;
        this.y = Level.logarithms(seconds);
        this.extra = FastMath.log(family);
    }

    /** @param family how many series are judged at once: each must then be the surer */
    static SteadyState classify(double[] seconds, int family) {
        if (seconds.length == 0) {
            throw new IllegalArgumentException("a series has at least one call");
        }
        Classifier classifier = new Classifier(seconds, family);
        return seconds.length < SteadyState.SMALLEST_COUNT ? classifier.tooShort() : classifier.classify();
    }

    private SteadyState tooShort() {
        return result(SteadyClass.INSUFFICIENT, List.of(0), 0, new Shape.Constant());
    }

    private SteadyState classify() {
        int lead = Lead.length(y);
        Blocks blocks = Blocks.of(Arrays.copyOfRange(y, lead, y.length));
        List<Integer> starts = new ArrayList<>();
        if (lead > 0) {
            starts.add(0);
        }
        starts.add(lead);
        Shape shape = Shapes.of(blocks.y(), extra);
        if (shape instanceof Shape.Steps steps) {
            for (int i = 1; i < steps.starts().length; i++) {
                starts.add(lead + steps.starts()[i] * blocks.size());
            }
            int from = tail(starts);
            shape = Shapes.ofLevel(
                    Arrays.copyOfRange(blocks.y(), (from - lead) / blocks.size(), blocks.y().length), extra);
            return result(kind(starts, from, shape), starts, from, shape);
        }
        return result(kind(starts, lead, shape), starts, lead, shape);
    }

    private SteadyClass kind(List<Integer> starts, int from, Shape shape) {
        if (y.length - from < shortestTail()) {
            return SteadyClass.NO_STEADY_STATE;
        }
        if (shape instanceof Shape.Trending trend && Math.abs(trend.change()) > DRIFTING) {
            return SteadyClass.DRIFT;
        }
        if (shape instanceof Shape.Cycling cycle && cycle.sinusoid().amplitude() > EQUIVALENT) {
            return SteadyClass.CYCLIC;
        }
        if (from == 0) {
            return SteadyClass.FLAT;
        }
        int before = starts.get(starts.indexOf(from) - 1);
        return median(before, from) > median(from, y.length) ? SteadyClass.WARMUP : SteadyClass.SLOWDOWN;
    }

    private double shortestTail() {
        return Math.max(Math.min(SHORTEST_TAIL, y.length / 2), SMALLEST_TAIL_SHARE * y.length);
    }

    /** Where the last level begins, levels before it that are equivalent included. */
    private int tail(List<Integer> starts) {
        int last = starts.size() - 1;
        while (last > 0) {
            double earlier = median(starts.get(last - 1), starts.get(last));
            if (Math.abs(earlier - median(starts.get(last), y.length)) > EQUIVALENT) {
                break;
            }
            last--;
        }
        return starts.get(last);
    }

    private double median(int from, int to) {
        return Quantiles.median(Arrays.copyOfRange(y, from, to));
    }

    private SteadyState result(SteadyClass kind, List<Integer> starts, int from, Shape shape) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : seconds.length;
            segments.add(new Segment(starts.get(i), to, median(seconds, starts.get(i), to)));
        }
        TailEvidence tail = TailEvidence.of(seconds, y, from, cycle(shape));
        return new SteadyState(kind, kind.hasSteadyTail() ? from : 0, seconds.length, segments, tail);
    }

    private static Optional<TailEvidence.Cycle> cycle(Shape shape) {
        return shape instanceof Shape.Cycling cycling
                ? Optional.of(cycling.sinusoid().described())
                : Optional.empty();
    }

    private static double median(double[] values, int from, int to) {
        return Quantiles.median(Arrays.copyOfRange(values, from, to));
    }
}
