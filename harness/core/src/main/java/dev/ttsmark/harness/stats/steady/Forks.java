package dev.ttsmark.harness.stats.steady;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What fresh processes agree on: a class that only some forks show is no property of the engine.
 *
 * @param kind what the forks do, as {@link Agreement} finds it; with {@link Consistency#INCONSISTENT} what most do
 * @param forks one a fork, in the order given; each judged the more strictly the more there are
 * @param together the forks' common course, their median call by call relative to each fork's level; empty for one fork
 */
public record Forks(
        SteadyClass kind, Consistency consistency, List<SteadyState> forks, Optional<SteadyState> together) {

    /** How far forks agree. */
    public enum Consistency {
        /** All of one class. */
        EQUAL,
        /** Different classes, but no more so than flat forks beside warming ones, or than chance explains. */
        ENOUGH,
        /** Neither: these forks cannot be summed up, nor gated on. */
        INCONSISTENT
    }

    public Forks {
        forks = List.copyOf(forks);
    }

    /**
     * Classifies the forks of one text and configuration.
     *
     * @param series each as in {@link SteadyState#of}; at least one
     */
    public static Forks of(List<double[]> series) {
        return Agreement.among(series);
    }

    /** Whether figures of these forks rest on a steady state and may be gated on. */
    public boolean isSteady() {
        return consistency != Consistency.INCONSISTENT && kind.hasSteadyTail();
    }

    /**
     * Index of the first call of a fork that counts; 0 unless {@link #isSteady}. A fork too short to be judged counts
     * from where the last of the others is steady, which may be after its end.
     */
    public int steadyFrom(int fork) {
        if (!isSteady()) {
            return 0;
        }
        SteadyState own = forks.get(fork);
        if (own.kind() == SteadyClass.INSUFFICIENT) {
            int last = forks.stream().mapToInt(SteadyState::steadyFrom).max().orElse(0);
            return Math.min(last, own.n());
        }
        int common = together.filter(t -> t.kind() == kind)
                .map(SteadyState::steadyFrom)
                .orElse(0);
        return Math.max(own.steadyFrom(), common);
    }

    /**
     * The calls that count: from {@link #steadyFrom} on, fork by fork; all of them unless {@link #isSteady}.
     *
     * @param series those that were classified, in the same order
     */
    public List<double[]> counted(List<double[]> series) {
        return IntStream.range(0, series.size())
                .mapToObj(fork -> Arrays.copyOfRange(series.get(fork), steadyFrom(fork), series.get(fork).length))
                .toList();
    }

    /** Classes that occur. */
    public Set<SteadyClass> kinds() {
        return forks.stream().map(SteadyState::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Forks of a class. */
    public int count(SteadyClass kind) {
        return (int) forks.stream().filter(fork -> fork.kind() == kind).count();
    }

    /** Calls of the shortest series. */
    public int shortest() {
        return forks.stream().mapToInt(SteadyState::n).min().orElse(0);
    }

    /** The class of most forks; of equally many the one named last by {@link SteadyClass}, the graver one. */
    static SteadyClass commonest(List<SteadyState> forks) {
        return Arrays.stream(SteadyClass.values())
                .max((a, b) -> Long.compare(number(forks, a), number(forks, b)) != 0
                        ? Long.compare(number(forks, a), number(forks, b))
                        : a.compareTo(b))
                .orElseThrow();
    }

    private static long number(List<SteadyState> forks, SteadyClass kind) {
        return forks.stream().filter(fork -> fork.kind() == kind).count();
    }
}
