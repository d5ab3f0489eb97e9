package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are what the command gives. */
class SampleReportTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"sample", "gpu-sample"})
    void aSampleIsWhatTheCommandWrites(String name) throws Exception {
        Path sample = Path.of("../../results").resolve(name);
        RunDirectory copy = new RunDirectory(home.resolve("results").resolve(name));
        Files.createDirectories(copy.audio());
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.root().resolve(sample.relativize(file).toString()));
            }
        }
        Report.write(List.of(copy), copy, ReportLanguage.BOTH, home);
        for (String file : List.of("report.md", "report.zh.md", "report.csv", "report.html", "summary.json")) {
            assertThat(Files.mismatch(copy.root().resolve(file), sample.resolve(file)))
                    .as("%s differs: run ./ttsmark report results/%s, and look at what it wrote", file, name)
                    .isEqualTo(-1);
        }
    }
}
