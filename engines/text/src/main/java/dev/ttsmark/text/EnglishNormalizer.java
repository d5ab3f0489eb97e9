package dev.ttsmark.text;

import dev.ttsmark.engine.EngineException;
import java.util.List;
import java.util.stream.Stream;

/**
 * English text as it is read aloud: abbreviations, dates, times, sums of money and other numbers in words. Thread-safe.
 */
public final class EnglishNormalizer {

    /** So many digits are no number. Long runs go first, since every rule behind would try them from each position. */
    private static final int LONG_RUN = 21;

    private final List<Rewrite> rewrites;

    public EnglishNormalizer() {
        NumberSpeller numbers = english();
        // Order matters: what is read as a date must not be eaten by a rule for plain numbers.
        rewrites = Stream.of(
                        List.of(
                                Rewrite.to("\\s{2,}+", " "),
                                Rewrite.to("\\p{Mn}{5,}+", ""),
                                Rewrite.of("\\d{" + LONG_RUN + ",}+", found -> numbers.digits(found.group()))),
                        EnglishAbbreviations.rewrites(),
                        new EnglishCalendar(numbers).rewrites(),
                        new EnglishQuantities(numbers).rewrites())
                .flatMap(List::stream)
                .toList();
    }

    private static NumberSpeller english() {
        try {
            return NumberSpeller.of("en");
        } catch (EngineException e) {
            throw new IllegalStateException("ICU lacks English.", e);
        }
    }

    /** The text with everything spelled out that these rules know; all else is left as it is. */
    public String normalize(String text) {
        String normalized = text;
        for (Rewrite rewrite : rewrites) {
            normalized = rewrite.apply(normalized);
        }
        return normalized;
    }
}
