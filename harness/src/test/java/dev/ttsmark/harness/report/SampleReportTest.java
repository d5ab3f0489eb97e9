package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample is what the command gives. */
class SampleReportTest {

    private static final Path SAMPLE = Path.of("../results/sample");

    @TempDir
    Path home;

    @Test
    void theSampleIsWhatTheCommandWrites() throws Exception {
        RunDirectory copy = new RunDirectory(home.resolve("results/sample"));
        Files.createDirectories(copy.audio());
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.root().resolve(SAMPLE.relativize(file).toString()));
            }
        }
        Report.write(List.of(copy), copy, ReportLanguage.BOTH, home);
        for (String file : List.of("report.md", "report.zh.md", "report.csv", "report.html", "summary.json")) {
            assertThat(Files.mismatch(copy.root().resolve(file), SAMPLE.resolve(file)))
                    .as("%s differs: run ./ttsmark report results/sample, and look at what it wrote", file)
                    .isEqualTo(-1);
        }
    }
}
