package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.List;
import java.util.Optional;

/**
 * Which configuration to deploy; {@code choice.json}.
 *
 * @param schema version of this format, 1
 * @param evidence run directories that it rests on
 * @param regime that all figures are of, where one was asked for
 * @param verdict whether something may be deployed for every language
 * @param answer in a sentence
 * @param perLanguage in the deployment's order
 */
public record Choice(
        int schema,
        String deployment,
        List<String> evidence,
        Optional<Regime> regime,
        Verdict verdict,
        Bilingual answer,
        List<ForLanguage> perLanguage) {

    /** The worst of the languages. */
    public enum Verdict {
        /** Every language has a configuration that keeps every constraint. */
        CHOSEN,
        /** Every language has one that breaks none, but for some not all is proven. */
        UNPROVEN,
        /** Some language has none. */
        NONE
    }

    /**
     * The answer for one language.
     *
     * @param chosen configuration and run of the first; empty where every candidate is excluded
     * @param runnerUp the next that is not excluded
     * @param candidates best first: eligible, unproven, excluded, and within these by the lengths measured, then by the rank metric
     * @param flips what would change the choice
     * @param toBeSure what must be measured to be sure
     */
    public record ForLanguage(
            String language,
            Optional<String> chosen,
            Optional<String> runnerUp,
            Bilingual answer,
            List<Candidate> candidates,
            List<Bilingual> flips,
            List<Bilingual> toBeSure) {}
}
