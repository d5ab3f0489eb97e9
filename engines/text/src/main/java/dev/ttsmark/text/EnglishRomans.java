package dev.ttsmark.text;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Roman numerals where nothing else can be meant: behind a ruler's name, or behind what is numbered so. */
final class EnglishRomans {

    private static final String RULERS =
            "Henry|Louis|Elizabeth|George|Edward|William|Richard|James|Charles|Philip|John Paul|Benedict|Pius|Napoleon"
                    + "|Catherine|Alexander|Nicholas|Frederick|Wilhelm|Ramses|Ptolemy|Leo|Gregory|Innocent|Clement|Paul"
                    + "|Ivan|Peter|Gustav|Christian|Carl|Felipe|Juan Carlos|Rama|Darius|Mehmed|Pope \\p{Lu}\\p{Ll}{1,15}";
    private static final String NUMBERED =
            "Chapter|Part|Act|Scene|Volume|Book|Section|Phase|Article|Appendix|Stage|Type|Level|Class|World War|War|Rocky"
                    + "|Super Bowl|Title|Figure|Table|Unit|Mark|Apollo|Grade|Episode|Symphony|Final Fantasy|Amendment";
    private static final String NUMERAL = "(X{0,3}(?:IX|IV|V?I{0,3}))(?<=[IVX])\\b(?!['’.]\\p{L})";
    private static final Map<Character, Integer> VALUES = Map.of('I', 1, 'V', 5, 'X', 10);

    private final NumberSpeller numbers;

    EnglishRomans(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                // "George I think": the pronoun outweighs the first of that name.
                Rewrite.of("\\b(" + RULERS + ") (?!I\\b(?! (?:of|ruled|reigned|died)\\b))" + NUMERAL, this::ordinal),
                Rewrite.of("\\b(" + NUMBERED + ") " + NUMERAL, this::cardinal));
    }

    private String ordinal(MatchResult found) {
        return found.group(1) + " the " + EnglishCalendar.spaced(numbers.ordinal(value(found.group(2))));
    }

    private String cardinal(MatchResult found) {
        return found.group(1) + " " + EnglishCalendar.spaced(numbers.cardinal(value(found.group(2))));
    }

    private static int value(String roman) {
        int value = 0;
        for (int i = 0; i < roman.length(); i++) {
            int digit = VALUES.get(roman.charAt(i));
            boolean subtracted = i + 1 < roman.length() && digit < VALUES.get(roman.charAt(i + 1));
            value += subtracted ? -digit : digit;
        }
        return value;
    }
}
