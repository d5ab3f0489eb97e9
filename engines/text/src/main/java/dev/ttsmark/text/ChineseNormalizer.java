package dev.ttsmark.text;

import dev.ttsmark.engine.EngineException;
import java.util.List;
import java.util.stream.Stream;

/** Chinese text as it is read aloud: dates, times, sums of money and other numbers in characters. Thread-safe. */
public final class ChineseNormalizer {

    /** So many digits are no number. Long runs go first, since every rule behind would try them from each position. */
    private static final int LONG_RUN = 21;

    private final List<Rewrite> rewrites;
    private final NumberSpeller numbers;

    public ChineseNormalizer() {
        numbers = chinese();
        // Order matters: what is read as a date must not be eaten by a rule for plain numbers.
        rewrites = Stream.of(
                        UnicodeForms.rewrites(),
                        List.of(
                                Rewrite.of("[０-９Ａ-Ｚａ-ｚ％＋－／：．＄]", found -> halfWidth(found.group())),
                                Rewrite.of("\\d{" + LONG_RUN + ",}+", found -> numbers.digits(found.group()))),
                        new ChineseCalendar(numbers).rewrites(),
                        new ChineseQuantities(numbers).rewrites())
                .flatMap(List::stream)
                .toList();
    }

    private static NumberSpeller chinese() {
        try {
            return NumberSpeller.of("zh");
        } catch (EngineException e) {
            throw new IllegalStateException("ICU lacks Chinese.", e);
        }
    }

    private static String halfWidth(String character) {
        return String.valueOf((char) (character.charAt(0) - 0xFEE0));
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
