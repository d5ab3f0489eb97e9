package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether processes of one configuration reached a steady state, judged on all their calls in the order made, whatever
 * texts they spoke: each call relative to the level of its text and regime. First sights of a text have costs of their
 * own and are left out of the series.
 *
 * @param forks what the series do, one a process, in the order given
 * @param moving texts that keep becoming faster or slower though no process by itself shows it; all of them where the
 *     calls of all do
 * @param early for each process the calls that came before it was steady, or before its text was; none unless
 *     {@link #isSteady}
 */
public record ProcessSteadiness(Forks forks, List<Integer> moving, List<BitSet> early) {

    public ProcessSteadiness {
        moving = List.copyOf(moving);
        early = List.copyOf(early);
    }

    /** @param rounds calls of each process in the order made; at least one process, each with at least one call */
    public static ProcessSteadiness of(List<List<TimedCall>> rounds) {
        TextLevels levels = TextLevels.of(
                rounds.stream().map(ProcessSteadiness::withoutFirstSights).toList());
        List<double[]> residuals = rounds.stream()
                .map(calls -> calls.stream()
                        .mapToDouble(call -> call.firstSight() ? Double.NaN : levels.residual(call))
                        .toArray())
                .toList();
        Forks forks = Forks.of(residuals.stream().map(ProcessSteadiness::series).toList());
        List<BitSet> none = rounds.stream().map(round -> new BitSet()).toList();
        return forks.isSteady()
                ? steady(rounds, residuals, forks, none)
                : new ProcessSteadiness(forks, List.of(), none);
    }

    private static ProcessSteadiness steady(
            List<List<TimedCall>> rounds, List<double[]> residuals, Forks forks, List<BitSet> none) {
        int[] from = IntStream.range(0, rounds.size())
                .map(r -> call(residuals.get(r), forks.steadyFrom(r)))
                .toArray();
        TextCourses texts = new TextCourses();
        for (int r = 0; r < from.length; r++) {
            int calls = rounds.get(r).size();
            texts.add(rounds.get(r).subList(from[r], calls), Arrays.copyOfRange(residuals.get(r), from[r], calls));
        }
        Map<Integer, Integer> leads = texts.leads();
        List<Integer> moving = texts.moving(leads);
        if (!moving.isEmpty()) {
            return new ProcessSteadiness(forks, moving, none);
        }
        List<BitSet> early = new ArrayList<>();
        for (int r = 0; r < from.length; r++) {
            early.add(early(rounds.get(r), residuals.get(r), from[r], leads));
        }
        return new ProcessSteadiness(forks, moving, early);
    }

    private static BitSet early(List<TimedCall> calls, double[] residuals, int from, Map<Integer, Integer> leads) {
        BitSet early = new BitSet();
        early.set(0, from);
        Map<Integer, Integer> left = new HashMap<>(leads);
        for (int i = from; i < calls.size(); i++) {
            int text = calls.get(i).text();
            if (left.getOrDefault(text, 0) > 0) {
                early.set(i);
                left.merge(text, Double.isNaN(residuals[i]) ? 0 : -1, Integer::sum);
            }
        }
        return early;
    }

    /** A process that met every text but once still is one, if too short to be judged. */
    private static double[] series(double[] residuals) {
        Values values = new Values();
        Arrays.stream(residuals).filter(r -> !Double.isNaN(r)).forEach(r -> values.add(FastMath.exp(r)));
        double[] series = values.toArray();
        return series.length == 0 ? new double[] {1} : series;
    }

    /** From the place in a series to that among all calls. */
    private static int call(double[] residuals, int inSeries) {
        int call = 0;
        for (int left = inSeries; left > 0 && call < residuals.length; call++) {
            if (!Double.isNaN(residuals[call])) {
                left--;
            }
        }
        return call;
    }

    private static List<TimedCall> withoutFirstSights(List<TimedCall> calls) {
        return calls.stream().filter(call -> !call.firstSight()).toList();
    }

    /** What processes do; a drift where only single texts have one. */
    public SteadyClass kind() {
        return moving.isEmpty() ? forks.kind() : SteadyClass.DRIFT;
    }

    /** Whether figures of these processes rest on a steady state. */
    public boolean isSteady() {
        return forks.isSteady() && moving.isEmpty();
    }

    /** Whether a call may count in figures, as far as speed is concerned. */
    public boolean counts(int round, int call) {
        return !early.get(round).get(call);
    }
}
