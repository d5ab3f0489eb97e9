package dev.ttsmark.harness.plan;

import dev.ttsmark.harness.plan.Sweep.Factor;
import dev.ttsmark.harness.plan.Sweep.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The points of a matrix, and what they are called. */
final class SweepMatrix {

    /** The reference where points are called by what differs from it. */
    private static final String REFERENCE = "reference";

    /** Longer names of whole points make tables that nobody can read. */
    private static final int READABLE_NAME = 40;

    private static final int READABLE_VALUE = 40;

    /** Letters of the units that options end in: ms, mb. */
    private static final int LONGEST_UNIT = 2;

    private final List<Factor> factors;
    private final List<String> labels;

    private SweepMatrix(List<Factor> factors) {
        this.factors = factors;
        this.labels = labels(factors.stream().map(Factor::option).toList());
    }

    /** Every combination; the last factor changes fastest. */
    static List<Point> points(List<Factor> factors) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Factor factor : factors) {
            combinations = combinations.stream()
                    .flatMap(before -> factor.values().stream().map(value -> and(before, factor.option(), value)))
                    .toList();
        }
        List<String> names = new SweepMatrix(factors).names(combinations);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            points.add(new Point(names.get(i), combinations.get(i)));
        }
        return points;
    }

    private static Map<String, String> and(Map<String, String> before, String option, String value) {
        Map<String, String> values = new LinkedHashMap<>(before);
        values.put(option, value);
        return values;
    }

    /** The value of every factor; else what differs from the reference; else a number. */
    private List<String> names(List<Map<String, String>> combinations) {
        Map<String, String> reference = combinations.get(0);
        List<String> whole =
                combinations.stream().map(values -> name(values, Map.of())).toList();
        if (areNames(whole, READABLE_NAME)) {
            return whole;
        }
        List<String> differences =
                combinations.stream().map(values -> name(values, reference)).toList();
        return areNames(differences, PlanReader.LONGEST_NAME)
                ? differences
                : IntStream.rangeClosed(1, combinations.size())
                        .mapToObj(i -> "point-" + i)
                        .toList();
    }

    private static boolean areNames(List<String> names, int longest) {
        return new HashSet<>(names).size() == names.size()
                && names.stream().allMatch(name -> name.length() <= longest && name.matches("[A-Za-z0-9].*"));
    }

    /** @param known values that need not be said */
    private String name(Map<String, String> values, Map<String, String> known) {
        String name = IntStream.range(0, factors.size())
                .filter(i -> !values.get(option(i)).equals(known.get(option(i))))
                .mapToObj(i -> prefix(i) + legal(values.get(option(i))))
                .collect(Collectors.joining("_"));
        return name.isEmpty() ? REFERENCE : name;
    }

    /** Ids of models speak for themselves. */
    private String prefix(int factor) {
        return option(factor).equals(SweepReader.MODEL) ? "" : labels.get(factor) + "-";
    }

    private String option(int factor) {
        return factors.get(factor).option();
    }

    private static String legal(String value) {
        String legal = value.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
        return legal.substring(0, Math.min(legal.length(), READABLE_VALUE));
    }

    /** The last word of an option that is no unit, or all of it where two options would be called alike. */
    private static List<String> labels(List<String> options) {
        List<String> words = options.stream().map(SweepMatrix::label).toList();
        return new HashSet<>(words).size() == words.size() ? words : options;
    }

    private static String label(String option) {
        String[] words = option.split("-");
        for (int i = words.length - 1; i > 0; i--) {
            if (words[i].length() > LONGEST_UNIT) {
                return words[i];
            }
        }
        return words[0];
    }
}
