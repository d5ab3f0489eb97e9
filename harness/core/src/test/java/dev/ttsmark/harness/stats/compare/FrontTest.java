package dev.ttsmark.harness.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.compare.Front.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fronts worked out by hand. */
class FrontTest {

    /** Two criteria, each known within {@code spread}: the ratio's interval is the ratio times or over that. */
    private static List<Place> places(double spread, double[]... points) {
        List<Front.Member> members = Front.of(points.length, (first, second) -> IntStream.range(0, points[0].length)
                .mapToObj(i -> interval(points[first][i] / points[second][i], spread))
                .toList());
        return members.stream().map(Front.Member::place).toList();
    }

    private static Optional<Interval> interval(double ratio, double spread) {
        return Optional.of(new Interval(ratio / spread, ratio * spread));
    }

    @Test
    void aStaircaseAndWhatLiesBehindIt() {
        double[][] points = {{1, 8}, {2, 4}, {4, 2}, {8, 1}, {4, 4}, {9, 9}};
        assertThat(places(1.01, points))
                .containsExactly(Place.ON, Place.ON, Place.ON, Place.ON, Place.DOMINATED, Place.DOMINATED);
    }

    @Test
    void dominanceWithinTheIntervalsIsNotCalled() {
        assertThat(places(1.10, new double[] {1, 1}, new double[] {1.08, 1.08}))
                .containsExactly(Place.POSSIBLY, Place.POSSIBLY);
        assertThat(places(1.05, new double[] {1, 1}, new double[] {1.08, 1.08}))
                .containsExactly(Place.ON, Place.DOMINATED);
    }

    @Test
    void equalInOneAndBetterInTheOtherDominates() {
        assertThat(places(1.02, new double[] {1, 500}, new double[] {2, 500}))
                .containsExactly(Place.ON, Place.DOMINATED);
        // As fast, but how much memory it takes is not known well enough to rule out that it takes less.
        assertThat(places(1.07, new double[] {1, 500}, new double[] {2, 500}))
                .containsExactly(Place.ON, Place.POSSIBLY);
    }

    @Test
    void littleMoreMemoryIsShownToBeMore() {
        assertThat(places(1.005, new double[] {1, 510}, new double[] {2, 500})).containsExactly(Place.ON, Place.ON);
    }

    @Test
    void whatDominatesIsNamedAndNothingIsSaidWithoutIntervals() {
        Front.Duel none = (first, second) -> List.of(Optional.empty(), Optional.empty());
        assertThat(Front.of(2, none)).allMatch(member -> member.place() == Place.POSSIBLY);
        assertThat(Front.of(1, none).get(0).place()).isEqualTo(Place.ON);
        double[] first = {3, 1, 2};
        List<Front.Member> members = Front.of(3, (i, j) -> List.of(interval(first[i] / first[j], 1.001)));
        assertThat(Arrays.asList(
                        members.get(0).by(), members.get(1).by(), members.get(2).by()))
                .containsExactly(Optional.of(1), Optional.empty(), Optional.of(1));
    }
}
