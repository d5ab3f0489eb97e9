package dev.ttsmark.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences in capitals in small letters, so that only what is an acronym in any text is spelled. */
final class EnglishCapitals {

    private static final Set<String> ACRONYMS = Set.of(
            "US", "USA", "UK", "EU", "UN", "UAE", "FBI", "CIA", "IRS", "NSA", "ATM", "API", "AI", "ID", "IP", "UI",
            "TV", "PC", "CEO", "CIO", "CPU", "GPU", "RAM", "USB", "URL", "UFO", "VIP", "DIY", "FAQ", "IBM", "BBC",
            "CNN", "NBA", "NFL", "NASA", "NATO", "UNESCO", "UNICEF", "OPEC", "COVID", "AIDS", "HIV", "DNA", "RNA",
            "NYPD", "EPA", "FDA", "IMF", "WHO", "JSON", "HTML", "SQL", "PDF", "AM", "PM", "OK", "DC", "LA", "NY", "ET",
            "PT", "EST", "UTC", "GMT", "ETA");

    /** The word as often as the acronym, and in a sentence of capitals the word. */
    private static final Set<String> WORDS = Set.of("WHO", "AM", "AIDS", "LA", "RAM");

    private static final Set<String> TELLING = Set.of(
            "THE",
            "THIS",
            "THAT",
            "DO",
            "NOT",
            "DON'T",
            "DON’T",
            "IS",
            "ARE",
            "WAS",
            "WILL",
            "BE",
            "OF",
            "TO",
            "IN",
            "ON",
            "NO",
            "YOU",
            "YOUR",
            "FOR",
            "WITH",
            "ALL",
            "MUST",
            "CAN",
            "CANNOT",
            "NEVER",
            "ALWAYS",
            "WARNING",
            "DANGER",
            "CAUTION",
            "STOP",
            "KEEP",
            "PLEASE",
            "ATTENTION",
            "NOTICE",
            "IMPORTANT",
            "OFF",
            "OUT",
            "UP",
            "GO",
            "WET",
            "FIRE",
            "HELP",
            "NOW",
            "MY",
            "WE",
            "HE",
            "SHE",
            "IT'S",
            "IF",
            "BY",
            "AT",
            "FROM",
            "NEW",
            "OPEN",
            "CLOSED",
            "SALE",
            "FREE",
            "RUN");

    private static final String WORD = "\\p{Lu}(?:[\\p{Lu}'’]){0,30}+";
    private static final Pattern ONE = Pattern.compile(WORD);
    private static final Pattern ROMAN = Pattern.compile("(?:[IVX]{2,}|I)(?!\\p{L})");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");

    private EnglishCapitals() {}

    static List<Rewrite> rewrites() {
        return List.of(Rewrite.of(
                "(?<![\\p{L}\\p{N}@#$.&/_'’-])" + WORD + "(?:(?:[,:;!?]? |[!?:] |-)" + WORD
                        + "(?![.&/@_]\\p{L}|\\p{Ll}|\\p{N})){1,400}+(?![\\p{L}\\p{N}])",
                EnglishCapitals::lowered));
    }

    private static String lowered(MatchResult found) {
        String run = found.group();
        List<String> words = ONE.matcher(run).results().map(MatchResult::group).toList();
        if (words.stream().noneMatch(TELLING::contains)) {
            return run;
        }
        StringBuilder said = new StringBuilder();
        int end = 0;
        for (MatchResult word : ONE.matcher(run).results().collect(Collectors.toList())) {
            said.append(run, end, word.start());
            boolean begins = said.isEmpty() || "!?:".indexOf(run.charAt(Math.max(0, word.start() - 2))) >= 0;
            boolean numbered = ROMAN.matcher(run.substring(word.end()).strip()).lookingAt();
            said.append(lowered(word.group(), begins || numbered));
            end = word.end();
        }
        return said.append(run.substring(end)).toString();
    }

    private static String lowered(String word, boolean capital) {
        boolean acronym = ACRONYMS.contains(word) && !WORDS.contains(word)
                || ROMAN.matcher(word).matches()
                || word.length() > 1 && !VOWEL.matcher(word).find();
        if (acronym) {
            return word;
        }
        String small = word.toLowerCase(Locale.ROOT);
        return capital ? Character.toUpperCase(small.charAt(0)) + small.substring(1) : small;
    }
}
