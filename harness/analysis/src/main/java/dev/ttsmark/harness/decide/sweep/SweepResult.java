package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.plan.Sweep;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep found; {@code sweep.json}.
 *
 * @param schema version of this format, 1
 * @param run name of the run directory
 * @param objective id of the metric that ranks, less being better
 * @param texts that figures are geometric means over: those that every point which can be compared has spoken
 * @param languages of these texts
 * @param reference name of the point that the others are held against
 * @param winner the first point; empty where none may win
 * @param answer in a few sentences
 * @param points best first: those that may win, then the others with their reasons
 * @param effects of every factor's values against its first
 * @param interactions empty where no effect clearly depends on another factor
 * @param table two factors against each other; empty where only one was varied
 * @param parities how near each point's audio comes to the reference's; none where recordings were not asked for
 * @param toBeSure what must be measured to be sure
 */
public record SweepResult(
        int schema,
        String title,
        String run,
        Sweep.Search search,
        String objective,
        List<String> texts,
        List<String> languages,
        List<Sweep.Factor> factors,
        String reference,
        Verdict verdict,
        Optional<String> winner,
        Bilingual answer,
        List<SweepPoint> points,
        List<Effect> effects,
        List<Interaction> interactions,
        Optional<TwoWay> table,
        List<ConfigurationParity> parities,
        List<Bilingual> toBeSure) {

    /** How clear the answer is. */
    public enum Verdict {
        /** One is shown ahead of every other that went as far as it did. */
        WINNER,
        /** The first is the same as another within 5 %, or the rounds do not separate them. */
        TIED,
        /** Only one point may win, so nothing was to be compared. */
        ALONE,
        /** No point may win. */
        NONE
    }

    /** @param name of a point that has a row here */
    public SweepPoint point(String name) {
        return points.stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
