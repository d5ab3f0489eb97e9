package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.SteadyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** The autocorrelation that findings print. */
final class AutocorrelationCalibration implements Calibration {

    private static final int RUNS = 1000;
    private static final int[] LENGTHS = {40, 100, 1000};
    private static final double[] TRUTHS = {0, 0.3, 0.6};

    /** How a call follows from noise of variance 1. */
    private enum Calls {
        BELL("log-normal, 8 %", noise -> Math.exp(0.08 * noise)),
        COARSE("the same by a clock that ticks every 8 %", noise -> Math.rint(12 * Math.exp(0.08 * noise))),
        MODES("10 or 14", noise -> noise > 0 ? 14 : 10);

        final String label;
        final DoubleUnaryOperator call;

        Calls(String label, DoubleUnaryOperator call) {
            this.label = label;
            this.call = call;
        }
    }

    @Override
    public String title() {
        return "Autocorrelation of neighbouring calls";
    }

    @Override
    public String why() {
        return """
                Calls made of Gaussian AR(1) noise. Shown is the mean of what is found, and in how many series in
                percent it is 0, which means that independent calls would show as much in one series of a hundred. Found
                from ranks without their trend, equal values sharing theirs; the ratio of the spreads of differences,
                which is often used as it resists outliers, said 0.6 and more of independent calls on coarse clocks.
                Modes carry only a part of the noise's own correlation: two of them arcsin(ρ) · 2 ÷ π, 0.19 and 0.41.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<String> head = new ArrayList<>(List.of("calls", "true ρ"));
        for (int n : LENGTHS) {
            head.add("n = " + n + ": mean");
            head.add("is 0");
        }
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (Calls calls : Calls.values()) {
            for (double rho : TRUTHS) {
                List<String> row = new ArrayList<>(List.of(calls.label, String.format(Locale.ROOT, "%.1f", rho)));
                for (int n : LENGTHS) {
                    List<Double> found =
                            Simulation.runs("autocorrelation " + calls + rho + n, runs, random -> SteadyState.of(
                                            draw(calls, rho, n, random))
                                    .tail()
                                    .autocorrelation());
                    double mean = found.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow();
                    double none = Simulation.share(found, 0.0);
                    row.add(String.format(Locale.ROOT, "%.2f", mean));
                    row.add(String.format(Locale.ROOT, "%.1f", none * 100));
                    if (rho == 0) {
                        goals.add(Goal.atMost(
                                calls.label + ", " + n + ": independent calls called correlated",
                                1 - none,
                                0.02,
                                runs));
                    } else if (n == LENGTHS[LENGTHS.length - 1]) {
                        goals.add(Goal.atMost(calls.label + ": correlated calls called independent", none, 0, runs));
                    }
                }
                rows.add(row);
            }
        }
        return new Table(head, rows, goals);
    }

    private static double[] draw(Calls calls, double rho, int n, SplittableRandom random) {
        double[] seconds = new double[n];
        double noise = random.nextGaussian();
        for (int i = 0; i < n; i++) {
            noise = i == 0 ? noise : rho * noise + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            seconds[i] = calls.call.applyAsDouble(noise);
        }
        return seconds;
    }
}
