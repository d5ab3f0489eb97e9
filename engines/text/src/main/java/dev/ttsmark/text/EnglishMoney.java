package dev.ttsmark.text;

import static dev.ttsmark.text.EnglishCalendar.spaced;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Sums of money in words. */
final class EnglishMoney {

    /** One, many, one hundredth, many hundredths. */
    private static final Map<String, List<String>> CURRENCIES = Map.ofEntries(
            Map.entry("$", List.of("dollar", "dollars", "cent", "cents")),
            Map.entry("US$", List.of("U.S. dollar", "U.S. dollars", "cent", "cents")),
            Map.entry("A$", List.of("Australian dollar", "Australian dollars", "cent", "cents")),
            Map.entry("C$", List.of("Canadian dollar", "Canadian dollars", "cent", "cents")),
            Map.entry("HK$", List.of("Hong Kong dollar", "Hong Kong dollars", "cent", "cents")),
            Map.entry("NZ$", List.of("New Zealand dollar", "New Zealand dollars", "cent", "cents")),
            Map.entry("S$", List.of("Singapore dollar", "Singapore dollars", "cent", "cents")),
            Map.entry("R$", List.of("real", "reais", "centavo", "centavos")),
            Map.entry("CHF", List.of("Swiss franc", "Swiss francs")),
            Map.entry("CNY", List.of("yuan", "yuan")),
            Map.entry("₽", List.of("ruble", "rubles")),
            Map.entry("₺", List.of("lira", "lira")),
            Map.entry("₪", List.of("shekel", "shekels")),
            Map.entry("₱", List.of("peso", "pesos")),
            Map.entry("₫", List.of("dong", "dong")),
            Map.entry("฿", List.of("baht", "baht")),
            Map.entry("₿", List.of("bitcoin", "bitcoins")),
            Map.entry("€", List.of("euro", "euros", "cent", "cents")),
            Map.entry("£", List.of("pound", "pounds", "penny", "pence")),
            Map.entry("₹", List.of("rupee", "rupees")),
            Map.entry("₩", List.of("won", "won")),
            Map.entry("¥", List.of("yen", "yen")));

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("USD", "$"),
            Map.entry("EUR", "€"),
            Map.entry("GBP", "£"),
            Map.entry("JPY", "¥"),
            Map.entry("INR", "₹"),
            Map.entry("KRW", "₩"),
            Map.entry("AUD", "A$"),
            Map.entry("CAD", "C$"),
            Map.entry("CHF", "CHF"),
            Map.entry("CNY", "CNY"),
            Map.entry("RMB", "CNY"),
            Map.entry("NZD", "NZ$"),
            Map.entry("HKD", "HK$"),
            Map.entry("SGD", "S$"));
    private static final String CODE = "(" + String.join("|", CODES.keySet()) + ")";

    private static final String SIGN = "((?:\\bUS|\\bA|\\bC|\\bHK|\\bNZ|\\bS|\\bR)?\\$|[€£¥₹₩₽₺₪₱₫฿₿])";
    private static final String SCALE =
            "(?: (hundred|thousand|million|billion|trillion)\\b|(k|K|mn|m|M|bn|b|B|tn|T)\\b)?";
    private static final String NUMBER = EnglishQuantities.NUMBER;

    private final NumberSpeller numbers;

    EnglishMoney(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of("(?<![\\p{L}\\p{N}])([$€£¥])[-−](?=\\d)", found -> "minus " + found.group(1)),
                Rewrite.to("(?<![\\p{L}\\p{N}.,])[-−](?=[$£€¥]?\\d)", "minus "),
                Rewrite.of(SIGN + " ?" + NUMBER + "\\s?[-–]\\s?[$€£¥]?" + NUMBER + SCALE, this::range),
                Rewrite.of(SIGN + " ?" + NUMBER + SCALE, found -> sum(found.group(1), found.group(2), scale(found, 3))),
                Rewrite.of(NUMBER + " ?([€£₽₺₪₫฿])(?!\\d)", found -> sum(found.group(2), found.group(1), "")),
                Rewrite.of(
                        NUMBER + SCALE + " " + CODE + "\\b",
                        found -> sum(CODES.get(found.group(4)), found.group(1), scale(found, 2))),
                Rewrite.of(
                        "\\b" + CODE + " ?" + NUMBER + SCALE,
                        found -> sum(CODES.get(found.group(1)), found.group(2), scale(found, 3))),
                Rewrite.of(
                        NUMBER + " ?¢",
                        found -> words(found.group(1)) + (found.group(1).equals("1") ? " cent" : " cents")));
    }

    private String range(MatchResult found) {
        return words(found.group(2)) + " to " + sum(found.group(1), found.group(3), scale(found, 4));
    }

    /** Written out or as a letter, in two groups of the match; with a space before it, or empty. */
    private static String scale(MatchResult found, int group) {
        String written = found.group(group);
        String letter = found.group(group + 1);
        return written != null ? " " + written : letter != null ? " " + EnglishScales.LETTERS.get(letter) : "";
    }

    private String sum(String sign, String written, String scale) {
        List<String> names = CURRENCIES.get(sign);
        String amount = written.replace(",", "");
        if (!scale.isEmpty()) {
            return words(amount) + scale + " " + names.get(1);
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

    private String words(String written) {
        return spaced(numbers.words(written));
    }
}
