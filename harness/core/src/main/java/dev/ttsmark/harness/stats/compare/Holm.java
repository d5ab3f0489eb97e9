package dev.ttsmark.harness.stats.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many tests at once (Holm 1979): at most 5 % of families hold any false claim, however the tests depend. */
public final class Holm {

    private Holm() {}

    /**
     * Adjusted p-values in the order given: a claim stands where its own is below the level of the whole family.
     *
     * @param pValues each in [0, 1]
     */
    public static double[] adjust(double[] pValues) {
        int n = pValues.length;
        int[] ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[n];
        double largest = 0;
        for (int rank = 0; rank < n; rank++) {
            double p = pValues[ascending[rank]];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a p-value lies in [0, 1], not at " + p);
            }
            largest = Math.max(largest, Math.min(1, (n - rank) * p));
            adjusted[ascending[rank]] = largest;
        }
        return adjusted;
    }

    /** Ratios of one family in the order given, with the p-values left to them; those without one claim nothing. */
    public static List<Optional<Ratio>> adjust(List<Optional<Ratio>> family) {
        double[] adjusted = adjust(family.stream()
                .flatMap(Optional::stream)
                .flatMap(ratio -> ratio.pValue().stream())
                .mapToDouble(Double::doubleValue)
                .toArray());
        List<Optional<Ratio>> all = new ArrayList<>();
        int next = 0;
        for (Optional<Ratio> ratio : family) {
            boolean isTested = ratio.flatMap(Ratio::pValue).isPresent();
            all.add(isTested ? Optional.of(ratio.get().adjusted(adjusted[next++])) : ratio);
        }
        return List.copyOf(all);
    }
}
