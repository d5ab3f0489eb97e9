package dev.ttsmark.harness.measure;

import dev.ttsmark.harness.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that is to stand in GitHub-flavoured Markdown exactly as it is, but for what would steer a terminal. */
public final class MarkdownText {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");
    /** Entities rather than backslashes where HTML could begin, since raw HTML is passed on by Markdown. */
    private static final Pattern AMPERSAND_OR_ANGLE = Pattern.compile("[&<>]");

    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*\\[\\]|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");
    /** GitHub makes links of these by itself. */
    private static final Pattern AUTOMATIC_LINK = Pattern.compile("(?i)(www)\\.|(https?|ftp)://|(@)(?=\\w)");

    private MarkdownText() {}

    public static String escaped(String plain) {
        String line = Printable.of(LINE_BREAKS.matcher(plain).replaceAll(" "));
        line = SYNTAX.matcher(line).replaceAll(match -> "\\\\" + Matcher.quoteReplacement(match.group()));
        line = AMPERSAND_OR_ANGLE.matcher(line).replaceAll(match -> entity(match.group()));
        return AUTOMATIC_LINK.matcher(line).replaceAll(match -> broken(match.group()));
    }

    private static String entity(String character) {
        return switch (character) {
            case "&" -> "&amp;";
            case "<" -> "&lt;";
            default -> "&gt;";
        };
    }

    /** The same text with one character written so that no link is recognised. */
    private static String broken(String start) {
        return start.replace("://", "&#58;//").replace("@", "&#64;").replaceFirst("(?i)^www\\.", "www&#46;");
    }
}
