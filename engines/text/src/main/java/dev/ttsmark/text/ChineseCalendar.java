package dev.ttsmark.text;

import java.util.List;
import java.util.regex.MatchResult;

/** Dates, years and times of day in Chinese characters. */
final class ChineseCalendar {

    private final NumberSpeller numbers;

    ChineseCalendar(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of("(?<!\\d)(\\d{4})([-/.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d)", this::date),
                Rewrite.of(
                        "(?<!\\d)(\\d{4})\\s?[-–—~～至到]\\s?(\\d{4})(?=年)",
                        found -> numbers.digits(found.group(1)) + "到" + numbers.digits(found.group(2))),
                Rewrite.of("(?<!\\d)(\\d{4})\\s?(?=年)", found -> numbers.digits(found.group(1))),
                Rewrite.of("(?<!\\d)([0-9]\\d)(?=年(?:代|级)?[1-9]\\d?月)", found -> numbers.digits(found.group(1))),
                Rewrite.of("(?<![\\d:])([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])", this::time));
    }

    private String date(MatchResult found) {
        return numbers.digits(found.group(1)) + "年" + numbers.cardinal(Integer.parseInt(found.group(3))) + "月"
                + numbers.cardinal(Integer.parseInt(found.group(4))) + "日";
    }

    private String time(MatchResult found) {
        int hour = Integer.parseInt(found.group(1));
        String minutes = found.group(2).equals("00") && found.group(3) == null ? "" : sixtieths(found.group(2)) + "分";
        String seconds = found.group(3) == null ? "" : sixtieths(found.group(3)) + "秒";
        return (hour == 2 ? "两" : numbers.cardinal(hour)) + "点" + minutes + seconds;
    }

    private String sixtieths(String digits) {
        int value = Integer.parseInt(digits);
        return (digits.startsWith("0") && value > 0 ? "零" : "") + numbers.cardinal(value);
    }
}
