package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report of every shape of run: what it says, and how a browser shows it on a desk and on a phone. */
class ReportShapesTest {

    /** Columns of a table, which GitHub shows side by side. */
    private static final int MOST_COLUMNS = 8;

    /** Of a run like the default one. */
    private static final int MOST_LINES = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theMarkdownIsTheGoldenOneAndMadeForReading(Shapes shape) throws Exception {
        RunDirectory run = written(shape);
        Golden.check(run, run.id(), "report.md", "report.zh.md");
        for (String file : List.of("report.md", "report.zh.md", "report-details.md", "report-details.zh.md")) {
            List<String> lines = Files.readAllLines(run.root().resolve(file));
            assertThat(lines).filteredOn(line -> line.startsWith("|")).allSatisfy(line -> assertThat(
                            line.split("(?<!\\\\)\\|", -1))
                    .hasSizeLessThan(MOST_COLUMNS + 3));
            if (shape != Shapes.TWELVE && !file.contains("details")) {
                assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstScreenHoldsTheAnswerInEachLanguageAndNothingOverflows(Shapes shape) throws Exception {
        Chromium chromium = Chromium.installed();
        Path page = written(shape).reportHtml();
        Html.parse(Files.readString(page));
        for (Screen screen : List.of(new Screen(1400, 900), new Screen(390, 844))) {
            List<Screen.Seen> looks = screen.look(chromium, page, folder);
            assertThat(looks).hasSize(3);
            for (Screen.Seen seen : looks) {
                assertThat(seen.pageWidth()).as("%s: %s", screen, seen).isLessThanOrEqualTo(screen.width());
                assertThat(seen.widestTable()).as("%s: %s", screen, seen).isLessThanOrEqualTo(screen.width());
                assertThat(seen.answerEnds())
                        .as("%s: %s", screen, seen)
                        .isBetween(50, seen.language().equals("both") ? 2 * screen.height() : screen.height());
                assertThat(seen.english())
                        .as("%s: %s", screen, seen)
                        .isEqualTo(!seen.language().equals("zh"));
                assertThat(seen.chinese())
                        .as("%s: %s", screen, seen)
                        .isEqualTo(!seen.language().equals("en"));
            }
        }
    }

    private RunDirectory written(Shapes shape) throws Exception {
        RunDirectory run = SampleRuns.write(shape.run().build(), folder);
        Report.write(List.of(run), run, ReportLanguage.BOTH, folder);
        return run;
    }
}
