package dev.ttsmark.text;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "MB/s", "$1.99/lb", "60/min": so much of one for each of another. */
final class EnglishRates {

    /** What only stands behind a slash, or is written out there. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("d", "day"),
            Map.entry("mo", "month"),
            Map.entry("wk", "week"),
            Map.entry("yr", "year"),
            Map.entry("a", "year"),
            Map.entry("l", "liter"),
            Map.entry("s²", "second squared"),
            Map.entry("s2", "second squared"),
            Map.entry("in²", "square inch"),
            Map.entry("in", "inch"),
            Map.entry("gal", "gallon"),
            Map.entry("pp", "person"),
            Map.entry("ea", "each"));

    private static final String NAMED =
            "second|minute|hour|day|night|week|month|quarter|year|person|user|head|share|unit|item|piece"
                    + "|seat|ton|mile|gallon|bottle|page|token|request|minute|sec|min|call|game|child|student|employee";
    private static final String PER = Stream.concat(WORDS.keySet().stream(), EnglishQuantities.UNITS.keySet().stream())
            .filter(unit -> !unit.startsWith("°"))
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "/ ?(" + NAMED + "|", ")(?![\\p{L}\\p{N}²³/])"));
    private static final String LONG_UNIT = EnglishQuantities.UNITS.keySet().stream()
            .filter(unit -> unit.length() > 1 && !unit.startsWith("°"))
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")"));

    private EnglishRates() {}

    static List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        EnglishScales.POWER + "\\s?" + EnglishQuantities.UNIT + "/" + EnglishQuantities.UNIT
                                + "(?![\\p{L}\\p{N}'’/]|\\.\\p{L})",
                        found -> " " + EnglishQuantities.UNITS.get(found.group(1))[2] + " per "
                                + EnglishQuantities.UNITS.get(found.group(2))[1]),
                Rewrite.to("(?<=\\d ?[Ll])/100 ?km\\b", " per 100 km"),
                Rewrite.of(
                        "(?<=\\d[ -]?" + EnglishQuantities.UNIT + ")" + PER,
                        found -> " per " + each(found.group(found.groupCount()))),
                Rewrite.of("(?<![\\p{L}\\p{N}/])" + LONG_UNIT + PER, EnglishRates::alone),
                Rewrite.of("(?<=[$€£¥₹₩] ?[\\d,.]{1,15}(?:k|K|M|bn| [mb]illion)?)" + PER, EnglishRates::per),
                Rewrite.of("(?<=\\d ?[€£¢])" + PER, EnglishRates::per),
                Rewrite.of(
                        "(?<=\\d(?:%|k|K|M|B|bn)?)/(s|sec|min|h|hr|day|wk|week|mo|month|yr|year|kg|lb|person|user|L|km|100 ?g)(?![\\p{L}\\p{N}/])",
                        EnglishRates::per),
                Rewrite.of(
                        "(?<=\\d \\p{Ll}{2,20})/(second|minute|hour|day|night|week|month|quarter|year|person|user)\\b",
                        EnglishRates::per),
                Rewrite.of("(?<=\\p{Ll}{3,20})/(s|sec|min|h|hr)(?![\\p{L}\\p{N}/])", EnglishRates::per));
    }

    private static String per(MatchResult found) {
        return " per " + each(found.group(1));
    }

    private static String alone(MatchResult found) {
        return EnglishQuantities.UNITS.get(found.group(1))[2] + " per " + each(found.group(2));
    }

    private static String each(String unit) {
        String word = WORDS.get(unit);
        String[] names = EnglishQuantities.UNITS.get(unit);
        return word != null ? word : names != null ? names[1] : unit;
    }
}
