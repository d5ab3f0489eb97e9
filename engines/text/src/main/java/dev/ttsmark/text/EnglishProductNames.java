package dev.ttsmark.text;

import java.util.List;

/** Names of programming languages and products that are written in signs and capitals of their own. */
final class EnglishProductNames {

    private EnglishProductNames() {}

    static List<Rewrite> rewrites() {
        return List.of(
                Rewrite.to("\\b(?<=[A-Za-z])\\+\\+(?![+\\w])", " plus plus"),
                Rewrite.to("\\b(?<=\\bC)\\+\\+(?=\\d{2}\\b)", " plus plus "),
                Rewrite.to("\\bCtrl ?\\+ ?(?=\\p{L})", "control "),
                Rewrite.of("\\b(Alt|Shift|Cmd|Option) ?\\+ ?(?=\\p{L})", found -> found.group(1) + " "),
                Rewrite.to("\\b(?<=(?:^|[^\\p{L}\\p{N}])[A-GJQX])#(?![\\p{L}\\p{N}#])", " sharp"),
                Rewrite.to("\\bASP\\.NET\\b", "ASP dot net"),
                Rewrite.to("(?<![\\p{L}\\p{N}.])\\.NET\\b", "dot net"),
                Rewrite.to("(?<=\\b[A-Z]\\p{L}{1,15})\\.(?:js|JS)\\b", " J.S."),
                Rewrite.to("\\bWi-?Fi\\b|\\bWI-?FI\\b|\\bwi-fi\\b", "wifi"),
                Rewrite.to("\\bLaTeX\\b", "lay tech"),
                Rewrite.to("\\bTeX\\b", "tech"),
                Rewrite.to("\\bSaaS\\b", "sass"),
                Rewrite.to("\\bIoT\\b", "I.O.T."),
                Rewrite.of("\\b(?:Py[A-Z]\\p{Ll}+|(?:Num|Sci|Ci)Py)\\b", found -> capitalised(found.group())),
                Rewrite.to("\\bMySQL\\b", "my S.Q.L."),
                Rewrite.to("\\bPostgreSQL\\b", "Postgres"),
                Rewrite.to("\\bNoSQL\\b", "no S.Q.L."));
    }

    /** "NumPy" is one word. */
    private static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
