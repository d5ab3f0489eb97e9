package dev.ttsmark.harness.decide.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.decide.choose.Candidate.Basis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LengthModelTest {

    private static final double[] LENGTHS = {20, 60, 100, 200};

    @Test
    void aLineIsUsedWhereItFits() {
        double[] straight = {0.3, 0.7, 1.1, 2.1};
        assertThat(LengthModel.basisOf(LENGTHS, straight)).isEqualTo(Basis.FIT);
        assertThat(new LengthModel(LENGTHS, straight, Basis.FIT).at(80)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void whereNoLineFitsValuesLieBetweenTheirNeighbours() {
        double[] bent = {0.3, 0.3, 1.5, 1.6};
        assertThat(LengthModel.basisOf(LENGTHS, bent)).isEqualTo(Basis.BETWEEN);
        LengthModel model = new LengthModel(LENGTHS, bent, Basis.BETWEEN);
        assertThat(model.at(20)).isEqualTo(0.3);
        assertThat(model.at(80)).isCloseTo(0.9, within(1e-9));
        assertThat(model.at(200)).isEqualTo(1.6);
    }

    @Test
    void lengthsOutsideAreLeftOutAndNamed() {
        Lengths lengths = Lengths.of(Map.of(10, 1.0, 50, 2.0, 300, 1.0));
        assertThat(lengths.within(20, 200)).containsExactly(new Lengths.Share(50, 0.5));
        assertThat(lengths.outside(20, 200)).containsExactly(10, 300);
    }

    @Test
    void everyTextOfASampleCountsAlike() {
        assertThat(Lengths.ofTexts(List.of("你好", "ab", "abcd", "😀😀😀😀")).shares())
                .containsExactly(new Lengths.Share(2, 0.5), new Lengths.Share(4, 0.5));
    }
}
