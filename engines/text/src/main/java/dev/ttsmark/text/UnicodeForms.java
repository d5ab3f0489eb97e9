package dev.ttsmark.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;

/** Characters that stand for digits, letters and blanks in another form, as those, in any language. */
final class UnicodeForms {

    private UnicodeForms() {}

    /** Whether a text has any: nearly all of them lie behind Latin-1. */
    static boolean mayBeIn(String text) {
        return text.chars().anyMatch(c -> c > 0xff || c == 0xa0 || c == 0xad || c >= 0xbc && c <= 0xbe);
    }

    static List<Rewrite> rewrites() {
        return List.of(
                Rewrite.to("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]++", ""),
                Rewrite.to("(?<=\\d)[\\u00a0\\u2009\\u202f](?=\\d{3}(?!\\d))", ""),
                Rewrite.to("[\\u00a0\\u2000-\\u200a\\u202f\\u205f]", " "),
                Rewrite.to("[\\u2010\\u2011]", "-"),
                Rewrite.of("(?<=\\p{L} )[Ⅰ-ⅿ]", UnicodeForms::compatible),
                Rewrite.of(
                        "[①-⒛⓪-⓿❶-➓㉈-㉏㉑-㉟㊱-㊿Ⅰ-ⅿ]",
                        found -> String.valueOf(
                                Character.getNumericValue(found.group().codePointAt(0)))),
                Rewrite.of("[\\p{Nd}₀-₉&&[^0-9\\x{1d7ce}-\\x{1d7ff}]]", UnicodeForms::digit),
                Rewrite.of("(?<=\\d)[½¼¾⅐-⅞↉]", found -> " " + fraction(found)),
                Rewrite.of("[½¼¾⅐-⅞↉]", UnicodeForms::fraction),
                Rewrite.of("[㍱-㍺㎀-㏟]", UnicodeForms::unit),
                Rewrite.of("[Ⓐ-ⓩ\\x{1d400}-\\x{1d7ff}\\u2126ﬀ-ﬆ]", UnicodeForms::compatible),
                Rewrite.of("[Ａ-Ｚａ-ｚ＠＃＄％＆＋－＝／]", UnicodeForms::compatible),
                Rewrite.to("⁄|∕", "/"));
    }

    private static String compatible(MatchResult found) {
        return Normalizer.normalize(found.group(), Normalizer.Form.NFKC);
    }

    private static String digit(MatchResult found) {
        return String.valueOf(Character.digit(compatible(found).codePointAt(0), 10));
    }

    private static String fraction(MatchResult found) {
        return compatible(found).replace('⁄', '/');
    }

    /** ㎡ is m2 to Unicode, and a square meter to everybody else. */
    private static String unit(MatchResult found) {
        return compatible(found).replaceFirst("2$", "²").replaceFirst("3$", "³").replace("∕", "/");
    }
}
