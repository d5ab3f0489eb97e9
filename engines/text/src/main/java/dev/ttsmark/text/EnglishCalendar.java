package dev.ttsmark.text;

import java.util.List;
import java.util.regex.MatchResult;

/** Dates, years, decades and times of day in words. */
final class EnglishCalendar {

    private static final List<String> MONTHS = List.of(
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

    private final NumberSpeller numbers;

    EnglishCalendar(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of("\\b(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b", this::isoDate),
                Rewrite.of("(?<![\\d/])(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/(\\d{4})(?![\\d/])", this::slashedDate),
                Rewrite.of("(\\b[Tt]he )?\\b" + DAY + "(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b", this::dayFirst),
                Rewrite.of(
                        "\\b" + MONTH + " " + DAY + "(?:st|nd|rd|th)?\\b(?![.:]\\d)",
                        found -> found.group(1) + " " + day(found.group(2))),
                Rewrite.of("\\b(\\d{1,2}):([0-5]\\d):([0-5]\\d)\\b", this::withSeconds),
                Rewrite.of(
                        "\\b([01]?\\d|2[0-4]):([0-5]\\d)(?!\\d|:)( ?(?:[ap]\\.m\\.|[ap]m\\b|[AP]M\\b))?", this::time),
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

    private String isoDate(MatchResult found) {
        return MONTHS.get(Integer.parseInt(found.group(2)) - 1) + " " + day(found.group(3)) + ", "
                + year(found.group(1));
    }

    /** As Americans write it, the month first. */
    private String slashedDate(MatchResult found) {
        return MONTHS.get(Integer.parseInt(found.group(1)) - 1) + " " + day(found.group(2)) + ", "
                + year(found.group(3));
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
