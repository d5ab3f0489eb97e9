package dev.ttsmark.text;

import java.util.List;
import java.util.stream.Collectors;

/** Marks of arithmetic, of comparison and of the keyboard as they are read out. */
final class EnglishSigns {

    private static final String OPERAND = "\\d[\\d,.]{0,15}";

    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private EnglishSigns() {}

    /** Between and before numbers. */
    static List<Rewrite> aroundNumbers() {
        return List.of(
                Rewrite.to("(?<=\\d) ?− ?(?=\\d)|(?<=\\d) ?[-–] ?(?=" + OPERAND + " ?=)", " minus "),
                Rewrite.to(" ?÷ ?", " divided by "),
                Rewrite.to(
                        "(?<=\\d) ?[×x*] ?(?=" + OPERAND + " ?(?:[=+×*]|is |equals ))|(?<=\\d) \\* (?=\\d)", " times "),
                Rewrite.to("(?<==.{1,20}\\d) ?[×x*] ?(?=\\d)", " times "),
                Rewrite.to("(?<=\\d) ?[×x] ?(?=\\d)", " by "),
                Rewrite.to("(?<=\\d) ?[x×](?!\\w)", " times"),
                Rewrite.to("(?<=\\d)\\*(?=\\d)", " times "),
                Rewrite.of(
                        "(?<=[\\p{L}\\d])\\^\\(?([-−]|minus )?(?=\\w)",
                        found -> " to the power of " + (found.group(1) == null ? "" : "minus ")),
                Rewrite.to(" ?\\+ ?(?=\\d)", " plus "),
                Rewrite.to("(?<=\\d) ?\\+(?!\\p{L})", " plus"),
                Rewrite.to(" ?(?:±|\\+/-|\\+-) ?(?=\\d)", " plus or minus "),
                Rewrite.to("(?<=\\w) ?(?:≈|~=) ?(?=[-$€£]?\\d)", " is about "),
                Rewrite.to("[~≈] ?(?=[$€£]?\\d)", "about "),
                Rewrite.to("(?<=\\d%?) ?~ ?(?=\\d)", " to "),
                Rewrite.to("(?<=[\\w)]) ?(?:≤|<=|⩽) ?(?=[-$€£]?\\d)", " is at most "),
                Rewrite.to("(?<=[\\w)]) ?(?:≥|>=|⩾) ?(?=[-$€£]?\\d)", " is at least "),
                Rewrite.to(" ?(?:≤|<=|⩽) ?(?=\\d)", " at most "),
                Rewrite.to(" ?(?:≥|>=|⩾) ?(?=\\d)", " at least "),
                Rewrite.to("(?<=[\\w)]) ?> ?(?=[-$€£]?\\d)", " is greater than "),
                Rewrite.to("(?<=[\\w)]) ?< ?(?=[-$€£]?\\d)", " is less than "),
                Rewrite.to("(?<![\\w)]) ?> ?(?=[$€£]?\\d)", " more than "),
                Rewrite.to("(?<![\\w)]) ?< ?(?=[$€£]?\\d)", " less than "),
                Rewrite.to("§§ ?(?=\\d)", "sections "),
                Rewrite.to("§ ?(?=\\d)", "section "),
                Rewrite.to("(?<=\\d) ?‰", " per mille"));
    }

    /** All others, in any text. */
    static List<Rewrite> everywhere() {
        return List.of(
                Rewrite.to("©\\s*(?=\\w)", "copyright "),
                Rewrite.to("[™®©]", ""),
                Rewrite.to("[³∛]√|∛ ?", "the cube root of "),
                Rewrite.to("√ ?", "the square root of "),
                Rewrite.of("(?<=\\p{L})([²³]?)([⁺⁻])(?![⁰¹²³⁴-⁹])", found -> charge(found.group(1), found.group(2))),
                Rewrite.to("(?<=\\p{L})²(?![⁰¹²³⁴-⁹⁺⁻])", " squared"),
                Rewrite.to("(?<=\\p{L})³(?![⁰¹²³⁴-⁹⁺⁻])", " cubed"),
                Rewrite.of(
                        "(?<=(?<!\\p{L})\\p{L}{1,2})[⁻]?[⁰¹²³⁴-⁹]{1,3}",
                        found -> " to the power of " + spelled(found.group())),
                Rewrite.of("[⁰¹²³⁴-⁹]{1,3}", found -> " " + spelled(found.group())),
                Rewrite.to("(?<=\\p{L})ⁿ", " to the n"),
                Rewrite.to("⁺", " plus"),
                Rewrite.to("⁻", " minus"),
                Rewrite.to("₊", " plus"),
                Rewrite.to("₋", " minus"),
                Rewrite.to("\\s*(?:≠|!=)\\s*", " is not equal to "),
                Rewrite.to("(?<=\\w) ?(?:≡|==) ?(?=\\w)", " is equal to "),
                Rewrite.to("\\s*(?:⇒|=>)\\s*", " implies "),
                Rewrite.to("\\s*(?:↔|⇔|<->|<=>)\\s*", " to and from "),
                Rewrite.to("\\s*(?:→|⟶|➔|➜|->|-->)\\s*", " to "),
                Rewrite.to("\\s*(?:←|<-(?=\\s))\\s*", " from "),
                Rewrite.to("↑ ?", "up "),
                Rewrite.to("↓ ?", "down "),
                Rewrite.to("(?<=\\w) ?(?:≤|<=) ?(?=\\w)", " is at most "),
                Rewrite.to("(?<=\\w) ?(?:≥|>=) ?(?=\\w)", " is at least "),
                Rewrite.to("(?<=\\w) ?≈ ?(?=\\w)", " is about "),
                Rewrite.to("∞", "infinity"),
                Rewrite.to("∑ ?", "the sum of "),
                Rewrite.to("π", "pi"),
                Rewrite.to("(?<=\\w) < (?=\\w)", " is less than "),
                Rewrite.to("(?<=\\w) > (?=\\w)", " is greater than "),
                Rewrite.to("(?<=\\w) [×*] (?=\\w)", " times "),
                Rewrite.to("(?<=\\w) ?× ?(?=\\w)", " by "),
                Rewrite.to("(?<=\\w) ?= ?(?=[-\\w])", " equals "),
                Rewrite.to("(?<=\\s)\\+(?=\\s)", "plus"),
                Rewrite.to("(?<=thousand|million|billion)\\+", " plus"),
                Rewrite.to("(?<=\\s)@(?=\\s)", "at"),
                Rewrite.to("(?<=\\s|^)#(?=\\s|$)", "hash"),
                Rewrite.to("(?<=\\s)&(?=\\s)", "and"),
                Rewrite.to("(?<=\\s)/(?=\\s)", "slash"),
                Rewrite.to(" ?± ?", " plus or minus "),
                Rewrite.to("§ ?", "section "),
                Rewrite.to("¶ ?", "paragraph "),
                Rewrite.to("(?<=\\s|^|\\()%", "percent"),
                Rewrite.to("(?<=\\s|^|\\()‰", "per mille"),
                Rewrite.to("°C\\b|℃", " degrees Celsius"),
                Rewrite.to("°F\\b|℉", " degrees Fahrenheit"),
                Rewrite.to("(?<=\\s)°", "degrees"),
                Rewrite.to("№ ?", "number "),
                Rewrite.to("\\s+[•·|]\\s+", ", "),
                Rewrite.to("(?<=\\w)\\|(?=\\w)", " or "),
                Rewrite.to("(?<=\\w)_(?=\\w)", " underscore "),
                Rewrite.to("(?<![\\w*])(\\*{1,3})(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}.,!?])\\*{1,3}(?![\\w*])", ""),
                Rewrite.to("(?<!\\w)_{1,3}(?=\\w)|(?<=\\w)_{1,3}(?!\\w)", ""),
                Rewrite.to("€", " euro "),
                Rewrite.to("£", " pound "),
                Rewrite.to("(?<![\\w$])\\$(?![\\w$])", "dollar"),
                Rewrite.to("¥", " yen "),
                Rewrite.to("₹", " rupee "),
                Rewrite.to("\\\\(?=\\w)", " backslash "),
                Rewrite.to("`+", ""),
                Rewrite.to(" {2,}", " "));
    }

    /** Of an ion: two plus. */
    private static String charge(String count, String sign) {
        String number = count.isEmpty() ? "" : count.equals("²") ? " two" : " three";
        return number + (sign.equals("⁺") ? " plus" : " minus");
    }

    private static String spelled(String superscripts) {
        return EnglishScales.plain(superscripts)
                .chars()
                .mapToObj(c -> c == '-' ? "minus" : DIGITS.get(c - '0'))
                .collect(Collectors.joining(" "));
    }
}
