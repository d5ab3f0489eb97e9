package dev.ttsmark.text;

import static dev.ttsmark.text.EnglishCalendar.spaced;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Money, percentages, units, ordinals and all other numbers in words. */
final class EnglishQuantities {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]|,\\d{3}\\b)";

    /** One, many, one hundredth, many hundredths. */
    private static final Map<String, List<String>> CURRENCIES = Map.of(
            "$", List.of("dollar", "dollars", "cent", "cents"),
            "€", List.of("euro", "euros", "cent", "cents"),
            "£", List.of("pound", "pounds", "penny", "pence"),
            "¥", List.of("yen", "yen"));

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("km/h", "kilometers per hour"),
            Map.entry("km", "kilometers"),
            Map.entry("cm", "centimeters"),
            Map.entry("mm", "millimeters"),
            Map.entry("kg", "kilograms"),
            Map.entry("mg", "milligrams"),
            Map.entry("ms", "milliseconds"),
            Map.entry("Hz", "hertz"),
            Map.entry("kHz", "kilohertz"),
            Map.entry("MHz", "megahertz"),
            Map.entry("GHz", "gigahertz"),
            Map.entry("kB", "kilobytes"),
            Map.entry("KB", "kilobytes"),
            Map.entry("MB", "megabytes"),
            Map.entry("GB", "gigabytes"),
            Map.entry("mph", "miles per hour"),
            Map.entry("°C", "degrees Celsius"),
            Map.entry("°F", "degrees Fahrenheit"));

    private final NumberSpeller numbers;

    EnglishQuantities(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        "\\b(?:\\d{3}[-.])?\\d{3}[-.]\\d{4}\\b(?![.,]?\\d)",
                        found -> spaced(numbers.digits(found.group().replaceAll("\\D", "")))),
                Rewrite.of("\\b\\d++(?:\\.\\d++){2,}+", this::version),
                Rewrite.to("(?<![\\p{L}\\p{N}.,])[-−](?=[$£€¥]?\\d)", "minus "),
                Rewrite.of("([$£€¥]) ?" + NUMBER + "( (?:hundred|thousand|million|billion|trillion)\\b)?", this::money),
                Rewrite.to("(?<=\\d)\\s?[-–]\\s?(?=\\d)", " to "),
                Rewrite.of(NUMBER + "\\s?%", found -> words(found.group(1)) + " percent"),
                Rewrite.of(
                        NUMBER + "\\s?(km/h|km|cm|mm|kg|mg|ms|kHz|MHz|GHz|Hz|kB|KB|MB|GB|mph|°C|°F)(?![\\p{L}\\p{N}])",
                        this::measure),
                Rewrite.of(
                        "\\b(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:st|nd|rd|th)\\b",
                        found -> spaced(
                                numbers.ordinal(Long.parseLong(found.group(1).replace(",", ""))))),
                Rewrite.to("(?<=\\d)\\s?/\\s?(?=\\d)", " slash "),
                Rewrite.of("(?<![\\p{L}\\p{N}])\\.(\\d+)", found -> "point " + spaced(numbers.digits(found.group(1)))),
                Rewrite.to("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " "),
                Rewrite.of(NUMBER + "|\\d+", found -> words(found.group())));
    }

    private String version(MatchResult found) {
        return String.join(
                " point ",
                List.of(found.group().split("\\.")).stream().map(this::words).toList());
    }

    private String money(MatchResult found) {
        List<String> names = CURRENCIES.get(found.group(1));
        String amount = found.group(2).replace(",", "");
        if (found.group(3) != null) {
            return words(amount) + found.group(3) + " " + names.get(1);
        }
        int point = amount.indexOf('.');
        boolean hundredths = names.size() == 4 && point > 0 && amount.length() - point == 3;
        if (!hundredths) {
            return words(amount) + " " + (amount.equals("1") ? names.get(0) : names.get(1));
        }
        return inParts(amount.substring(0, point), Integer.parseInt(amount.substring(point + 1)), names);
    }

    private String inParts(String whole, int part, List<String> names) {
        String wholes = words(whole) + " " + (whole.equals("1") ? names.get(0) : names.get(1));
        String parts = spaced(numbers.cardinal(part)) + " " + (part == 1 ? names.get(2) : names.get(3));
        if (part == 0) {
            return wholes;
        }
        return whole.equals("0") ? parts : wholes + " and " + parts;
    }

    private String measure(MatchResult found) {
        String unit = UNITS.get(found.group(2));
        boolean one = found.group(1).equals("1");
        return words(found.group(1)) + " " + (one ? unit.replaceFirst("s\\b", "") : unit);
    }

    private String words(String written) {
        return spaced(numbers.words(written));
    }
}
