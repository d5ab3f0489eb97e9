package dev.ttsmark.harness.stats.steady;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What fresh processes agree on: a class that only some forks show is no property of the engine.
 *
 * @param kind what all or nearly all of them do; with {@link Consistency#INCONSISTENT} what most do
 * @param forks one a fork, in the order given
 */
public record Forks(SteadyClass kind, Consistency consistency, List<SteadyState> forks) {

    /** How far forks agree. */
    public enum Consistency {
        /** All of one class. */
        EQUAL,
        /** All but as many as chance explains are flat or warm up. */
        ENOUGH,
        /** Neither: these forks cannot be summed up, nor gated on. */
        INCONSISTENT
    }

    public Forks {
        forks = List.copyOf(forks);
    }

    /**
     * Classifies forks of one text and configuration.
     *
     * @param series each as in {@link SteadyState#of}; at least one
     */
    public static Forks of(List<double[]> series) {
        List<SteadyState> states = series.stream()
                .map(seconds -> Classifier.classify(seconds, series.size()))
                .toList();
        return Agreement.among(states);
    }

    /** Whether figures of these forks rest on a steady state that may be compared and gated on. */
    public boolean isSteady() {
        return consistency != Consistency.INCONSISTENT && kind.hasSteadyTail();
    }

    /** Index of the first call of a fork that counts; 0 unless {@link #isSteady}. */
    public int steadyFrom(int fork) {
        return isSteady() ? forks.get(fork).steadyFrom() : 0;
    }

    /** Classes that occur. */
    public Set<SteadyClass> kinds() {
        return forks.stream().map(SteadyState::kind).collect(Collectors.toSet());
    }

    public int count(SteadyClass kind) {
        return (int) forks.stream().filter(fork -> fork.kind() == kind).count();
    }

    /** Calls of the shortest series. */
    public int shortest() {
        return forks.stream().mapToInt(SteadyState::n).min().orElse(0);
    }

    /** Class of most forks; among equally many the first of the enum. */
    public static SteadyClass most(List<SteadyState> forks) {
        return Arrays.stream(SteadyClass.values())
                .max((a, b) -> Long.compare(
                        forks.stream().filter(f -> f.kind() == a).count(),
                        forks.stream().filter(f -> f.kind() == b).count()))
                .orElseThrow();
    }
}
