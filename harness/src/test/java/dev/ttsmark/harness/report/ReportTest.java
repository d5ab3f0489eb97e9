package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void aWholeRunGivesAPageThatIsWellFormed() throws Exception {
        RunDirectory run = SampleRuns.write(SampleRuns.full("whole").build(), folder);
        SampleRuns.record(run, "kokoro", List.of("ladder/EN-1", "ladder/EN-2", "ladder/ZH-1"));
        SampleRuns.record(run, "mms", List.of("ladder/EN-1", "ladder/MS-1"));
        for (ReportLanguage language : ReportLanguage.values()) {
            Report.write(List.of(run), run, language);
            Html.parse(new StringReader(Files.readString(run.reportHtml())));
        }
        assertThat(run.summary()).exists();
    }
}
