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

/** Writes {@code summary.json}, {@code report.md} and {@code report.html}, from the files of runs alone. */
public final class Report {

    private Report() {}

    /**
     * Writes the three files into {@code out}; the same runs give the same bytes.
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
        Material material = new Material(
                summary, Words.in(language), new Recordings(runs, out), new Rewriting(runs, out, language, home));
        write(material, out);
        return summary;
    }

    private static void write(Material material, RunDirectory out) throws IOException {
        Document document = document(material);
        Renderer renderer = new Renderer();
        Files.createDirectories(out.root());
        save(out.summary(), Json.MAPPER.writeValueAsString(material.summary()) + "\n");
        save(out.reportMarkdown(), renderer.markdown(document));
        save(out.reportHtml(), renderer.html(document, material.say("contents")));
    }

    static Document document(Material m) {
        List<Section> sections =
                Chapter.ALL.stream().map(chapter -> chapter.write(m)).toList();
        return new Document(
                m.words().languages(),
                title(m),
                subtitle(m),
                m.weights().banner(m.words()),
                m.weightsTag(),
                sections,
                m.say("made"));
    }

    private static Phrase title(Material m) {
        String titles = m.summary().runs().stream()
                .map(RunSummary.Run::title)
                .distinct()
                .collect(Collectors.joining("; "));
        return m.say("title", titles);
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
