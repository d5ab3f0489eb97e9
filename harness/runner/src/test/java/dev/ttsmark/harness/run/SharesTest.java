package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void everyTextHasTheTimeOfTheDearestUpToTheCap() {
        Map<String, Double> seconds = Map.of("a", 0.25, "b", 0.5, "c", 1.1, "d", 2.0, "e", 3.0);
        assertThat(Shares.of(seconds, 12)).isEqualTo(Map.of("a", 12, "b", 6, "c", 3, "d", 2, "e", 1));
        assertThat(Shares.of(seconds, 4)).isEqualTo(Map.of("a", 4, "b", 4, "c", 3, "d", 2, "e", 1));
        assertThat(Shares.of(seconds, 1)).isEqualTo(Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", 1));
    }

    @Test
    void noTextHasMoreThanAllOthersTogether() {
        assertThat(Shares.of(Map.of("a", 0.1, "b", 0.5, "c", 1.0), 12)).isEqualTo(Map.of("a", 3, "b", 2, "c", 1));
        assertThat(Shares.of(Map.of("a", 0.1, "b", 1.0), 12)).isEqualTo(Map.of("a", 1, "b", 1));
        assertThat(Shares.of(Map.of("a", 0.1), 12)).isEqualTo(Map.of("a", 1));
    }

    @Test
    void whatCostsNothingIsSpokenOnce() {
        assertThat(Shares.of(Map.of("a", 0.0, "b", 1.0, "c", 1.0), 12)).isEqualTo(Map.of("a", 1, "b", 1, "c", 1));
    }
}
