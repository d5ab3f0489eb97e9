package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the parent finds out that an engine's process has ended, or never will. */
class ForkEndTest {

    @TempDir
    Path root;

    @Test
    void theExitCodeAndTheSignalAreReadFromWhatIsPrinted() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        String printed = "# A fatal error has been detected by the Java Runtime Environment:\n"
                + "#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2\n" + "x".repeat(5_000) + "\n"
                + "Iteration   1: <forked VM failed with exit code 134>\n";
        try (ForkLog log = new ForkLog(kept);
                PrintStream print = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            print.print(printed);
            assertThat(log.exitCode()).hasValue(134);
            assertThat(log.signal()).contains("SIGSEGV");
        }
        assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(printed);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProcessThatStandsStillIsEnded() throws Exception {
        Path measurements = Files.createFile(root.resolve("measurements.jsonl"));
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try (ForkGuard guard = new ForkGuard(measurements, Duration.ofMillis(600), () -> {})) {
            Process fork = new ProcessBuilder("sleep", "60").start();
            new ProcessBuilder("kill", "-STOP", String.valueOf(fork.pid()))
                    .start()
                    .waitFor();
            guard.start();
            assertThat(fork.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(guard.isStalled()).isTrue();
            assertThat(bystander.isAlive())
                    .as("started before, so none of its business")
                    .isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }
}
