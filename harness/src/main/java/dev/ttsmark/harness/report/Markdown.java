package dev.ttsmark.harness.report;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** GitHub-flavoured Markdown as an output format of the template engine, so that every text is escaped by default. */
final class Markdown extends CommonMarkupOutputFormat<Markdown.Text> {

    static final Markdown FORMAT = new Markdown();

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");
    /** Entities rather than backslashes where HTML could begin, since raw HTML is passed on by Markdown. */
    private static final Pattern AMPERSAND_OR_ANGLE = Pattern.compile("[&<>]");

    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*\\[\\]|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");
    /** GitHub makes links of these by itself. */
    private static final Pattern AUTOMATIC_LINK = Pattern.compile("(?i)(www)\\.|(https?|ftp)://|(@)(?=\\w)");

    private Markdown() {}

    /** Already escaped, or not yet; never both. */
    static final class Text extends CommonTemplateMarkupOutputModel<Text> {
        private Text(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public Markdown getOutputFormat() {
            return FORMAT;
        }
    }

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String plain, Writer out) throws IOException {
        out.write(escapePlainText(plain));
    }

    @Override
    public String escapePlainText(String plain) {
        String line = LINE_BREAKS.matcher(plain).replaceAll(" ");
        line = SYNTAX.matcher(line)
                .replaceAll(match -> "\\\\" + java.util.regex.Matcher.quoteReplacement(match.group()));
        line = AMPERSAND_OR_ANGLE.matcher(line).replaceAll(match -> entity(match.group()));
        return AUTOMATIC_LINK.matcher(line).replaceAll(match -> broken(match.group()));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Text newTemplateMarkupOutputModel(String plain, String markup) {
        return new Text(plain, markup);
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
