package dev.ttsmark.text;

import static dev.ttsmark.text.EnglishCalendar.spaced;

import java.util.List;
import java.util.regex.MatchResult;

/** Fractions, shares and marks out of so many in words. */
final class EnglishFractions {

    private static final String ALONE = "(?<![\\d/.,$€£-])";
    private static final String BEHIND = "(?![\\d/]|[.,]\\d)";
    private static final String MARKED =
            "(?<=\\b(?:rate|rated|rating|scored?|scores|scoring|got|gets|grade|review|mark)"
                    + "(?: of| is| was| a| an| it|:| at)?(?: a| an| it|:| at)? )";

    private final NumberSpeller numbers;

    EnglishFractions(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.to("\\b24/7\\b", "twenty four seven"),
                Rewrite.to("\\b9/11\\b", "nine eleven"),
                Rewrite.of(ALONE + "(\\d\\d)/(\\d\\d)" + BEHIND, this::split),
                Rewrite.of(ALONE + "(\\d{1,3}\\.\\d{1,2}) ?/ ?(\\d{1,3})" + BEHIND, this::outOf),
                Rewrite.of(MARKED + "(\\d{1,3}) ?/ ?(\\d{1,3})" + BEHIND, this::outOf),
                Rewrite.of(
                        ALONE + "(\\d{1,3})/(\\d{1,3})" + BEHIND + "(?= (?:stars?|points?|marks?|correct|right)\\b)",
                        this::outOf),
                Rewrite.of(
                        ALONE + "(?<!\\d )(\\d{1,3})/(100?)" + BEHIND
                                + "(?! ?(?:of|inch|inches|miles?|cups?|seconds?|s|mm|cm|in)\\b|[\"″])",
                        this::outOf),
                Rewrite.of(
                        ALONE + "(\\d{2,3})/(\\d{2,3})(?= ?(?:mm ?Hg|mmHg)\\b)|" + ALONE + "(1\\d\\d)/(\\d{2,3})"
                                + BEHIND,
                        this::over),
                Rewrite.of(
                        "(?<![\\d/.,$€£])(?:(\\d{1,3}) )?([1-9]\\d?)/([2-9]|1\\d|[2-9]0|32|64|100)(?![\\d/]|[.,]\\d)",
                        this::fraction));
    }

    /** "50/50" and "60/40": parts of a hundred, or twice the same. */
    private String split(MatchResult found) {
        int one = Integer.parseInt(found.group(1));
        int other = Integer.parseInt(found.group(2));
        boolean pair = one == other && one > 10 || one + other == 100;
        return pair ? spaced(numbers.cardinal(one)) + " " + spaced(numbers.cardinal(other)) : found.group();
    }

    private String outOf(MatchResult found) {
        return spaced(numbers.words(found.group(1))) + " out of " + spaced(numbers.words(found.group(2)));
    }

    private String over(MatchResult found) {
        int first = found.group(1) == null ? 3 : 1;
        return spaced(numbers.words(found.group(first))) + " over " + spaced(numbers.words(found.group(first + 1)));
    }

    private String fraction(MatchResult found) {
        int numerator = Integer.parseInt(found.group(2));
        int denominator = Integer.parseInt(found.group(3));
        String whole = found.group(1) == null ? "" : spaced(numbers.words(found.group(1))) + " and ";
        String part = whole.isEmpty() || numerator > 1 ? spaced(numbers.cardinal(numerator)) : "a";
        return whole + part + " " + named(denominator, numerator > 1);
    }

    private String named(int denominator, boolean many) {
        return switch (denominator) {
            case 2 -> many ? "halves" : "half";
            case 4 -> many ? "quarters" : "quarter";
            default -> spaced(numbers.ordinal(denominator)) + (many ? "s" : "");
        };
    }
}
