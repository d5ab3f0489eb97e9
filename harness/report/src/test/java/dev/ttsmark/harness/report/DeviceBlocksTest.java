package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.RoundEnergy.Meter;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.summary.Metered;
import dev.ttsmark.harness.summary.RunSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of energy and of a GPU, through files, where there is anything to say. */
class DeviceBlocksTest {

    @TempDir
    Path folder;

    @Test
    void withoutAMeterNothingIsSaid() throws Exception {
        assertThat(details(Metered.RUN, ReportLanguage.EN)).doesNotContain("GPU clock");
        assertThat(csv()).noneMatch(line -> line.contains("energy_j"));
    }

    @Test
    void energyIsShownWithItsInterval() throws Exception {
        RunSource metered = Metered.run(Metered.RUN, Meter.CPU);
        assertThat(details(metered, ReportLanguage.EN))
                .contains("GPU clock, MHz")
                .containsPattern("e\\*\\* \\| 102 .*99\\.5.*(\\| not measured ){6}\\|");
        assertThat(csv()).anyMatch(line -> line.startsWith("run,e,,,cpu_energy_j,all,101.99") && line.endsWith(",3,3"));
        assertThat(details(metered, ReportLanguage.ZH)).contains("GPU 频率（MHz）", "CPU 能耗");
    }

    @Test
    void aGpuIsShownAsItWas() throws Exception {
        RunSource metered = Metered.with(Metered.RUN, (round, name) -> Metered.gpu(round, name, true));
        assertThat(details(metered, ReportLanguage.EN))
                .containsPattern("2050 \\| 50\\.0.*120 \\| 1200–1500 \\| 10\\.0");
        assertThat(csv()).anyMatch(line -> line.startsWith("run,e,,,gpu_memory_bytes,all,2.14748"));
    }

    private String details(RunSource source, ReportLanguage language) throws Exception {
        RunDirectory run = SampleRuns.write(source, folder);
        Report.write(List.of(run), run, language, folder);
        return Files.readString(run.root().resolve("report.md"))
                + Files.readString(run.root().resolve("report-details.md"));
    }

    private List<String> csv() throws Exception {
        return Files.readAllLines(folder.resolve("run").resolve("report.csv"));
    }
}
