package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.Line;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Trend;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The recipe that steady-state studies publish, for comparison only: spikes are dropped (Barrett et al. 2017), then
 * optimal partitioning under a Gaussian mean-and-variance cost with a penalty of 4 · ln n, then Mann–Kendall and
 * autocorrelation of the tail.
 */
final class PublishedRecipe {

    private static final int SHORTEST = 5;

    private PublishedRecipe() {}

    static SteadyClass classify(double[] seconds) {
        int n = seconds.length;
        double[] y = Arrays.stream(seconds).map(Math::log).toArray();
        y = withoutSpikes(y);
        int lead = lead(y);
        double[] z = Arrays.copyOfRange(y, lead, y.length);
        double rho = autocorrelation(z);
        double f = (1 + rho) / (1 - rho);
        List<Integer> starts = partition(z, 4 * Math.log(z.length) * f);
        int last = starts.size() - 1;
        while (last > 0 && equivalent(z, starts.get(last - 1), starts.get(last), f)) {
            last--;
        }
        int from = starts.get(last);
        double[] tail = Arrays.copyOfRange(z, from, z.length);
        if (tail.length < Math.max(20, 0.3 * n)) {
            return SteadyClass.NO_STEADY_STATE;
        }
        if (drifts(tail, f)) {
            return SteadyClass.DRIFT;
        }
        if (cycles(tail)) {
            return SteadyClass.CYCLIC;
        }
        if (last > 0) {
            double earlier = median(z, starts.get(last - 1), from);
            return earlier > median(z, from, z.length) ? SteadyClass.WARMUP : SteadyClass.SLOWDOWN;
        }
        return lead > 0 ? SteadyClass.WARMUP : SteadyClass.FLAT;
    }

    private static double[] withoutSpikes(double[] y) {
        int w = Math.max(21, y.length / 5) | 1;
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            int from = Math.max(0, i - w / 2);
            double[] near = Arrays.copyOfRange(y, from, Math.min(y.length, i + w / 2 + 1));
            double reach = 3 * (Quantiles.r7(near, 0.9) - Quantiles.r7(near, 0.1));
            if (i < w / 2 || Math.abs(y[i] - Quantiles.median(near)) <= reach) {
                kept.add(y[i]);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int lead(double[] y) {
        double[] half = Arrays.copyOfRange(y, y.length / 2, y.length);
        double limit = Quantiles.median(half) + Math.max(Math.log(1.1), 4 * deviation(half));
        int lead = 0;
        while (lead < y.length / 2 && y[lead] > limit) {
            lead++;
        }
        return lead;
    }

    private static double deviation(double[] y) {
        double median = Quantiles.median(y);
        return 1.4826
                * Quantiles.median(
                        Arrays.stream(y).map(v -> Math.abs(v - median)).toArray());
    }

    private static double autocorrelation(double[] y) {
        double ratio = deviation(differences(y, 2)) / deviation(differences(y, 1));
        double rho = Math.max(0, Math.min(0.8, ratio * ratio - 1));
        return rho < 3 / Math.sqrt(y.length) ? 0 : rho;
    }

    private static double[] differences(double[] y, int lag) {
        return IntStream.range(lag, y.length)
                .mapToDouble(i -> y[i] - y[i - lag])
                .toArray();
    }

    private static List<Integer> partition(double[] z, double penalty) {
        int n = z.length;
        double[] sum = new double[n + 1];
        double[] square = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sum[i + 1] = sum[i] + z[i];
            square[i + 1] = square[i] + z[i] * z[i];
        }
        double[] best = new double[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        int[] start = new int[n + 1];
        best[0] = -penalty;
        for (int to = SHORTEST; to <= n; to++) {
            for (int from = 0; from <= to - SHORTEST; from++) {
                int m = to - from;
                double mean = (sum[to] - sum[from]) / m;
                double variance = Math.max(1e-10, (square[to] - square[from]) / m - mean * mean);
                double cost = best[from] + m * (Math.log(2 * Math.PI * variance) + 1) + penalty;
                if (cost < best[to]) {
                    best[to] = cost;
                    start[to] = from;
                }
            }
        }
        List<Integer> starts = new ArrayList<>();
        for (int to = n; to > 0; to = start[to]) {
            starts.add(0, start[to]);
        }
        return starts;
    }

    private static boolean equivalent(double[] z, int before, int from, double f) {
        double[] earlier = Arrays.copyOfRange(z, before, from);
        double[] later = Arrays.copyOfRange(z, from, z.length);
        double difference = Math.abs(Quantiles.median(earlier) - Quantiles.median(later));
        double error = 1.2533
                * Math.hypot(
                        deviation(earlier) / Math.sqrt(earlier.length), deviation(later) / Math.sqrt(later.length));
        return difference <= Math.log(1.03) || difference < 2 * error * Math.sqrt(f);
    }

    private static boolean drifts(double[] tail, double f) {
        double[] x = IntStream.range(0, tail.length).asDoubleStream().toArray();
        Line line = Trend.theilSen(x, tail);
        double change = Math.expm1(Math.abs(line.b()) * (tail.length - 1));
        return Math.abs(Trend.mannKendall(tail)) / Math.sqrt(f) > 2.58 && change > 0.05;
    }

    private static boolean cycles(double[] tail) {
        double mean = Arrays.stream(tail).average().orElse(0);
        int m = tail.length;
        double limit = Math.max(0.3, 3 / Math.sqrt(m));
        double[] r = new double[m / 2 + 1];
        for (int lag = 0; lag < r.length; lag++) {
            for (int i = lag; i < m; i++) {
                r[lag] += (tail[i] - mean) * (tail[i - lag] - mean);
            }
        }
        boolean dipped = false;
        for (int lag = 1; lag + 1 < r.length; lag++) {
            double here = r[lag] / r[0];
            dipped |= here < -limit / 2;
            boolean peak = here > r[lag - 1] / r[0] && here >= r[lag + 1] / r[0];
            if (lag >= 2 && dipped && peak && here > limit) {
                return true;
            }
        }
        return false;
    }

    private static double median(double[] z, int from, int to) {
        return Quantiles.median(Arrays.copyOfRange(z, from, to));
    }
}
