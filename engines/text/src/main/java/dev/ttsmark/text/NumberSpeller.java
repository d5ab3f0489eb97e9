package dev.ttsmark.text;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.ttsmark.engine.EngineException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers in words, in the languages that ICU can spell. Thread-safe. */
public final class NumberSpeller {

    /** Codes that models use and ICU does not know: MMS says {@code zlm} for Malay. */
    private static final Map<String, String> ALIASES = Map.of("zlm", "ms", "zsm", "ms", "cmn", "zh");

    /** Beyond this many digits a double no longer holds every whole number, and nobody says it as one number. */
    private static final int MAX_DIGITS = 15;

    private static final String SOFT_HYPHEN = "\u00ad";
    private static final String NUMBERING = "%spellout-numbering";
    private static final String ORDINAL = "%spellout-ordinal";
    private static final String YEAR = "%spellout-numbering-year";

    private final RuleBasedNumberFormat rules;
    private final String joiner;
    private final String groupMark;
    private final String decimalMark;
    private final Pattern number;

    private NumberSpeller(ULocale locale, RuleBasedNumberFormat rules) {
        this.rules = rules;
        this.joiner = Set.of("zh", "ja", "yue").contains(locale.getLanguage()) ? "" : " ";
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.groupMark = symbols.getGroupingSeparatorString();
        this.decimalMark = symbols.getDecimalSeparatorString();
        String fraction = "(?:" + Pattern.quote(decimalMark) + "\\p{Nd}+)?";
        String groups = "(?:" + Pattern.quote(groupMark) + "\\p{Nd}{3})+(?!\\p{Nd})";
        this.number = Pattern.compile("\\p{Nd}{1,3}" + groups + fraction + "|\\p{Nd}+" + fraction);
    }

    /**
     * @param language ISO 639-1 or 639-3 code
     * @throws EngineException of kind UNSUPPORTED_LANGUAGE if ICU has no spelling rules for it
     */
    public static NumberSpeller of(String language) throws EngineException {
        ULocale wanted = ULocale.createCanonical(ALIASES.getOrDefault(language, language));
        RuleBasedNumberFormat rules = new RuleBasedNumberFormat(wanted, RuleBasedNumberFormat.SPELLOUT);
        // ICU answers a language it lacks with the rules of another, and only the locale it used tells.
        boolean spelled = !wanted.getLanguage().isEmpty()
                && rules.getLocale(ULocale.VALID_LOCALE).getLanguage().equals(wanted.getLanguage());
        if (!spelled) {
            throw new EngineException(
                    EngineException.Kind.UNSUPPORTED_LANGUAGE,
                    "Numbers cannot be spelled in language '" + language + "'; write them in words.");
        }
        return new NumberSpeller(wanted, rules);
    }

    /** Every number of the text in words; digit groups and decimals are read by the language's own marks. */
    public String spellIn(String text) {
        return number.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words(found.group())));
    }

    /** One number as the language writes it, without sign: {@code 1,234.50} in English. */
    public String words(String written) {
        String plain = written.replace(groupMark, "");
        int mark = plain.indexOf(decimalMark);
        return mark < 0
                ? whole(plain)
                : whole(plain.substring(0, mark)) + pointWord() + digits(plain.substring(mark + decimalMark.length()));
    }

    public String cardinal(long value) {
        return spelled(value, NUMBERING);
    }

    public String ordinal(long value) {
        return spelled(value, ORDINAL);
    }

    /** As a year is said: 1984 is nineteen eighty-four. */
    public String year(long value) {
        return spelled(value, YEAR);
    }

    /** One by one, as a telephone number is said. */
    public String digits(String digits) {
        return digits.codePoints()
                .mapToObj(digit -> cardinal(Character.digit(digit, 10)))
                .collect(Collectors.joining(joiner));
    }

    private String whole(String digits) {
        boolean code = digits.length() > 1 && Character.digit(digits.codePointAt(0), 10) == 0;
        return code || digits.length() > MAX_DIGITS ? digits(digits) : cardinal(Long.parseLong(digits));
    }

    /** ICU says fractions digit by digit, so what stands between 0 and 5 in 0.5 is the word for the decimal mark. */
    private String pointWord() {
        String half = spelled(0.5, NUMBERING);
        String zero = cardinal(0);
        String five = cardinal(5);
        return half.startsWith(zero) && half.endsWith(five)
                ? half.substring(zero.length(), half.length() - five.length())
                : joiner;
    }

    private synchronized String spelled(double value, String ruleSet) {
        String name = Arrays.stream(rules.getRuleSetNames())
                .filter(known -> known.startsWith(ruleSet))
                .min(Comparator.comparingInt(String::length))
                .orElse(NUMBERING);
        return rules.format(value, name).replace(SOFT_HYPHEN, "").replace('〇', '零');
    }
}
