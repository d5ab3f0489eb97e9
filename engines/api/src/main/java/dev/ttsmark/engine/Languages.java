package dev.ttsmark.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One code for each language, whatever people call it: {@code sw} for {@code swa}, {@code swh} and {@code sw-KE}. Every
 * record that holds a language holds this code, so that the same languages are equal everywhere.
 */
public final class Languages {

    /** ISO 639-3 members of a macrolanguage that are what people mean by it, and MMS's names for them. */
    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("swh", "sw"),
            Map.entry("zlm", "ms"),
            Map.entry("zsm", "ms"),
            Map.entry("arb", "ar"),
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("prs", "fa"),
            Map.entry("azj", "az"),
            Map.entry("azb", "az"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("npi", "ne"),
            Map.entry("ory", "or"),
            Map.entry("uzn", "uz"),
            Map.entry("khk", "mn"),
            Map.entry("als", "sq"),
            Map.entry("plt", "mg"),
            Map.entry("gaz", "om"),
            Map.entry("ydd", "yi"),
            Map.entry("pbt", "ps"),
            Map.entry("pbu", "ps"),
            Map.entry("kmr", "ku"),
            Map.entry("ayr", "ay"),
            Map.entry("gug", "gn"));

    /** Codes of ISO 639-2 for books, and retired ones. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"),
            Map.entry("iw", "he"),
            Map.entry("in", "id"),
            Map.entry("ji", "yi"),
            Map.entry("mo", "ro"));

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:[-_][a-z0-9]{1,10}){0,4}");

    private static final Map<String, String> SHORT = shortCodes();

    private Languages() {}

    /**
     * The ISO 639-1 code where the language has one, else ISO 639-3.
     *
     * @param code ISO 639-1, 639-2 or 639-3, or a BCP 47 tag such as {@code zh-Hant-TW}, in either case; anything else
     *     stays as it is, in lower case
     */
    public static String canonical(String code) {
        String tag = code.strip().toLowerCase(Locale.ROOT);
        String language = TAG.matcher(tag).matches() ? tag.split("[-_]", 2)[0] : tag;
        return SHORT.getOrDefault(language, language);
    }

    /** The same for each, without those that are there twice. */
    public static List<String> canonical(List<String> codes) {
        return codes.stream().map(Languages::canonical).distinct().toList();
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> !OTHERS.containsKey(code))
                .forEach(code -> codes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code));
        codes.putAll(MEMBERS);
        codes.putAll(OTHERS);
        return Map.copyOf(codes);
    }
}
