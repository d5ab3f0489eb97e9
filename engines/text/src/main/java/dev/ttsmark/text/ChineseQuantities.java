package dev.ttsmark.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Money, percentages, units and all other numbers in Chinese characters. */
final class ChineseQuantities {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]|,\\d{3}(?!\\d))";

    private static final Map<String, String> CURRENCIES = Map.of("¥", "元", "￥", "元", "$", "美元", "€", "欧元", "£", "英镑");

    private static final Map<String, String> UNITS = units();

    /** Counted with 两 instead of 二. */
    private static final String MEASURES =
            "[个只本天年次人位条张家种点周岁头件块杯瓶口间层辆台双对遍座项名句页万千亿倍栋篇首门部场节支枝根颗匹架艘所份元米]|小时|分钟|公里|公斤|星期|毫秒|秒";

    private final NumberSpeller numbers;

    ChineseQuantities(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("m/s²", "米每二次方秒");
        units.put("MB/s", "兆字节每秒");
        units.put("GB/s", "吉字节每秒");
        units.put("kB/s", "千字节每秒");
        units.put("KB/s", "千字节每秒");
        units.put("mg/kg", "毫克每公斤");
        units.put("mg/L", "毫克每升");
        units.put("g/L", "克每升");
        units.put("L/min", "升每分钟");
        units.put("cm²", "平方厘米");
        units.put("mm²", "平方毫米");
        units.put("cm³", "立方厘米");
        units.put("km³", "立方公里");
        units.put("μm", "微米");
        units.put("µm", "微米");
        units.put("nm", "纳米");
        units.put("MW", "兆瓦");
        units.put("kPa", "千帕");
        units.put("℉", "华氏度");
        units.put("km/h", "公里每小时");
        units.put("m/s", "米每秒");
        units.put("km²", "平方公里");
        units.put("m²", "平方米");
        units.put("m³", "立方米");
        units.put("km", "公里");
        units.put("cm", "厘米");
        units.put("mm", "毫米");
        units.put("kg", "公斤");
        units.put("mg", "毫克");
        units.put("mL", "毫升");
        units.put("ml", "毫升");
        units.put("kWh", "千瓦时");
        units.put("kW", "千瓦");
        units.put("ms", "毫秒");
        units.put("kHz", "千赫");
        units.put("MHz", "兆赫");
        units.put("GHz", "吉赫");
        units.put("Hz", "赫兹");
        units.put("dB", "分贝");
        units.put("°C", "摄氏度");
        units.put("℃", "摄氏度");
        units.put("°F", "华氏度");
        units.put("°", "度");
        units.put("m", "米");
        units.put("g", "克");
        units.put("t", "吨");
        units.put("s", "秒");
        units.put("h", "小时");
        units.put("L", "升");
        units.put("W", "瓦");
        units.put("V", "伏");
        return units;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        "(?<![\\d.])(1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}|[48]00-?\\d{3}-?\\d{4})(?![\\d.])", this::phone),
                Rewrite.of("(?<![\\d.])\\d++(?:\\.\\d++){2,}+", this::version),
                Rewrite.of("(?<![\\p{IsLatin}\\d.])[-−](?=" + NUMBER + "\\s?(?:℃|°))", found -> "零下"),
                Rewrite.of("(?<![\\p{IsLatin}\\d.])[-−](?=[$€£¥￥]?\\d)", found -> "负"),
                Rewrite.of("([$€£¥￥])\\s?" + NUMBER + "([万亿]?)", this::money),
                Rewrite.of("(?<=[\\d%％℃°])\\s?[-–—~～]\\s?(?=\\d)", found -> "到"),
                Rewrite.of(NUMBER + "\\s?%", found -> "百分之" + words(found.group(1))),
                Rewrite.of(NUMBER + "\\s?‰", found -> "千分之" + words(found.group(1))),
                Rewrite.of(
                        "(?<![\\d/.])(\\d{1,3})/(\\d{1,4})(?![\\d/.])",
                        found -> words(found.group(2)) + "分之" + words(found.group(1))),
                Rewrite.of(
                        "(?<![\\d:])(\\d{1,3})[:：](\\d{1,3})(?![\\d:])",
                        found -> words(found.group(1)) + "比" + words(found.group(2))),
                Rewrite.of(NUMBER + "\\s?(" + String.join("|", UNITS.keySet()) + ")(?![A-Za-z²³])", this::measure),
                Rewrite.of("(?<=\\d)²", found -> "的平方"),
                Rewrite.of("(?<=\\d)³", found -> "的立方"),
                Rewrite.of("(?<=\\d)([⁺⁻]?)([⁰¹²³⁴-⁹]{1,3})", this::power),
                Rewrite.of("(?<=\\d)\\^(\\d{1,3})(?!\\d)", found -> "的" + words(found.group(1)) + "次方"),
                Rewrite.of("√\\s?(?=\\d)", found -> "根号"),
                Rewrite.of("\\s?÷\\s?", found -> "除以"),
                Rewrite.of("\\s?±\\s?(?=\\d)", found -> "正负"),
                Rewrite.of("\\s?≈\\s?(?=\\d)", found -> "约等于"),
                Rewrite.of("\\s?≠\\s?", found -> "不等于"),
                Rewrite.of("\\s?(?:≤|<=)\\s?(?=\\d)", found -> "小于等于"),
                Rewrite.of("\\s?(?:≥|>=)\\s?(?=\\d)", found -> "大于等于"),
                Rewrite.of("(?<=[\\d\\p{L}])\\s?[<＜]\\s?(?=\\d)", found -> "小于"),
                Rewrite.of("(?<=[\\d\\p{L}])\\s?[>＞]\\s?(?=\\d)", found -> "大于"),
                Rewrite.of("∞", found -> "无穷大"),
                Rewrite.of("(?<=\\d)\\s?[+＋]\\s?(?=\\d)", found -> "加"),
                Rewrite.of("(?<=\\d)\\s?[×xX*]\\s?(?=\\d)", found -> "乘"),
                Rewrite.of("(?<=\\d)\\s?[=＝]\\s?(?=\\d)", found -> "等于"),
                Rewrite.of("(?<![\\d.第])2(?=" + MEASURES + ")(?!点\\d)", found -> "两"),
                Rewrite.of("(?<=[A-Za-z])-(?=\\d)", found -> ""),
                Rewrite.of("(?<!\\d)\\.(\\d+)", found -> "点" + numbers.digits(found.group(1))),
                Rewrite.of(NUMBER + "|\\d+", found -> words(found.group())));
    }

    /** In numbers that are dialled, 一 is said yāo. */
    private String phone(MatchResult found) {
        return numbers.digits(found.group().replaceAll("\\D", "")).replace('一', '幺');
    }

    private String version(MatchResult found) {
        return String.join(
                "点",
                List.of(found.group().split("\\.")).stream().map(this::words).toList());
    }

    private String power(MatchResult found) {
        String exponent = EnglishScales.plain(found.group(2));
        return "的" + (found.group(1).equals("⁻") ? "负" : "") + words(exponent) + "次方";
    }

    private String money(MatchResult found) {
        return counted(found.group(2).replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", ""))
                + found.group(3)
                + CURRENCIES.get(found.group(1));
    }

    private String measure(MatchResult found) {
        return counted(found.group(1)) + UNITS.get(found.group(2));
    }

    private String counted(String number) {
        return number.equals("2") ? "两" : words(number);
    }

    private String words(String written) {
        return numbers.words(written);
    }
}
