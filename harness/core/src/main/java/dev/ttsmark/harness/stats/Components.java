package dev.ttsmark.harness.stats;

import java.util.Arrays;
import java.util.SortedMap;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Variance of logarithms, parted into what differs between rounds and what differs between calls of a round (method of
 * moments; the budget of calls after Kalibera and Jones 2013 rests on it).
 *
 * @param within of calls of a round; 0 where no round has two
 * @param between of rounds, without what their few calls add to the variance of medians; never below 0
 * @param callsPerRound harmonic mean
 */
public record Components(double within, double between, double callsPerRound) {

    /** A median of many calls varies this much more than their mean. */
    private static final double OF_A_MEDIAN = FastMath.PI / 2;

    /** Of values above 0; between is 0 for fewer than two rounds. */
    public static Components of(SortedMap<Integer, double[]> byRound) {
        double squares = 0;
        double inverse = 0;
        int degrees = 0;
        Values medians = new Values();
        for (double[] values : byRound.values()) {
            double[] logs = Arrays.stream(values).map(FastMath::log).toArray();
            squares += StatUtils.variance(logs) * (logs.length - 1);
            degrees += logs.length - 1;
            inverse += 1.0 / logs.length;
            medians.add(Quantiles.median(logs));
        }
        double within = degrees == 0 ? 0 : squares / degrees;
        double calls = byRound.size() / inverse;
        double ofMedians = byRound.size() < 2 ? 0 : StatUtils.variance(medians.toArray());
        double added = within * (calls > 2 ? OF_A_MEDIAN : 1) / calls;
        return new Components(within, Math.max(0, ofMedians - added), calls);
    }
}
