package dev.ttsmark.text;

import static dev.ttsmark.text.EnglishCalendar.MONTHS;
import static dev.ttsmark.text.EnglishCalendar.spaced;

import java.util.List;
import java.util.regex.MatchResult;

/**
 * Dates in digits. The month comes first, as Americans write it, unless there is no such month; behind dots the day comes
 * first, as all do who write them so.
 */
final class EnglishDates {

    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
    private static final String BEFORE = "(?<![\\d/.:$€£-])";
    private static final String AFTER = "(?![\\d/%]|[-.:]\\d)";

    private final NumberSpeller numbers;

    EnglishDates(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of("(?<=\\b\\d{4}-\\d\\d-\\d\\d)T(?=\\d\\d:\\d\\d)", found -> " at "),
                Rewrite.of("(?<=\\bat \\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d{1,9})?Z\\b", found -> " UTC"),
                Rewrite.of(
                        BEFORE + "(\\d{4})([-/.])" + MONTH + "\\2" + DAY + AFTER,
                        found -> monthFirst(found.group(3), found.group(4), found.group(1))),
                Rewrite.of(
                        BEFORE + MONTH + "([-/])" + DAY + "\\2(\\d{4})" + AFTER,
                        found -> monthFirst(found.group(1), found.group(3), found.group(4))),
                Rewrite.of(
                        "(\\b[Tt]he )?" + BEFORE + DAY + "([-/.])" + MONTH + "\\3(\\d{4})" + AFTER,
                        found -> dayFirst(found, found.group(5))),
                Rewrite.of(
                        BEFORE + MONTH + "/" + DAY + "/(\\d\\d)" + AFTER,
                        found -> monthFirst(found.group(1), found.group(2), full(found.group(3)))),
                Rewrite.of(
                        "(\\b[Tt]he )?" + BEFORE + DAY + "([/.])" + MONTH + "\\3(\\d\\d)" + AFTER,
                        found -> dayFirst(found, full(found.group(5)))),
                Rewrite.of(
                        "(?<=\\b(?:[Oo]n|[Dd]ue|[Dd]ated|[Ss]ince|[Uu]ntil|[Tt]ill) )" + MONTH + "/" + DAY + AFTER
                                + "(?! of\\b)",
                        found -> month(found.group(1)) + " " + day(found.group(2))));
    }

    private String monthFirst(String month, String day, String year) {
        return month(month) + " " + day(day) + ", " + year(year);
    }

    private String dayFirst(MatchResult found, String year) {
        String article = found.group(1) == null ? "the " : found.group(1);
        return article + day(found.group(2)) + " of " + month(found.group(4)) + " " + year(year);
    }

    /** Of a year in two digits: 24 is this century, 99 the last. */
    private static String full(String twoDigits) {
        return (twoDigits.compareTo("50") < 0 ? "20" : "19") + twoDigits;
    }

    private static String month(String digits) {
        return MONTHS.get(Integer.parseInt(digits) - 1);
    }

    private String day(String digits) {
        return spaced(numbers.ordinal(Integer.parseInt(digits)));
    }

    private String year(String digits) {
        return spaced(numbers.year(Integer.parseInt(digits)));
    }
}
