package dev.ttsmark.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against numpy and scipy: how variance parts, and how many rounds a width takes. */
class ProspectTest {

    @Test
    void roundsThatAWidthTakes() {
        for (JsonNode c : Reference.cases("prospects")) {
            assertThat(Prospect.of(
                            c.get("halfWidth").asDouble(),
                            c.get("have").asInt(),
                            c.get("target").asDouble()))
                    .contains(new Prospect(
                            c.get("rounds").asInt(),
                            c.get("fewest").asInt(),
                            c.get("most").asInt()));
        }
    }

    @Test
    void oneRoundTellsNothingOfFurtherOnes() {
        assertThat(Prospect.of(Double.NaN, 1, 0.05)).isEmpty();
        assertThat(Prospect.of(Double.NaN, 3, 0.05)).isEmpty();
    }

    @Test
    void varianceWithinAndBetweenRounds() {
        for (JsonNode c : Reference.cases("components")) {
            SortedMap<Integer, double[]> byRound = new TreeMap<>();
            c.get("values").forEach(values -> byRound.put(byRound.size() + 1, Reference.doubles(values)));
            Components found = Components.of(byRound);
            Reference.assertClose(found.within(), c.get("within"));
            Reference.assertClose(found.between(), c.get("between"));
        }
    }

    @Test
    void singleCallsHaveNoVarianceWithin() {
        SortedMap<Integer, double[]> byRound = new TreeMap<>();
        byRound.put(1, new double[] {1});
        assertThat(Components.of(byRound)).isEqualTo(new Components(0, 0, 1));
    }
}
