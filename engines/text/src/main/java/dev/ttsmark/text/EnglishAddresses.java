package dev.ttsmark.text;

import java.util.List;
import java.util.regex.MatchResult;

/** Web and e-mail addresses, handles, and names written in one, as they are read out. */
final class EnglishAddresses {

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})";
    private static final String TOP_LEVEL = "(?:com|org|net|edu|gov|io|dev|ai|co|uk|de|fr|cn|jp|eu|info|app|me|us)";
    private static final String PATH = "(?::\\d{1,5})?(?:[/?#][^\\s<>\"”)]{0,500}?)?(?=[.,;:!?)\"”]*(?:\\s|$))";

    private static final String FILE =
            "(?:txt|pdf|html?|js|ts|json|ya?ml|py|java|cpp|exe|zip|csv|tsv|md|png|jpe?g|gif|svg|mp[34]|wav|flac|docx?|xlsx?"
                    + "|pptx?|xml|sh|so|dll|gz|tar|jar|log|css|rs|php|sql|toml|ini|onnx|bin|iso)";

    private EnglishAddresses() {}

    static List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        "(?<![\\w.@-])[\\w.+-]{1,64}@(?:" + LABEL + "\\.){1,4}[A-Za-z]{2,12}\\b",
                        EnglishAddresses::read),
                Rewrite.of(
                        "\\b(?:https?://)?(?<![\\w.-])(?:" + LABEL + "\\.){1,4}" + TOP_LEVEL + "\\b" + PATH,
                        EnglishAddresses::read),
                Rewrite.of(
                        "(?<![^\\s(\"“])(?:~|\\.{1,2}|[A-Z]:)?(?:[/\\\\][\\w.@-]{1,60}){1,30}[/\\\\]?(?<=\\w|/|\\\\)(?![\\w/\\\\])",
                        EnglishAddresses::read),
                Rewrite.of("(?<![\\w./-])[\\w-]{1,60}(?:\\." + FILE + ")++(?!\\w)", EnglishAddresses::read),
                Rewrite.of("\\bhttps?://[^\\s<>\"”)]{1,500}?(?=[.,;:!?)\"”]*(?:\\s|$))", EnglishAddresses::read),
                Rewrite.to("(?<![\\w@])@(?=\\w)", "at "),
                Rewrite.to("(?<![\\w#])#(?=\\p{L})", "hashtag "));
    }

    private static String read(MatchResult found) {
        String address = found.group().replaceFirst("^https?://", "").replaceFirst("/$", "");
        return address.replaceFirst("^~", "tilde")
                .replaceFirst("^www\\.", "w w w.")
                .replace(".", " dot ")
                .replace("@", " at ")
                .replace("/", " slash ")
                .replace("\\", " backslash ")
                .replace("-", " dash ")
                .replace("_", " underscore ")
                .replace("?", " question mark ")
                .replace("=", " equals ")
                .replace("&", " and ")
                .replace("#", " hash ")
                .replace("%", " percent ")
                .replace("+", " plus ")
                .replace(":", " colon ")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
