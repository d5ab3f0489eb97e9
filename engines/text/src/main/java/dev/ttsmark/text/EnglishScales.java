package dev.ttsmark.text;

import static dev.ttsmark.text.EnglishCalendar.spaced;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Large and small numbers in the shorthand of newspapers, of science and of programmers. */
final class EnglishScales {

    static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("k", "thousand"),
            Map.entry("K", "thousand"),
            Map.entry("m", "million"),
            Map.entry("M", "million"),
            Map.entry("mn", "million"),
            Map.entry("b", "billion"),
            Map.entry("B", "billion"),
            Map.entry("bn", "billion"),
            Map.entry("T", "trillion"),
            Map.entry("tn", "trillion"));

    private static final String NUMBER = EnglishQuantities.NUMBER;
    private static final Map<String, String[]> UNITS = EnglishQuantities.UNITS;
    private static final String UNIT = EnglishQuantities.UNIT;

    /** Behind a power of ten. */
    static final String POWER = "(?<=\\b10(?:[⁺⁻]?[⁰¹²³⁴-⁹]{1,3}|\\^\\(?[-−+]?\\d{1,3}\\)?)|\\d[eE][-−+]?\\d{1,3})";

    private static final Map<String, String> SCIENTIFIC = Tables.rows("english-scientific-units.tsv")
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private static final String NO_MORE = "(?![\\p{L}\\p{N}'’/]|\\.\\p{L})";

    private static final String ALONE = "(?<![\\p{L}\\p{N}.,#_-])";
    private static final String COUNTED =
            "(?= (?:people|users|views|followers|downloads|customers|subscribers|jobs|homes|copies"
                    + "|readers|listeners|viewers|visitors|votes|likes|lines|rows|records|parameters|tokens|residents|dollars|euros|pounds)\\b)";

    private final NumberSpeller numbers;

    EnglishScales(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(POWER + "\\s?" + UNIT + NO_MORE, found -> " " + UNITS.get(found.group(1))[2]),
                Rewrite.of(
                        POWER + "\\s?(" + String.join("|", SCIENTIFIC.keySet()) + ")" + NO_MORE,
                        found -> " " + SCIENTIFIC.get(found.group(1))),
                Rewrite.of("\\b0[xX]([0-9A-Fa-f]{1,16})\\b", found -> "zero x " + codes(found.group(1))),
                Rewrite.of("\\b0b([01]{1,32})\\b", found -> "zero b " + codes(found.group(1))),
                Rewrite.of(
                        "(?<![\\p{L}\\p{N}.])(\\d{1,15}(?:\\.\\d{1,15})?)[eE]([-−+]?)(\\d{1,3})(?![\\p{L}\\p{N}])",
                        found -> words(found.group(1)) + " times ten" + power(found.group(2), found.group(3))),
                Rewrite.of(
                        "(?<=\\d) ?[×x*·] ?10(?:\\^\\(?([-−+]?|minus )(\\d{1,3})\\)?|([⁺⁻]?)([⁰¹²³⁴-⁹]{1,3}))",
                        found -> " times ten"
                                + (found.group(2) == null
                                        ? raised(found.group(3) + found.group(4))
                                        : power(found.group(1), found.group(2)))),
                Rewrite.of(
                        "\\b([48])K\\b(?= (?:video|TV|display|monitor|screen|resolution|UHD|movie|content|footage))",
                        found -> words(found.group(1)) + " K"),
                Rewrite.of("\\b(\\d{1,3})K\\b(?= (?:run|race|walk|runner))", found -> words(found.group(1)) + " K"),
                Rewrite.of(ALONE + NUMBER + "m" + COUNTED, found -> words(found.group(1)) + " million"),
                Rewrite.of(ALONE + NUMBER + " ?(mn|bn|tn)\\b", this::scaled),
                Rewrite.of(ALONE + NUMBER + " ([KMB])" + COUNTED, this::scaled),
                Rewrite.of(
                        ALONE
                                + "(\\d{1,4}(?:\\.\\d{1,3})?)\\s?[-–]\\s?(\\d{1,4}(?:\\.\\d{1,3})?)(k|K|M|B)\\b(?![/²³-])",
                        found -> words(found.group(1)) + " to " + words(found.group(2)) + " "
                                + LETTERS.get(found.group(3))),
                Rewrite.of(ALONE + NUMBER + "(k|K|M|B)\\b(?![/²³'’-])", this::scaled),
                Rewrite.of(
                        ALONE + NUMBER + " K\\b(?! ?\\p{L})",
                        found -> words(found.group(1)) + (found.group(1).equals("1") ? " kelvin" : " kelvins")),
                Rewrite.of("(?<=\\d)[⁺⁻]?[⁰¹²³⁴-⁹]{1,4}(?![⁰¹²³⁴-⁹⁺⁻])", found -> raised(found.group())));
    }

    private String scaled(MatchResult found) {
        return words(found.group(1)) + " " + LETTERS.get(found.group(2));
    }

    /** Behind a number: " squared", or " to the power of minus six". */
    private String raised(String superscripts) {
        String exponent = plain(superscripts);
        return switch (exponent) {
            case "2" -> " squared";
            case "3" -> " cubed";
            default -> power(exponent.replaceAll("\\d", ""), exponent.replaceAll("\\D", ""));
        };
    }

    static String plain(String superscripts) {
        StringBuilder plain = new StringBuilder();
        superscripts.chars().forEach(c -> plain.append("0123456789+-".charAt("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".indexOf(c))));
        return plain.toString();
    }

    private String power(String sign, String digits) {
        boolean isNegative = sign.equals("-") || sign.startsWith("minus") || sign.equals("−");
        return " to the power of " + (isNegative ? "minus " : "") + spaced(numbers.cardinal(Long.parseLong(digits)));
    }

    /** Digits and letters one by one. */
    private String codes(String written) {
        StringBuilder said = new StringBuilder();
        written.chars().forEach(c -> said.append(said.isEmpty() ? "" : " ")
                .append(
                        Character.isDigit(c)
                                ? numbers.cardinal(c - '0')
                                : String.valueOf(Character.toUpperCase((char) c))));
        return said.toString();
    }

    private String words(String written) {
        return spaced(numbers.words(written));
    }
}
