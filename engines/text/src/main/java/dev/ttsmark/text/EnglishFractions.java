package dev.ttsmark.text;

import static dev.ttsmark.text.EnglishCalendar.spaced;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Fractions, powers, and the marks of arithmetic in words. */
final class EnglishFractions {

    private static final Map<String, String> SIGNS = Map.of(
            "½", "1/2", "¼", "1/4", "¾", "3/4", "⅓", "1/3", "⅔", "2/3", "⅛", "1/8", "⅜", "3/8", "⅝", "5/8", "⅞", "7/8");

    private final NumberSpeller numbers;

    EnglishFractions(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        "(\\d?)([½¼¾⅓⅔⅛⅜⅝⅞])",
                        found -> (found.group(1).isEmpty() ? "" : found.group(1) + " ") + SIGNS.get(found.group(2))),
                Rewrite.to("\\b24/7\\b", "twenty four seven"),
                Rewrite.to("\\b9/11\\b", "nine eleven"),
                Rewrite.of(
                        "(?<![\\d/.,$€£])(?:(\\d{1,3}) )?([1-9]\\d?)/([2-9]|1\\d|[2-9]0|32|64|100)(?![\\d/]|[.,]\\d)",
                        this::fraction),
                Rewrite.to("(?<=\\d) ?[×x] ?(?=\\d)", " by "),
                Rewrite.to("(?<=\\d) ?x\\b", " times"),
                Rewrite.of(
                        "(?<=\\d)\\^(\\d{1,3})\\b",
                        found -> " to the power of " + spaced(numbers.words(found.group(1)))),
                Rewrite.of("(?<=\\d)²", found -> " squared"),
                Rewrite.of("(?<=\\d)³", found -> " cubed"),
                Rewrite.to(" ?\\+ ?(?=\\d)", " plus "),
                Rewrite.to("(?<=\\d) ?\\+(?!\\p{L})", " plus"),
                Rewrite.to("(?<=\\w) ?= ?(?=\\w)", " equals "),
                Rewrite.to(" ?± ?(?=\\d)", " plus or minus "),
                Rewrite.to("[~≈] ?(?=[$€£]?\\d)", "about "),
                Rewrite.to(" ?(?:≤|<=) ?(?=\\d)", " at most "),
                Rewrite.to(" ?(?:≥|>=) ?(?=\\d)", " at least "),
                Rewrite.to("(?<=\\w) ?> ?(?=\\d)", " greater than "),
                Rewrite.to("(?<=\\w) ?< ?(?=\\d)", " less than "),
                Rewrite.to("§ ?(?=\\d)", "section "));
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
