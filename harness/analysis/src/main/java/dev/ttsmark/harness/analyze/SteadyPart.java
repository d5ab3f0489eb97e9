package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.table.NumberSeries;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of one length and what their forks do.
 *
 * @param length NaN without a length column
 * @param rounds values that count: the steady ones, or all where there is no steady state
 */
record SteadyPart(double length, List<NumberSeries.Fork> raw, Forks forks, Rounds rounds) {

    static SteadyPart of(double length, List<NumberSeries.Fork> raw, ForkNumbers numbers) {
        List<double[]> values = raw.stream().map(NumberSeries.Fork::values).toList();
        Forks forks = Forks.of(values);
        List<double[]> counted = forks.counted(values);
        SortedMap<Integer, double[]> steady = new TreeMap<>();
        for (int i = 0; i < raw.size(); i++) {
            if (counted.get(i).length > 0) {
                steady.put(numbers.of(raw.get(i)), counted.get(i));
            }
        }
        return new SteadyPart(length, raw, forks, new Rounds(false, steady));
    }

    OptionalDouble lengthIfAny() {
        return Double.isNaN(length) ? OptionalDouble.empty() : OptionalDouble.of(length);
    }
}
