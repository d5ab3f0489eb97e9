package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.Map;

/**
 * What it does to set a factor to another value, all else alike: the geometric mean of ratios over matched pairs of
 * points, which differ in nothing but that factor.
 *
 * @param from first value of the factor
 * @param matched pairs of points that could be compared; may be 0
 * @param possible pairs of points in the matrix
 * @param unlike of the matched ones, those with audio that is not shown to be like the reference's
 * @param ratios metric id to the ratio, adjusted by Holm over all effects on that metric; its pairs are those of rounds
 */
public record Effect(
        String option,
        String from,
        String to,
        int matched,
        int possible,
        int unlike,
        Map<String, Ratio> ratios,
        Bilingual sentence) {

    public Effect {
        ratios = Map.copyOf(ratios);
    }
}
