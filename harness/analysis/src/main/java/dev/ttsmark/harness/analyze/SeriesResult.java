package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.stats.Tail;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.summary.Finding;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One series, summed up.
 *
 * @param label steady-state class, or INCONSISTENT where forks disagree
 * @param steady whether figures are of a steady part; otherwise they are over all rows, and provisional
 * @param steadyFrom index of the first steady row, with several forks the latest; empty if not steady or if lengths are
 *     mixed
 * @param n rows with a value
 * @param steadyCount rows that figures are of
 * @param median with several forks the geometric mean of their medians, its interval over forks; with one fork the
 *     median of its rows, its interval by ranks
 * @param percentiles P50, P90, P95, P99 of the steady rows of all forks
 * @param processes that rows come from
 * @param forks in the order of the table
 */
public record SeriesResult(
        String name,
        String label,
        boolean steady,
        OptionalInt steadyFrom,
        int n,
        int steadyCount,
        Figure median,
        List<Tail> percentiles,
        int processes,
        List<ForkResult> forks,
        List<Finding> findings) {

    /** The label of forks that disagree. */
    public static final String INCONSISTENT = "INCONSISTENT";

    /**
     * One process, or where there are lengths one process at one length.
     *
     * @param length empty without a length column
     * @param steadyFrom index of its first row that figures are of; 0 where the series is not steady
     */
    public record ForkResult(String name, OptionalDouble length, SteadyState state, int steadyFrom) {}
}
