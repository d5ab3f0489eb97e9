package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.Renderer.Link;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A report in Markdown, which has no switch between languages and is read from the top: each language is a file of its
 * own, and what no decision needs is another beside it.
 *
 * @param suffix of its file names
 * @param other suffix of the same in another language; equal where there is none
 */
record MarkdownFile(ReportLanguage language, String suffix, String other) {

    private static final String CHINESE = ".zh";

    /** Sections that carry the answer; those that explain it stand with the details. */
    private static final Set<String> BRIEF =
            Set.of("steady-state", "optimization", "deployment", "ladder", "load", "findings", "failures");

    /** {@code report.md} is in the main language. */
    static List<MarkdownFile> of(ReportLanguage language) {
        return language == ReportLanguage.BOTH
                ? List.of(
                        new MarkdownFile(ReportLanguage.EN, "", CHINESE),
                        new MarkdownFile(ReportLanguage.ZH, CHINESE, ""))
                : List.of(new MarkdownFile(language, "", ""));
    }

    /** Those that an earlier report in other languages may have left. */
    static List<MarkdownFile> notOf(ReportLanguage language) {
        return language == ReportLanguage.BOTH ? List.of() : List.of(new MarkdownFile(ReportLanguage.ZH, CHINESE, ""));
    }

    Path report(RunDirectory out) {
        return out.root().resolve("report" + suffix + ".md");
    }

    Path details(RunDirectory out) {
        return out.root().resolve("report-details" + suffix + ".md");
    }

    /** What a reader came for. */
    String report(Material m, Document whole) {
        List<Link> links = new ArrayList<>();
        if (!other.equals(suffix)) {
            links.add(new Link(m.say("link.language"), "report" + other + ".md"));
        }
        links.add(new Link(m.say("link.details"), "report-details" + suffix + ".md"));
        return new Renderer().markdown(with(whole, whole.answer(), brief(whole, true)), links);
    }

    /** How the figures come about: stages, arrivals, starts, method, environment, definitions, options. */
    String details(Document whole) {
        List<Document.Section> sections = new ArrayList<>(brief(whole, false));
        sections.addAll(whole.appendix());
        return new Renderer().markdown(with(whole, List.of(), sections));
    }

    private static List<Document.Section> brief(Document whole, boolean wanted) {
        return whole.sections().stream()
                .filter(section -> BRIEF.contains(section.id()) == wanted)
                .toList();
    }

    private static Document with(Document d, List<Block> answer, List<Document.Section> sections) {
        return new Document(
                d.languages(),
                d.title(),
                d.subtitle(),
                d.banner(),
                d.runningHead(),
                answer,
                d.legend(),
                sections,
                List.of(),
                d.made());
    }
}
