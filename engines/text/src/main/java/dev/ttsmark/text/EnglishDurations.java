package dev.ttsmark.text;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.MatchResult;

/** "1h05m" and "2d 3h": where hours stand before it, "m" is minutes. */
final class EnglishDurations {

    private static final List<String> NAMES = List.of("day", "hour", "minute", "second");

    private EnglishDurations() {}

    static List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        "(?<![\\p{L}\\d.,:])(\\d{1,3})h([0-5]\\d)(?![\\p{L}\\d:])",
                        found -> counted(found.group(1), 1) + " " + counted(found.group(2), 2)),
                Rewrite.of(
                        "(?<![\\p{L}\\d.,:])(?=\\d{1,3} ?[dhm])(?:(\\d{1,3}) ?d(?:ays?)? ?)?(?:(\\d{1,3}) ?h(?:rs?)? ?)?"
                                + "(?:(\\d{1,3}) ?m(?:ins?)? ?)?(?:(\\d{1,2}) ?s(?:ecs?)?)?(?<=\\p{L})(?![\\p{L}\\d/²³])",
                        EnglishDurations::parts));
    }

    private static String parts(MatchResult found) {
        StringJoiner parts = new StringJoiner(" ");
        int count = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            if (found.group(i + 1) != null) {
                parts.add(counted(found.group(i + 1), i));
                count++;
            }
        }
        return count < 2 ? found.group() : parts.toString();
    }

    private static String counted(String digits, int unit) {
        int count = Integer.parseInt(digits);
        return count + " " + NAMES.get(unit) + (count == 1 ? "" : "s");
    }
}
