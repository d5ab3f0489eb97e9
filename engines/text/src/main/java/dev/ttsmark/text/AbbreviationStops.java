package dev.ttsmark.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the full stop of an English abbreviation also ends the sentence, which what follows decides. */
final class AbbreviationStops {

    /** Words that begin a sentence far more often than they stand, in capitals, inside one. */
    static final String STARTER =
            "(?:The|This|That|These|Those|He|She|It|We|They|You|I|His|Her|Its|Our|Their|My|Your|There"
                    + "|Here|A|An|And|But|Or|So|Yet|If|When|While|As|In|On|At|For|From|By|With|Without|After|Before|During|Since"
                    + "|Until|Although|Though|Because|However|Then|Now|Not|No|Yes|What|Who|Why|How|Where|Which|Some|Many|Most|All"
                    + "|Each|Every|Both|Another|Others?|Later|Today|Yesterday|Tomorrow|Also|Still|Even|Once|Only|Just|Please|Let"
                    + "|Do|Does|Did|Is|Are|Was|Were|Can|Could|Will|Would|Should|Have|Has|Had|Meanwhile|Nobody|Everyone|Everybody"
                    + "|Someone|Nothing|Everything|Instead|Perhaps|Maybe|Nevertheless|Finally|Next|Soon|Thus|Therefore|Moreover"
                    + "|Never|Always|Often|Sometimes|Few|Several|To|Under|Over|Despite|Nor|Well|Oh|Call|See)\\b";

    /** What stands behind an hour inside a sentence. */
    static final String CLOCK =
            "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
                    + "|August|September|October|November|December|Eastern|Central|Mountain|Pacific|Atlantic|Standard|Daylight"
                    + "|Greenwich|GMT|UTC|[ECMP][SD]?T|CES?T|BST|IST|JST|AEST)\\b";

    /** A name or a phrase follows, whatever it begins with. */
    private static final Set<String> NAMES = Set.of(
            "mr", "mrs", "ms", "mx", "messrs", "mme", "mlle", "prof", "rev", "hon", "gen", "col", "capt", "cpt", "cmdr",
            "adm", "lt", "sgt", "cpl", "pvt", "maj", "brig", "gov", "sen", "rep", "pres", "supt", "mt", "e.g", "i.e",
            "cf", "viz", "vs", "approx", "a.k.a");

    /** A number follows, or they are words that end a sentence. */
    private static final Set<String> COUNTED = Set.of(
            "no", "nos", "fig", "figs", "vol", "vols", "p", "pp", "pg", "ch", "sec", "eq", "art", "ed", "para", "op",
            "tel", "ext", "est", "ca", "al", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec");

    /** They stand inside a sentence and at its end alike. */
    private static final Set<String> EITHER = Set.of(
            "dr", "st", "sr", "jr", "ft", "inc", "co", "corp", "ltd", "llc", "bros", "dept", "univ", "assn", "ave",
            "blvd", "rd", "ln", "ct", "pl", "sq", "hwy", "pkwy", "apt", "ste", "fl", "bldg", "ph.d", "esq", "mon",
            "tue", "tues", "wed", "thu", "thurs", "fri", "sat");

    private static final Pattern AT_STARTER = Pattern.compile(STARTER);
    private static final Pattern AT_CLOCK = Pattern.compile(CLOCK);
    private static final Pattern AT_INITIAL = Pattern.compile("\\p{Lu}\\.");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})*+");
    private static final Pattern HALF_OF_DAY = Pattern.compile("[ap]\\.m");
    private static final Pattern OPENING = Pattern.compile("^[\\h\\v\"“‘'(\\[]++");

    private AbbreviationStops() {}

    /**
     * @param word in front of the full stop, dots inside included
     * @param rest what follows the full stop
     */
    static boolean endsSentence(String word, String rest) {
        String next = OPENING.matcher(rest).replaceFirst("");
        String small = word.toLowerCase(Locale.ROOT);
        boolean number = !next.isEmpty() && Character.isDigit(next.codePointAt(0));
        if (NAMES.contains(small)) {
            return false;
        }
        if (COUNTED.contains(small)) {
            return !number;
        }
        if (HALF_OF_DAY.matcher(small).matches()) {
            return !AT_CLOCK.matcher(next).lookingAt();
        }
        if (word.equals("I")) {
            return !AT_INITIAL.matcher(next).lookingAt();
        }
        boolean known = EITHER.contains(small) || INITIALS.matcher(word).matches();
        return !known || AT_STARTER.matcher(next).lookingAt();
    }
}
