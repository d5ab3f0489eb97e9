package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final Pattern ZERO = Pattern.compile("(?<![\\d.])0\\.0+(?![\\d])");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void thePageIsWellFormedAndComplete(ReportLanguage language) throws Exception {
        RunDirectory run = SampleRuns.recorded(SampleRuns.small("whole"), folder);
        Report.write(List.of(run), run, language, folder);
        String html = Files.readString(run.reportHtml());
        Html.parse(html);
        assertThat(Html.urls(html))
                .isNotEmpty()
                .allMatch(url -> url.startsWith("#") || url.startsWith("data:audio/wav;") || url.startsWith("audio/"));
        assertThat(html).contains("<audio ").doesNotContain("<script", "@import", "url(");
        assertThat(Files.size(run.reportHtml())).isLessThan(2_000_000);
        assertThat(ZERO.matcher(Files.readString(run.reportMarkdown()))
                        .results()
                        .map(match -> match.group()))
                .isEmpty();
    }

    /** Golden files are compared, not written: look at the new page before copying it over the old one. */
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-SA-u-nu-arab"})
    void theMarkdownIsTheGoldenOneInEveryLocale(String locale) throws Exception {
        RunDirectory run = SampleRuns.recorded(SampleRuns.small("golden"), folder.resolve("results"));
        OperatorProfiles.onCpu(run, "kokoro");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            Report.write(List.of(run), run, ReportLanguage.BOTH, folder);
        } finally {
            Locale.setDefault(before);
        }
        Golden.check(run, "two-engines", "report.md", "report.zh.md", "report-details.md", "report-details.zh.md");
    }

    /** What the two have in common need be neither the shortest nor the longest text of either. */
    @Test
    void beforeAndAfterShowTheTextThatBothSpoke() throws Exception {
        RunDirectory run = SampleRuns.recorded(SampleRuns.small("one-text"), folder);
        List<String> kept = Files.readAllLines(run.measurements()).stream()
                .filter(row -> !(row.contains("\"configuration\":\"kokoro\"")
                        && (row.contains("ladder/EN-1") || row.contains("ladder/EN-3"))))
                .toList();
        Files.write(run.measurements(), kept);
        Report.write(List.of(run), run, ReportLanguage.EN, folder);
        String optimisation = Files.readString(run.reportMarkdown()).split("Optimisation results")[1];
        assertThat(optimisation.lines().takeWhile(line -> !line.contains("Targets against")))
                .anyMatch(line -> line.contains("**TTFB (s)**") && line.contains("ladder/EN-2"));
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws Exception {
        RunDirectory run = SampleRuns.recorded(SampleRuns.small("twice"), folder);
        Report.write(List.of(run), run, ReportLanguage.BOTH, folder);
        byte[] html = Files.readAllBytes(run.reportHtml());
        byte[] markdown = Files.readAllBytes(run.reportMarkdown());
        byte[] summary = Files.readAllBytes(run.summary());
        Report.write(List.of(run), run, ReportLanguage.BOTH, folder);
        assertThat(Files.readAllBytes(run.reportHtml())).isEqualTo(html);
        assertThat(Files.readAllBytes(run.reportMarkdown())).isEqualTo(markdown);
        assertThat(Files.readAllBytes(run.summary())).isEqualTo(summary);
    }

    @Test
    void standInWeightsAreMarkedAtEveryTableOfFiguresAndNamedOnceAndOnEveryPrintedPage() throws Exception {
        RunDirectory run = SampleRuns.recorded(SampleRuns.small("stand-in"), folder);
        Report.write(List.of(run), run, ReportLanguage.EN, folder);
        String html = Files.readString(run.reportHtml());
        assertThat(html)
                .contains("@page { @top-left { content: \"stand-in weights")
                .doesNotContain("<aside");
        assertThat(html).containsOnlyOnce("drawn from a seed in the published shapes");
        Pattern figures = Pattern.compile("<caption>(?:(?!</caption>).)*Steady state,(?:(?!</caption>).)*</caption>");
        assertThat(figures.matcher(html).results().map(match -> match.group()))
                .isNotEmpty()
                .allMatch(caption -> caption.contains("◇"));
    }

    @Test
    void releasedWeightsAreNamedWithoutABanner() throws Exception {
        RunDirectory run = SampleRuns.write(one("released").build(), folder);
        Report.write(List.of(run), run, ReportLanguage.EN, folder);
        assertThat(Files.readString(run.reportHtml()))
                .contains("content: \"released weights\"")
                .doesNotContain("<aside");
    }

    @Test
    void aRunWithoutOneRowSaysThatNothingWasMeasured() throws Exception {
        RunDirectory run = SampleRuns.write(one("empty").build(), folder);
        Files.delete(run.measurements());
        Report.write(List.of(run), run, ReportLanguage.BOTH, folder);
        Html.parse(Files.readString(run.reportHtml()));
        assertThat(Files.readString(run.reportMarkdown()))
                .contains("Nothing was measured that a choice could rest on.", "Not measured: no call after warm-up");
        assertThat(Files.readString(run.root().resolve("report.zh.md"))).contains("未测量：预热之后没有成功的调用。");
    }

    @Test
    void aRunCutShortKeepsWhatItMeasured() throws Exception {
        RunDirectory run = SampleRuns.write(one("cut").build(), folder);
        String rows = Files.readString(run.measurements());
        Files.writeString(run.measurements(), rows.substring(0, rows.length() / 3));
        Report.write(List.of(run), run, ReportLanguage.EN, folder);
        assertThat(Files.readString(run.reportMarkdown()))
                .contains("**mms** | 44 a/EN-1", "§", "One round only, so there is no confidence interval.");
    }

    @Test
    void aRunInWhichEveryCallFailedHasNoFiguresButTheFailures() throws Exception {
        SyntheticRun failing = SyntheticRun.named("failing")
                .engine(SyntheticEngine.of("mms", 0.1, 0.2).fault(SampleRuns::fails))
                .text("a/EN-1", "en", 44, 2.5)
                .rounds(2, 3, 0);
        RunDirectory run = SampleRuns.write(failing.build(), folder);
        Report.write(List.of(run), run, ReportLanguage.EN, folder);
        assertThat(Files.readString(run.reportMarkdown()))
                .contains("Not measured: no call after warm-up succeeded.", "&lt;b&gt;out of memory&lt;/b&gt;");
    }

    @Test
    void severalRunsAreMergedAndKeptApart() throws Exception {
        RunDirectory laptop = SampleRuns.recorded(SampleRuns.small("laptop"), folder);
        RunDirectory server =
                SampleRuns.write(SampleRuns.small("server").seed(7).build(), folder);
        RunDirectory out = new RunDirectory(folder.resolve("both"));
        Report.write(List.of(laptop, server), out, ReportLanguage.EN, folder);
        String markdown = Files.readString(out.reportMarkdown());
        String details = Files.readString(out.root().resolve("report-details.md"));
        assertThat(markdown + details).contains("**kokoro** laptop |", "**kokoro** server |", "run server");
        assertThat(details).contains("../laptop/audio/kokoro--ladder-EN-1.wav");
        Html.parse(Files.readString(out.reportHtml()));
        assertThat(Files.readString(out.summary())).contains("\"laptop\"", "\"server\"");
    }

    @Test
    void theCommandThatWritesTheReportAgainFindsItsRuns() throws Exception {
        Path home = folder.resolve("home");
        RunDirectory near = SampleRuns.write(one("near").build(), home.resolve("results"));
        RunDirectory far = SampleRuns.write(one("it's far").build(), folder.resolve("my runs"));
        RunDirectory both = new RunDirectory(home.resolve("-both"));
        assertRewritten(home, List.of(near), near, ReportLanguage.BOTH, "results/near");
        assertRewritten(home, List.of(near), near, ReportLanguage.ZH, "results/near --lang zh");
        String quoted = "'" + folder + "/my runs/it'\\''s far'";
        assertRewritten(home, List.of(far), far, ReportLanguage.BOTH, quoted);
        assertRewritten(home, List.of(near), far, ReportLanguage.BOTH, "results/near --out " + quoted);
        assertRewritten(
                home, List.of(far, near), both, ReportLanguage.EN, quoted + " results/near --out ./-both --lang en");
        assertThat(details(both)).contains("the folder of each run holds plan.yaml");
        RunDirectory here = SampleRuns.write(one("home").build(), folder);
        assertRewritten(home, List.of(here), here, ReportLanguage.BOTH, "./");
    }

    private static void assertRewritten(
            Path home, List<RunDirectory> runs, RunDirectory out, ReportLanguage language, String words)
            throws IOException {
        Report.write(runs, out, language, home);
        assertThat(details(out)).contains("\n    ./ttsmark report " + words + "\n");
    }

    private static String details(RunDirectory out) throws IOException {
        return Files.readString(out.root().resolve("report-details.md"));
    }

    @Test
    void aReportInOneLanguageLeavesNoneOfAnother() throws Exception {
        RunDirectory run = SampleRuns.write(one("languages").build(), folder);
        Report.write(List.of(run), run, ReportLanguage.BOTH, folder);
        Path chinese = run.root().resolve("report.zh.md");
        assertThat(Files.readString(chinese))
                .startsWith("# ")
                .contains("English: [report.md](report.md)", "这台机器上该选哪个引擎？");
        assertThat(Files.readString(run.reportMarkdown())).contains("中文: [report.zh.md](report.zh.md)");
        Report.write(List.of(run), run, ReportLanguage.ZH, folder);
        assertThat(chinese).doesNotExist();
        assertThat(run.root().resolve("report-details.zh.md")).doesNotExist();
        assertThat(Files.readString(run.reportMarkdown()))
                .contains("这台机器上该选哪个引擎？")
                .doesNotContain("report.zh.md");
    }

    @Test
    void namesSteerNeitherPageNorTerminal() throws Exception {
        RunDirectory run = SampleRuns.write(one("steered").build(), folder);
        String evil = "a/E\\n\\u001b[2J\\u202eN";
        Files.writeString(
                run.measurements(), Files.readString(run.measurements()).replace("a/EN-1", evil));
        Report.write(List.of(run), run, ReportLanguage.BOTH, folder);
        assertThat(Files.readString(run.reportMarkdown()))
                .contains("a/E \ufffd\\[2J\ufffdN")
                .doesNotContain("\u001b", "\u202e");
        assertThat(Files.readString(run.reportHtml()))
                .contains("\ufffd[2J\ufffdN")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void runsThatCannotBeToldApartOrReadAreRefusedInOneSentence() throws Exception {
        RunDirectory run = SampleRuns.write(one("a").build(), folder);
        RunDirectory twin = new RunDirectory(folder.resolve("elsewhere/a"));
        RunDirectory none = new RunDirectory(folder.resolve("none"));
        assertThatThrownBy(() -> Report.write(List.of(run, twin), none, ReportLanguage.EN, folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Two runs are called 'a'");
        assertThatThrownBy(() -> Report.write(List.of(none), none, ReportLanguage.EN, folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no plan.yaml");
        Files.writeString(run.environment(), "{\"schema\":1}");
        assertThatThrownBy(() -> Report.write(List.of(run), run, ReportLanguage.EN, folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("environment.json is no environment of a run");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderFindsNoRecording() throws Exception {
        RunDirectory run = SampleRuns.recorded(SampleRuns.small("names"), folder);
        Files.copy(run.audio("kokoro", "ladder/EN-1"), run.root().resolve("x--y.wav"));
        Recordings recordings = new Recordings(List.of(run), run);
        assertThat(recordings.find("names", "kokoro", "ladder/EN-1")).isPresent();
        assertThat(recordings.find("names", "../x", "y")).isEmpty();
        assertThat(recordings.find("other", "kokoro", "ladder/EN-1")).isEmpty();
        assertThat(Recordings.href("audio/a b?#\"<.wav")).isEqualTo("audio/a%20b%3F%23%22%3C.wav");
    }

    private static SyntheticRun one(String id) {
        return SyntheticRun.named(id)
                .engine(SyntheticEngine.of("mms", 0.1, 0.2))
                .text("a/EN-1", "en", 44, 2.5)
                .rounds(2, 4, 0);
    }
}
