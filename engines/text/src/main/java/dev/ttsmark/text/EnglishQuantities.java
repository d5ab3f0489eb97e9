package dev.ttsmark.text;

import static dev.ttsmark.text.EnglishCalendar.spaced;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Telephone numbers, percentages, units, ratios, ordinals and all other numbers in words. */
final class EnglishQuantities {

    static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]|,\\d{3}\\b)";

    /** Unit to its names for one and for many. */
    static final Map<String, String[]> UNITS =
            Tables.rows("english-units.tsv").collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row));

    static final String UNIT = UNITS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")"));

    private final NumberSpeller numbers;

    EnglishQuantities(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    /** What is dialled or keyed in: digit by digit, ahead of all other rules. */
    List<Rewrite> keyed() {
        return List.of(
                // 1.234,56 is written so on the continent, and cannot be read otherwise.
                Rewrite.of(
                        "(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3}){1,4}),(\\d{2})(?![\\d,]|\\.\\d)",
                        found -> found.group(1).replace(".", "") + "." + found.group(2)),
                Rewrite.to("\\b401 ?\\(k\\)", "four oh one K"),
                Rewrite.of("(?<=\\d)-(to|by)-(?=\\d)", found -> " " + found.group(1) + " "),
                Rewrite.of(
                        "(?<![\\p{L}\\p{N}.,-])(?:\\+?(\\d{1,3})-)?(\\d{3})((?:-(?:\\p{Lu}{2,15}|\\d{1,4})){1,5})(?<=\\p{Lu}{2}(?:-\\d{1,4})?)\\b(?!-)",
                        this::vanity),
                Rewrite.of(
                        "(?<![\\p{L}\\p{N}.,-])\\+?(1)[- ]?(8(?:00|33|44|55|66|77|88)|900)((?:[- ](?:\\p{Lu}{2,15}|\\d{1,4})){1,3})"
                                + "(?<=\\p{Lu}{2})\\b(?!-)",
                        this::vanity),
                Rewrite.of(
                        "(?<![\\p{L}\\p{N}.,-])(?:\\+?\\d{1,3}[-. ])?(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}\\b(?![.,-]?\\d)",
                        this::dialled),
                Rewrite.of(
                        "(?<=\\b(?:[Cc]all|[Dd]ial|[Pp]hone|[Tt]ext|PIN|pin|code|PIN is|code is|pin is|[Ee]xtension|ext\\.?) )\\d{3,6}\\b(?![.,-]?\\d)",
                        this::dialled),
                Rewrite.to("(?<=\\b\\d{1,3}) (?=000\\b)", ""),
                Rewrite.of("(?<![\\p{N}.-])\\d{3}-\\d{4}\\b(?![.,-]?\\d)", this::dialled),
                Rewrite.of("(?<![\\p{N}])\\+\\d{1,3}(?: \\d{1,5}){2,5}\\b", this::dialled),
                Rewrite.of("(?<![\\p{N}-])\\d{1,5}(?:-\\d{1,7}){3,6}\\b(?!-)", this::dialled));
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]\\d)", found -> version(found, " dot ")),
                Rewrite.of("(?<![\\d.])\\d++(?:\\.\\d++){2,}+", found -> version(found, " point ")),
                Rewrite.to("(?<=\\d ?" + UNIT + ")\\s?[-–]\\s?(?=\\d)", " to "),
                Rewrite.to("(?<=\\p{L})-(?=\\d)|(?<=\\p{L}\\d{1,4})-(?=\\d)", " "),
                Rewrite.to("(?<=\\d[%°]?)\\s?[-–]\\s?(?=\\d)", " to "),
                Rewrite.of(
                        "\\b(\\d{1,4}):(\\d{1,4})\\b(?!:)",
                        found -> words(found.group(1)) + " to " + words(found.group(2))),
                Rewrite.of(NUMBER + "\\s?%", found -> words(found.group(1)) + " percent"),
                Rewrite.of("(\\d{1,2})['′]\\s?(\\d{1,2})[\"″]", this::height),
                Rewrite.to("(?<=\\d) ?″", " inches"),
                Rewrite.to("(?<=\\d) ?′", " feet"),
                Rewrite.of(
                        "\\b([1-9]0{2,9})s\\b", found -> words(found.group(1)).replaceFirst("^one ", "") + "s"),
                Rewrite.of(NUMBER + "[\\s-]?" + UNIT + "(?![\\p{L}\\p{N}'’]|\\.\\p{L})", this::measure),
                Rewrite.of(
                        "\\b(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:st|nd|rd|th|ST|ND|RD|TH)\\b",
                        found -> spaced(
                                numbers.ordinal(Long.parseLong(found.group(1).replace(",", ""))))),
                Rewrite.to("(?<=\\d)\\s?/\\s?(?=\\d)", " slash "),
                Rewrite.of("(?<![\\p{L}\\p{N}])\\.(\\d+)", found -> "point " + spaced(numbers.digits(found.group(1)))),
                // The hyphen says that this is the letter: A1 is no article and a number.
                Rewrite.to("(?<=(?<![\\p{L}\\p{N}])A)(?=\\d)", "-"),
                Rewrite.to("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " "),
                Rewrite.of(NUMBER + "|\\d+", found -> words(found.group())));
    }

    private String dialled(MatchResult found) {
        String plus = found.group().startsWith("+") ? "plus " : "";
        return plus + spaced(numbers.digits(found.group().replaceAll("\\D", "")));
    }

    /** A telephone number that spells words: one eight hundred flowers. */
    private String vanity(MatchResult found) {
        String country = found.group(1) == null ? "" : spaced(numbers.digits(found.group(1))) + " ";
        String area = found.group(2).endsWith("00") ? words(found.group(2)) : spaced(numbers.digits(found.group(2)));
        String rest = Pattern.compile("[- ]")
                .splitAsStream(found.group(3).substring(1))
                .map(part -> Character.isDigit(part.charAt(0))
                        ? spaced(numbers.digits(part))
                        : part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return country + area + " " + rest;
    }

    private String version(MatchResult found, String point) {
        return List.of(found.group().split("\\.")).stream().map(this::words).collect(Collectors.joining(point));
    }

    private String height(MatchResult found) {
        return words(found.group(1)) + (found.group(1).equals("1") ? " foot " : " feet ") + words(found.group(2));
    }

    private String measure(MatchResult found) {
        String[] names = UNITS.get(found.group(2));
        return words(found.group(1)) + " " + (found.group(1).equals("1") ? names[1] : names[2]);
    }

    private String words(String written) {
        return spaced(numbers.words(written));
    }
}
