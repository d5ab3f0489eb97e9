package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The rule over K forks. Demanding one class of all would call most honest engines inconsistent, since each fork is
 * misjudged now and then. So each is judged at a level that allows for K looks, a fork or two may dissent where chance
 * explains it, and a course that forks share counts where no single one shows it.
 */
final class Agreement {

    /** A sound fork is taken for an unsound one at most this often once K looks are allowed for. */
    private static final double MISTAKEN = 0.01;

    private static final double LEVEL = 0.01;
    /** More than every fifth fork is never chance. */
    private static final int FORKS_PER_DISSENTER = 5;
    /** Of forks that all do the same unsound thing, this share may hide it in noise; either way none is gated on. */
    private static final int UNSOUND_FORKS_PER_MISSED = 4;

    /** With fewer forks long enough to be judged, the others cannot be taken to do the same. */
    private static final double JUDGED_SHARE = 0.5;

    private final List<double[]> series;
    private final List<SteadyState> all;
    private final List<SteadyState> forks;
    private final Course course;
    private final Optional<SteadyState> together;
    private final int allowed;

    private Agreement(List<double[]> series) {
        this.all = states(series);
        this.series = series.stream()
                .filter(s -> s.length >= SteadyState.SMALLEST_COUNT)
                .toList();
        this.forks = all.stream()
                .filter(state -> state.kind() != SteadyClass.INSUFFICIENT)
                .toList();
        this.course = Course.of(this.series.isEmpty() ? series : this.series);
        this.together = this.series.size() < 2
                ? Optional.empty()
                : Optional.of(Classifier.classify(course.seconds(), isCourseAlone() ? squared(this.series.size()) : 1));
        this.allowed = allowance(Math.max(1, forks.size()));
    }

    /** What not one fork shows must be the clearer in their course: a gate looks at the courses of many cells. */
    private boolean isCourseAlone() {
        return forks.stream().allMatch(fork -> fork.kind().isSound());
    }

    private static int squared(int count) {
        return count * count;
    }

    static Forks among(List<double[]> series) {
        return new Agreement(series).result();
    }

    private static List<SteadyState> states(List<double[]> series) {
        return series.stream()
                .map(seconds -> Classifier.classify(seconds, series.size()))
                .toList();
    }

    private Forks result() {
        if (forks.size() < JUDGED_SHARE * all.size()) {
            return is(SteadyClass.INSUFFICIENT);
        }
        SteadyClass commonest = Forks.commonest(forks);
        SteadyClass common = together.map(SteadyState::kind).orElse(commonest);
        if (agree(forks, commonest) && (commonest != SteadyClass.FLAT || common == SteadyClass.CYCLIC)) {
            return is(commonest);
        }
        if (forks.stream().filter(fork -> !fork.kind().isSound()).count() <= allowed) {
            return is(common == SteadyClass.FLAT ? soundest() : common);
        }
        if (states(series.stream().map(course::rest).toList()).stream()
                        .filter(own -> !own.kind().isSound())
                        .count()
                <= allowed) {
            return is(common);
        }
        if (forks.stream().filter(fork -> fork.kind() != commonest).count()
                <= forks.size() / UNSOUND_FORKS_PER_MISSED) {
            return is(commonest);
        }
        return new Forks(commonest, Consistency.INCONSISTENT, all, together);
    }

    private Forks is(SteadyClass kind) {
        return new Forks(kind, agree(forks, kind) ? Consistency.EQUAL : Consistency.ENOUGH, all, together);
    }

    private static boolean agree(List<SteadyState> forks, SteadyClass kind) {
        return forks.stream().allMatch(fork -> fork.kind() == kind);
    }

    private SteadyClass soundest() {
        long warm =
                forks.stream().filter(fork -> fork.kind() == SteadyClass.WARMUP).count();
        return warm > allowed ? SteadyClass.WARMUP : SteadyClass.FLAT;
    }

    /** Dissenters that chance explains: more than these come with a probability of at most 1 %. */
    static int allowance(int forks) {
        BinomialDistribution chance = new BinomialDistribution(null, forks, MISTAKEN);
        int allowed = 0;
        while (1 - chance.cumulativeProbability(allowed) > LEVEL) {
            allowed++;
        }
        return Math.min(allowed, (forks - 1) / FORKS_PER_DISSENTER);
    }
}
