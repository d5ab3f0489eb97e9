package dev.ttsmark.text;

import dev.ttsmark.engine.EngineException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * English text as it is read aloud: abbreviations, dates, times, sums of money and other numbers in words. Thread-safe.
 */
public final class EnglishNormalizer {

    /** So many digits are no number. Long runs go first, since every rule behind would try them from each position. */
    private static final int LONG_RUN = 21;

    private final List<Group> groups;

    public EnglishNormalizer() {
        NumberSpeller numbers = english();
        EnglishQuantities quantities = new EnglishQuantities(numbers);
        // Order matters: what is read as a date must not be eaten by a rule for plain numbers.
        groups = List.of(
                new Group(text -> true, List.of(Rewrite.to("\\s{2,}+", " "), Rewrite.to("\\p{Mn}{5,}+", ""))),
                new Group(UnicodeForms::mayBeIn, UnicodeForms.rewrites()),
                new Group(text -> hasAny(text, "/"), EnglishRates.rewrites()),
                new Group(
                        EnglishNormalizer::hasDigit,
                        List.of(Rewrite.of("\\d{" + LONG_RUN + ",}+", found -> numbers.digits(found.group())))),
                new Group(text -> hasAny(text, "+#.-") || hasInnerCapital(text), EnglishProductNames.rewrites()),
                new Group(EnglishNormalizer::hasCapitals, EnglishCapitals.rewrites()),
                new Group(text -> hasAny(text, "@#/\\") || hasInnerDot(text), EnglishAddresses.rewrites()),
                new Group(EnglishNormalizer::hasDigit, new EnglishStreets(numbers).rewrites()),
                new Group(text -> hasAny(text, "./&#-–") || hasInnerCapital(text), EnglishAbbreviations.rewrites()),
                new Group(text -> hasAny(text, "IVX"), new EnglishRomans(numbers).rewrites()),
                new Group(
                        EnglishNormalizer::hasDigit,
                        Stream.of(
                                        quantities.keyed(),
                                        new EnglishDates(numbers).rewrites(),
                                        EnglishDurations.rewrites(),
                                        new EnglishCalendar(numbers).rewrites(),
                                        new EnglishMoney(numbers).rewrites(),
                                        new EnglishFractions(numbers).rewrites(),
                                        new EnglishScales(numbers).rewrites(),
                                        EnglishSigns.aroundNumbers(),
                                        quantities.rewrites())
                                .flatMap(List::stream)
                                .toList()),
                new Group(EnglishNormalizer::hasSign, EnglishSigns.everywhere()));
    }

    /** Rules that can find something only in some texts, which most are not. */
    private record Group(Predicate<String> needed, List<Rewrite> rewrites) {}

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean hasSign(String text) {
        return text.chars().anyMatch(c -> c > 0x7f || "+<=>@#&/%|_*\\`!-".indexOf(c) >= 0);
    }

    private static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(character -> characters.indexOf(character) >= 0);
    }

    private static boolean hasCapitals(String text) {
        return IntStream.range(1, text.length())
                .anyMatch(i -> Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1)));
    }

    private static boolean hasInnerDot(String text) {
        return IntStream.range(1, text.length() - 1)
                .anyMatch(i -> text.charAt(i) == '.' && Character.isLetterOrDigit(text.charAt(i + 1)));
    }

    private static boolean hasInnerCapital(String text) {
        return IntStream.range(1, text.length())
                .anyMatch(i -> Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1)));
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
        for (Group group : groups) {
            if (group.needed().test(normalized)) {
                for (Rewrite rewrite : group.rewrites()) {
                    normalized = rewrite.apply(normalized);
                }
            }
        }
        return normalized;
    }
}
