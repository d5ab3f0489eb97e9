package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet or a data frame reads of a report. */
class TidyCsvTest {

    @TempDir
    Path folder;

    @Test
    void everyEstimateIsALineWithWhatItRestsOn() throws Exception {
        RunDirectory run = SampleRuns.write(SampleRuns.small("tidy").build(), folder);
        RunSummary summary = Report.write(List.of(run), run, ReportLanguage.EN, folder);
        List<String> lines = Files.readAllLines(run.root().resolve("report.csv"));
        assertThat(lines.get(0))
                .isEqualTo("run,configuration,text,characters,metric,regime,estimate,low,high,n,rounds");
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(11));
        CellSummary cell = summary.cells().get(0);
        var total = cell.estimate("total_s").orElseThrow();
        var interval = total.interval().orElseThrow();
        String regime =
                summary.configurations().get(0).regime().map(Options::spelled).orElse("all");
        assertThat(lines)
                .contains("tidy," + cell.configuration() + "," + cell.utterance() + "," + cell.characters()
                        + ",total_s," + regime + "," + total.value() + "," + interval.low() + "," + interval.high()
                        + ","
                        + total.calls() + "," + total.rounds())
                .anyMatch(line -> line.startsWith("tidy,kokoro,,,load_s,all,"))
                .anyMatch(line -> line.startsWith("tidy,kokoro,,,rss_peak_bytes,all,"))
                .anyMatch(line -> line.startsWith("tidy,kokoro,en,,overhead_s,all,"))
                .anyMatch(line -> line.startsWith("tidy,kokoro,zh,,marginal_rtf,all,"));
        assertThat(lines.stream()
                        .map(line ->
                                String.join(",", List.of(line.split(",", -1)).subList(0, 6))))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesStayWithinTheirFieldsAndWhatWasNotMeasuredIsNoLine() throws Exception {
        SyntheticRun odd = SyntheticRun.named("odd")
                .engine(SyntheticEngine.of("mms", 0.1, 0.2))
                .text("a/\"b\", c", "en", 44, 2.5)
                .rounds(1, 2, 0);
        RunDirectory run = SampleRuns.write(odd.build(), folder);
        Report.write(List.of(run), run, ReportLanguage.EN, folder);
        assertThat(Files.readAllLines(run.root().resolve("report.csv")))
                .anyMatch(
                        line -> line.startsWith("odd,mms,\"a/\"\"b\"\", c\",44,total_s,same,") && line.contains(",,,"))
                .noneMatch(line -> line.contains("overhead_s") || line.contains("NaN"));
    }
}
