package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.MarkdownText;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** GitHub-flavoured Markdown as an output format of the template engine, so that every text is escaped by default. */
final class Markdown extends CommonMarkupOutputFormat<Markdown.Text> {

    static final Markdown FORMAT = new Markdown();

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
        return MarkdownText.escaped(plain);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Text newTemplateMarkupOutputModel(String plain, String markup) {
        return new Text(plain, markup);
    }
}
