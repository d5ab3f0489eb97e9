package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ResidentSetTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void agreesWithWhatTheKernelPrints() throws Exception {
        long printed = ProcessStatus.parse(Files.readString(Path.of("/proc/self/status")), "VmRSS:");
        ResidentSet resident =
                new ResidentSet(OptionalLong.of(ProcessHandle.current().pid()));
        assertThat(resident.bytes()).isCloseTo(printed, Percentage.withPercentage(10));
        assertThat(resident.bytes()).isCloseTo(printed, Percentage.withPercentage(10));
    }

    @Test
    void readsTheSecondNumber() {
        byte[] line = "123456 789 33 1 0 44 0\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(ResidentSet.residentPages(line, line.length)).isEqualTo(789);
    }
}
