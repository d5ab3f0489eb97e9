package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.compare.Ratio;

/**
 * An effect that clearly depends on another factor: the intervals of the two effects do not overlap, at a level that
 * allows for the number of pairs of effects looked at, and the effects themselves are more than 5 % apart.
 *
 * @param by option of the other factor
 * @param first effect where the other factor has the value {@code firstValue}
 */
public record Interaction(
        String option,
        String from,
        String to,
        String metric,
        String by,
        String firstValue,
        Ratio first,
        String secondValue,
        Ratio second,
        Bilingual sentence) {}
