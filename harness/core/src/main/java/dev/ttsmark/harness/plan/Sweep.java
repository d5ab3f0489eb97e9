package dev.ttsmark.harness.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A matrix of configurations of one engine to be measured against each other, resolved: every default filled in, every
 * point a configuration of the plan. The first point, the first value of every factor, is the reference.
 *
 * @param schema version of this format, 1
 * @param title headline of the result
 * @param plan whose engines are the points, in order
 * @param factors what is varied, in order
 * @param points every combination of the factors' values; the last factor changes fastest
 * @param search which points get how many rounds
 * @param objective id of the metric that ranks, less being better
 * @param quality how far the audio of a point may lie from the reference's
 */
public record Sweep(
        int schema,
        String title,
        Plan plan,
        List<Factor> factors,
        List<Point> points,
        Search search,
        String objective,
        Quality quality) {

    public Sweep {
        factors = List.copyOf(factors);
        points = List.copyOf(points);
    }

    /** The point that the others are held against. */
    public Point reference() {
        return points.get(0);
    }

    /**
     * Something that is varied.
     *
     * @param option of the engine, or {@code model}
     * @param values in order, the reference's first
     */
    public record Factor(String option, List<String> values) {

        public Factor {
            values = List.copyOf(values);
        }
    }

    /**
     * One combination.
     *
     * @param name of its configuration in the plan
     * @param values option of every factor to the value here
     */
    public record Point(String name, Map<String, String> values) {

        public Point {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Which points get how many rounds. */
    public enum Search {
        /** All alike. */
        FULL,
        /** After each rung the better half goes on, with twice the rounds. */
        HALVING
    }

    /**
     * How far beyond the floor between rounds of the reference itself the audio of a point may lie, and still win.
     *
     * @param durationRatio longer or shorter, as a share: 0.05 is from 1/1.05 to 1.05
     * @param logMelDb log-mel distance
     * @param mcdDb mel-cepstral distortion
     * @param loudnessDb difference of loudness either way
     */
    public record Quality(double durationRatio, double logMelDb, double mcdDb, double loudnessDb) {}
}
