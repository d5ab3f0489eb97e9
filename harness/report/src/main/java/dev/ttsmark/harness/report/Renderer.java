package dev.ttsmark.harness.report;

import dev.ttsmark.harness.Printable;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a {@link Document} through the templates in {@code templates/}. */
final class Renderer {

    private static final String FOLDER = "/templates";

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    Renderer() {
        templates.setClassForTemplateLoading(Renderer.class, FOLDER);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setRegisteredCustomOutputFormats(List.of(Markdown.FORMAT));
        templates.setLocale(Locale.ROOT);
        templates.setLocalizedLookup(false);
        templates.setNumberFormat("c");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setWrapUncheckedExceptions(true);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    /** @param contents name of the table of contents */
    String html(Document document, Phrase contents) {
        String css = css(document);
        // Names are anyone's: a mark that turns the direction of writing would turn the rest of its line.
        return Printable.lines(write(
                "report.ftlh",
                Map.of(
                        "document",
                        document,
                        "contents",
                        contents,
                        "frame",
                        new Frame(document.languages()),
                        "css",
                        css,
                        "policy",
                        policy(css))));
    }

    String markdown(Document document) {
        return markdown(document, List.of());
    }

    /** @param links to files beside it */
    String markdown(Document document, List<Link> links) {
        return write("report.md.ftl", Map.of("document", document, "links", links));
    }

    /** A file beside a page, and what is in it. */
    public record Link(Phrase label, String file) {}

    private String write(String template, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        try {
            templates.getTemplate(template).process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("templates/" + template + " does not fit its model", e);
        }
        return out.toString();
    }

    /** Nothing may be loaded or run but what the page holds: its own style sheet and recordings. */
    private static String policy(String css) {
        return "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; media-src data:; base-uri 'none'; form-action 'none'";
    }

    /** The style sheet; the running head stands on top of every printed page. */
    private static String css(Document document) {
        try (InputStream in = Renderer.class.getResourceAsStream(FOLDER + "/report.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return document.runningHead().isEmpty() ? css : css + runningHead(document.runningHead());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String runningHead(Phrase head) {
        String text = head.joined().replaceAll("[\\\\\"<>\\p{Cntrl}]", " ");
        return "@page { @top-left { content: \"" + text
                + "\"; width: 100%; font: 7pt system-ui, sans-serif; color: #4a3500; } }\n";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
