package dev.ttsmark.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Abbreviations that are read as the words they stand for. */
final class EnglishAbbreviations {

    private static final String NAME_FOLLOWS = "(?=\\s+(?:and\\s+\\p{Lu}\\p{Ll}+\\.\\s+)?\\p{Lu})";

    /** Where the full stop of an abbreviation ends the sentence. */
    private static final String END = "(?=\\s*$|\\s+" + AbbreviationStops.STARTER + ")";

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

    private static final Map<String, String> BEFORE_NUMBERS = Map.ofEntries(
            Map.entry("p", "page"),
            Map.entry("pp", "pages"),
            Map.entry("vol", "volume"),
            Map.entry("Vol", "Volume"),
            Map.entry("ch", "chapter"),
            Map.entry("Ch", "Chapter"),
            Map.entry("sec", "section"),
            Map.entry("Sec", "Section"),
            Map.entry("eq", "equation"),
            Map.entry("Eq", "Equation"),
            Map.entry("min", "minimum"),
            Map.entry("max", "maximum"),
            Map.entry("est", "established"),
            Map.entry("Est", "Established"),
            Map.entry("nos", "numbers"),
            Map.entry("Nos", "Numbers"),
            Map.entry("ca", "circa"));

    private static final Map<String, String> WEEKDAYS = Map.of(
            "Mon",
            "Monday",
            "Tue",
            "Tuesday",
            "Tues",
            "Tuesday",
            "Wed",
            "Wednesday",
            "Thu",
            "Thursday",
            "Thurs",
            "Thursday",
            "Fri",
            "Friday",
            "Sat",
            "Saturday",
            "Sun",
            "Sunday");

    /** Behind a name, with or without the full stop of the sentence. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Ave", "Avenue"),
            Map.entry("Rd", "Road"),
            Map.entry("Blvd", "Boulevard"),
            Map.entry("Ln", "Lane"),
            Map.entry("Hwy", "Highway"),
            Map.entry("Inc", "Incorporated"),
            Map.entry("Ltd", "Limited"),
            Map.entry("Corp", "Corporation"),
            Map.entry("Co", "Company"),
            Map.entry("Bros", "Brothers"),
            Map.entry("Dept", "Department"),
            Map.entry("Univ", "University"));

    private EnglishAbbreviations() {}

    static List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of("\\b(" + oneOf(TITLES) + ")\\." + NAME_FOLLOWS, found -> TITLES.get(found.group(1))),
                Rewrite.of("\\b(" + oneOf(MONTHS) + ")\\.(?=\\s+\\d)", found -> MONTHS.get(found.group(1))),
                // A name before it makes it a road, a name after it a person; at the end the full stop stays.
                Rewrite.to("\\bSt\\.(?<=(?:\\p{Lu}\\p{Ll}{2,20}|\\dth|\\dst|\\dnd|\\drd) St\\.)" + END, "Street."),
                Rewrite.to("\\bSt\\.(?<=\\p{Lu}\\p{Ll}{2,20} St\\.)", "Street"),
                Rewrite.to("\\bSt\\." + NAME_FOLLOWS, "Saint"),
                Rewrite.to("\\bDr\\." + NAME_FOLLOWS, "Doctor"),
                Rewrite.to("\\bDr\\.(?<=\\p{Lu}\\p{Ll}{2,20} Dr\\.)" + END, "Drive."),
                Rewrite.to("\\bDr\\.(?<=\\p{Lu}\\p{Ll}{2,20} Dr\\.)", "Drive"),
                Rewrite.to("\\b[Jj]r\\." + END, "Junior."),
                Rewrite.to("\\bJr\\.", "Junior"),
                Rewrite.to("\\bSr\\." + END, "Senior."),
                Rewrite.to("\\bSr\\.", "Senior"),
                Rewrite.to("\\b[Vv]s\\.?(?=\\s)", "versus"),
                Rewrite.to("\\b[vV](?=\\d+\\.\\d)", "version "),
                Rewrite.to("\\be\\.\\s?g\\.", "for example"),
                Rewrite.to("\\bE\\.g\\.", "For example"),
                Rewrite.to("\\bi\\.\\s?e\\.", "that is"),
                Rewrite.to("\\bI\\.e\\.", "That is"),
                Rewrite.to("\\betc\\.(?=\\s*$|\\s+\\p{Lu})", "et cetera."),
                Rewrite.to("(?<!slash )\\betc\\b\\.?", "et cetera"),
                Rewrite.to("\\bet al\\.(?=\\s*$|\\s+\\p{Lu})", "and others."),
                Rewrite.to("\\bet al\\b\\.?", "and others"),
                Rewrite.to("\\bcf\\.", "compare"),
                Rewrite.to("\\ba\\.?k\\.?a\\b\\.?", "also known as"),
                Rewrite.to("\\bw/o\\b", "without"),
                Rewrite.to("\\bw/ ?(?=\\p{L})", "with "),
                Rewrite.to("\\bc/o\\b", "care of"),
                Rewrite.to("\\bn/a\\b|\\bN/A\\b", "not applicable"),
                Rewrite.to("\\band/or\\b", "and or"),
                Rewrite.to("\\bA/B(?= test)", "A B"),
                Rewrite.to("\\b(?:he/she|s/he)\\b", "he or she"),
                Rewrite.of(
                        "\\b(" + oneOf(BEFORE_NUMBERS) + ")\\.(?=\\s*\\d)",
                        found -> BEFORE_NUMBERS.get(found.group(1))),
                Rewrite.of("(?<=\\p{L} )(" + oneOf(PLACES) + ")\\." + END, found -> PLACES.get(found.group(1)) + "."),
                Rewrite.of(
                        "(?<=\\p{L} )(" + oneOf(PLACES) + ")\\.(?=[,;:!?)]|\\s)", found -> PLACES.get(found.group(1))),
                Rewrite.of(
                        "\\b(" + oneOf(WEEKDAYS) + ")\\.?\\s?[-–—]\\s?(" + oneOf(WEEKDAYS) + ")\\b\\.?(?=[,;:)]|\\s|$)",
                        found -> WEEKDAYS.get(found.group(1)) + " to " + WEEKDAYS.get(found.group(2))),
                Rewrite.of(
                        "\\b(" + String.join("|", WEEKDAYS.values()) + "|" + String.join("|", MONTHS.values())
                                + ")[-–](?=\\p{Lu})",
                        found -> found.group(1) + " to "),
                Rewrite.of(
                        "\\b(" + oneOf(WEEKDAYS) + ")\\.(?=,|\\s+(?:\\p{Lu}\\p{Ll}{2}|\\d))",
                        found -> WEEKDAYS.get(found.group(1))),
                // The full stop of an initial is no pause.
                Rewrite.of(
                        "\\b([A-Z])\\.(?<=(?:^|[\\s(\"“])[A-Z]\\.)(?=\\s+(?:[A-Z]\\.\\s+){1,3}\\p{Lu}\\p{Ll})",
                        found -> found.group(1)),
                Rewrite.of(
                        "\\b(?!I\\.)([A-Z])\\.(?<=(?:^|(?:[A-Z]\\.?|\\p{Lu}\\p{Ll}{1,20}) )[A-Z]\\.)(?=\\s+(?:\\p{Lu}\\.\\s+){0,3}\\p{Lu}\\p{Ll})",
                        found -> found.group(1)),
                Rewrite.to("\\bMt\\." + NAME_FOLLOWS, "Mount"),
                Rewrite.to("\\bFt\\." + NAME_FOLLOWS, "Fort"),
                Rewrite.to("\\bPhD\\b|\\bPh\\.D\\b\\.?", "P.H.D."),
                Rewrite.to("\\bapprox\\.", "approximately"),
                Rewrite.to("\\bNo\\.(?=\\s*\\d)", "Number"),
                Rewrite.to("\\bno\\.(?=\\s*\\d)", "number"),
                Rewrite.to("\\bFig\\.(?=\\s*\\d)", "Figure"),
                Rewrite.to("\\bfig\\.(?=\\s*\\d)", "figure"),
                Rewrite.to("#(?=\\d)", "number "),
                Rewrite.to("\\s*&\\s*(?=[\\p{L}\\p{N}])", " and "),
                Rewrite.to("(?<=\\p{L})/(?=\\p{L})", " slash "),
                // "YouTube" is two words, "McDonald" is one.
                Rewrite.to("(?<=\\p{Ll})(?<!\\bM(?:a)?c|\\d ?[\\p{Ll}µ]|\\bk|\\bm)(?=\\p{Lu}\\p{L})", " "));
    }

    private static String oneOf(Map<String, String> words) {
        // Longest first, so that "Sept" is not taken for "Sep".
        return Stream.of(words.keySet().toArray(String[]::new))
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
    }
}
