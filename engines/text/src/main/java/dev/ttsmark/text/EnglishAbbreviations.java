package dev.ttsmark.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Abbreviations that are read as the words they stand for. */
final class EnglishAbbreviations {

    private static final String NAME_FOLLOWS = "(?=\\s+\\p{Lu})";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("Mr", "Mister"),
            Map.entry("Mrs", "Missus"),
            Map.entry("Ms", "Miz"),
            Map.entry("Prof", "Professor"),
            Map.entry("Gen", "General"),
            Map.entry("Col", "Colonel"),
            Map.entry("Capt", "Captain"),
            Map.entry("Lt", "Lieutenant"),
            Map.entry("Sgt", "Sergeant"),
            Map.entry("Gov", "Governor"),
            Map.entry("Sen", "Senator"),
            Map.entry("Rev", "Reverend"));

    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("Jan", "January"),
            Map.entry("Feb", "February"),
            Map.entry("Mar", "March"),
            Map.entry("Apr", "April"),
            Map.entry("Jun", "June"),
            Map.entry("Jul", "July"),
            Map.entry("Aug", "August"),
            Map.entry("Sep", "September"),
            Map.entry("Sept", "September"),
            Map.entry("Oct", "October"),
            Map.entry("Nov", "November"),
            Map.entry("Dec", "December"));

    private EnglishAbbreviations() {}

    static List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of("\\b(" + oneOf(TITLES) + ")\\." + NAME_FOLLOWS, found -> TITLES.get(found.group(1))),
                Rewrite.of("\\b(" + oneOf(MONTHS) + ")\\.(?=\\s+\\d)", found -> MONTHS.get(found.group(1))),
                // A name before it makes it a road, a name after it a person; at the end the full stop stays.
                Rewrite.to("(?<=\\p{Lu}\\p{Ll}{2,20} )St\\.(?=$|\\s+\\p{Lu})", "Street."),
                Rewrite.to("(?<=\\p{Lu}\\p{Ll}{2,20} )St\\.", "Street"),
                Rewrite.to("\\bSt\\." + NAME_FOLLOWS, "Saint"),
                Rewrite.to("\\bDr\\." + NAME_FOLLOWS, "Doctor"),
                Rewrite.to("(?<=\\p{Lu}\\p{Ll}{2,20} )Dr\\.(?=$)", "Drive."),
                Rewrite.to("(?<=\\p{Lu}\\p{Ll}{2,20} )Dr\\.", "Drive"),
                Rewrite.to("\\b[Jj]r\\.(?=$)", "Junior."),
                Rewrite.to("\\bJr\\.", "Junior"),
                Rewrite.to("\\bSr\\.(?=$)", "Senior."),
                Rewrite.to("\\bSr\\.", "Senior"),
                Rewrite.to("\\b[Vv]s\\.?(?=\\s)", "versus"),
                Rewrite.to("\\be\\.\\s?g\\.", "for example"),
                Rewrite.to("\\bE\\.g\\.", "For example"),
                Rewrite.to("\\bi\\.\\s?e\\.", "that is"),
                Rewrite.to("\\bI\\.e\\.", "That is"),
                Rewrite.to("\\betc\\.(?=$|\\s+\\p{Lu})", "et cetera."),
                Rewrite.to("\\betc\\b\\.?", "et cetera"),
                Rewrite.to("\\bapprox\\.", "approximately"),
                Rewrite.to("\\bNo\\.(?=\\s*\\d)", "Number"),
                Rewrite.to("\\bno\\.(?=\\s*\\d)", "number"),
                Rewrite.to("\\bFig\\.(?=\\s*\\d)", "Figure"),
                Rewrite.to("\\bfig\\.(?=\\s*\\d)", "figure"),
                Rewrite.to("#(?=\\d)", "number "),
                Rewrite.to("\\s+&\\s+", " and "));
    }

    private static String oneOf(Map<String, String> words) {
        // Longest first, so that "Sept" is not taken for "Sep".
        return Stream.of(words.keySet().toArray(String[]::new))
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
    }
}
