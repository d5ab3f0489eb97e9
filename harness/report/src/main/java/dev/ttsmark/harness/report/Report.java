package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.summary.RunReader;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.Summaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code summary.json} and the report in each of its forms, from the files of runs alone. */
public final class Report {

    private Report() {}

    /**
     * Writes the files into {@code out}; the same runs give the same bytes.
     *
     * @param runs at least one; several are merged into one report
     * @param out may be one of them
     * @param home folder of the launcher, from which the report tells how to write it again
     * @return what the report shows
     * @throws dev.ttsmark.harness.InvalidInputException if a run directory cannot be read, with the file
     */
    public static RunSummary write(List<RunDirectory> runs, RunDirectory out, ReportLanguage language, Path home)
            throws IOException {
        RunSummary summary = Summaries.of(RunReader.read(runs));
        Recordings recordings = new Recordings(runs, out);
        Rewriting rewriting = new Rewriting(runs, out, language, home);
        Material material = new Material(summary, Words.in(language), recordings, rewriting);
        Files.createDirectories(out.root());
        save(out.summary(), Json.MAPPER.writeValueAsString(summary) + "\n");
        save(out.reportHtml(), new Renderer().html(document(material), material.say("contents")));
        save(out.root().resolve("report.csv"), TidyCsv.of(material));
        for (MarkdownFile file : MarkdownFile.of(language)) {
            Material said = new Material(summary, Words.in(file.language()), recordings, rewriting);
            save(file.report(out), file.report(said, document(said)));
            save(file.details(out), file.details(document(said)));
        }
        for (MarkdownFile other : MarkdownFile.notOf(language)) {
            Files.deleteIfExists(other.report(out));
            Files.deleteIfExists(other.details(out));
        }
        return summary;
    }

    static Document document(Material m) {
        Marks marks = new Marks();
        if (m.hasStandIns()) {
            marks.add(new Table.Note(
                    Material.STAND_IN, m.words().sentences(List.of(standIn(m), m.say("banner.detail")))));
        }
        List<Block> answer = marks.gather(Answer.of(m));
        List<Section> main = sections(m, Chapter.MAIN, marks);
        List<Section> appendix = sections(m, Chapter.APPENDIX, marks);
        return new Document(
                m.words().languages(),
                title(m),
                subtitle(m),
                List.of(),
                m.weights().say(m.words()),
                answer,
                marks.legend(),
                main,
                appendix,
                m.say("made"));
    }

    private static List<Section> sections(Material m, List<Chapter> chapters, Marks marks) {
        return chapters.stream().map(chapter -> marks.gather(chapter.write(m))).toList();
    }

    private static Phrase standIn(Material m) {
        WeightsTag weights = m.weights();
        return weights.released().isEmpty()
                ? m.say("banner")
                : m.say("banner.some", m.words().list(weights.standIns()));
    }

    private static Phrase title(Material m) {
        return m.words()
                .list(m.summary().runs().stream()
                        .map(RunSummary.Run::title)
                        .distinct()
                        .map(m.words()::title)
                        .toList());
    }

    private static Phrase subtitle(Material m) {
        return Phrase.plain(m.summary().runs().stream()
                .map(run -> run.id() + " · " + run.environment().host() + " · "
                        + run.environment().capturedAt())
                .collect(Collectors.joining("; ")));
    }

    /** Never leaves half a file behind. */
    private static void save(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(half, text);
        Files.move(half, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
