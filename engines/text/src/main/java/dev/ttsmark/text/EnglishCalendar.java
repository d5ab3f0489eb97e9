package dev.ttsmark.text;

import java.util.List;
import java.util.regex.MatchResult;

/** Dates, years, decades and times of day in words. */
final class EnglishCalendar {

    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";

    private static final String SHORT_MONTH = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

    private final NumberSpeller numbers;

    EnglishCalendar(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        "(?<=\\d )(" + SHORT_MONTH + ")\\b\\.?(?=,? \\d{4}\\b|[,;)]|\\s*$)|\\b(" + SHORT_MONTH
                                + ")\\b\\.?(?= \\d{1,2}\\b| \\d{4}\\b)",
                        EnglishCalendar::month),
                Rewrite.of(
                        "\\b" + MONTH + " " + DAY + "\\s?[-–]\\s?" + DAY + "\\b(?![.:/-]\\d)",
                        found -> found.group(1) + " " + day(found.group(2)) + " to " + day(found.group(3))),
                Rewrite.of(
                        "(\\b[Tt]he )?\\b" + DAY + "\\s?[-–]\\s?" + DAY + "(?: of)? " + MONTH + "\\b",
                        found -> (found.group(1) == null ? "the " : found.group(1)) + day(found.group(2)) + " to the "
                                + day(found.group(3)) + " of " + found.group(4)),
                Rewrite.of("(\\b[Tt]he )?\\b" + DAY + "(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b", this::dayFirst),
                Rewrite.of(
                        "\\b" + MONTH + " " + DAY + "(?:st|nd|rd|th)?\\b(?![.:]\\d)",
                        found -> found.group(1) + " " + day(found.group(2))),
                Rewrite.to(
                        "(?<=:[0-5]\\d)\\s?[-–—]\\s?(?=\\d{1,2}:[0-5]\\d)|(?<=\\d ?(?:[ap]\\.?m|[AP]M)\\.?)\\s?[-–—]\\s?(?=\\d)|(?<=\\d)\\s?[-–—]\\s?(?=\\d{1,2}(?::\\d\\d)? ?(?:[ap]\\.?m|[AP]M)\\b)",
                        " to "),
                Rewrite.of(
                        "(?<=\\b(?:[Rr]atio|[Ss]cale|[Oo]dds|[Mm]ix|[Mm]ixed)(?: of| is| was| at| to| in)? )(\\d{1,2}):(\\d{1,4})\\b",
                        found ->
                                spaced(numbers.words(found.group(1))) + " to " + spaced(numbers.words(found.group(2)))),
                Rewrite.of("\\b(\\d{1,2}):([0-5]\\d):([0-5]\\d)\\b(?!:)", this::withSeconds),
                Rewrite.of(
                        "\\b([01]?\\d|2[0-4]):([0-5]\\d)(?!\\d|:)( ?(?:[ap]\\.m\\.|[AP]\\.M\\.|[ap]m\\b|[AP]M\\b))?(?: ?(?:h|hrs?)\\b)?",
                        this::time),
                Rewrite.of("\\b(\\d{1,2}) ?([ap]m|[AP]M)\\b", this::hour),
                // Where a sentence ended after "pm", its full stop now ends the abbreviation.
                Rewrite.of("([ap]\\.m\\.)\\.(?!\\.)", found -> found.group(1)),
                Rewrite.of("\\b(1[1-9]|20)(\\d)0s\\b", found -> plural(year(found.group(1) + found.group(2) + "0"))),
                Rewrite.of("['’]?\\b([2-9]0)s\\b", found -> plural(spaced(numbers.words(found.group(1))))),
                Rewrite.of("\\b(1[1-9]\\d\\d|20\\d\\d)[-–/](\\d\\d)\\b(?![-–/.]?\\d)", this::season),
                Rewrite.of(
                        "\\b(in|since|until|before|after|by|year|of|FY|AD) ?(1[0-9]\\d\\d|2[01]\\d\\d)\\b(?![.,:]\\d|[%/-]| (?:\\p{Ll}+s|percent|million)\\b)",
                        found -> found.group(1) + " " + year(found.group(2))),
                // Alone and without a comma, four digits from 1100 to 2099 are a year.
                Rewrite.of(
                        "(?<![\\d.,:$£€¥/-])\\b(1[1-9]\\d\\d|20\\d\\d)[-–](1[1-9]\\d\\d|20\\d\\d)\\b(?![-/]\\d)",
                        found -> year(found.group(1)) + " to " + year(found.group(2))),
                Rewrite.of(
                        "(?<![\\d.,:$£€¥/+*=-])\\b(1[1-9]\\d\\d|20\\d\\d)\\b(?![.,:]\\d|[%/]|-\\d)",
                        found -> year(found.group(1))));
    }

    private static String month(MatchResult found) {
        String start = found.group().substring(0, 3);
        return MONTHS.stream()
                .filter(month -> month.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String withSeconds(MatchResult found) {
        return spaced(numbers.cardinal(Integer.parseInt(found.group(1)))) + " " + minutes(found.group(2)) + " and "
                + spaced(numbers.cardinal(Integer.parseInt(found.group(3)))) + " seconds";
    }

    private String minutes(String digits) {
        String spoken = spaced(numbers.cardinal(Integer.parseInt(digits)));
        return digits.startsWith("0") ? "oh " + spoken : spoken;
    }

    /** "1990-95". */
    private String season(MatchResult found) {
        return year(found.group(1)) + " to " + minutes(found.group(2));
    }

    private String dayFirst(MatchResult found) {
        String article = found.group(1) == null ? "the " : found.group(1);
        return article + day(found.group(2)) + " of " + found.group(3);
    }

    private String time(MatchResult found) {
        String hour = spaced(numbers.cardinal(Integer.parseInt(found.group(1))));
        String minutes = found.group(2);
        String half = found.group(3) == null ? "" : " " + half(found.group(3).strip());
        if (minutes.equals("00")) {
            boolean military = Integer.parseInt(found.group(1)) > 12;
            return hour + (military ? " hundred" : half.isEmpty() ? " o'clock" : half);
        }
        return hour + " " + minutes(minutes) + half;
    }

    private String hour(MatchResult found) {
        return spaced(numbers.words(found.group(1))) + " " + half(found.group(2));
    }

    /** "am" would be read as the verb. */
    private static String half(String written) {
        return switch (written.charAt(0)) {
            case 'a', 'A' -> "a.m.";
            default -> "p.m.";
        };
    }

    private String day(String digits) {
        return spaced(numbers.ordinal(Integer.parseInt(digits)));
    }

    private String year(String digits) {
        return spaced(numbers.year(Integer.parseInt(digits)));
    }

    private static String plural(String words) {
        return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
    }

    /** "forty-five" is two words with a stress of their own. */
    static String spaced(String words) {
        return words.replace('-', ' ');
    }
}
