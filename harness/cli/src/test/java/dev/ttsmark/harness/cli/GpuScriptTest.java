package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped bench/gpu/run in a checkout whose launcher writes down what it is asked, and ends as it is told. */
class GpuScriptTest {

    private static final String FIT = """
            good     kokoro on cuda     CUDAExecutionProvider on cuda:0
            good     mms on cuda        CUDA on cuda:0
            """;

    @TempDir
    Path folder;

    private Path checkout;
    private Path out;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = folder.resolve("a checkout");
        out = folder.resolve("out");
        Path scripts = Files.createDirectories(checkout.resolve("bench/gpu"));
        Files.copy(Path.of("..", "..", "bench", "gpu", "run"), scripts.resolve("run"));
        script(scripts.resolve("peers"), "echo {} > \"$1/peers.json\"");
        script(checkout.resolve(Launcher.NAME), """
                printf '%s\\n' "$*" >> "$LOG"
                [ "$1" != doctor ] || printf '%s' "$DOCTOR"
                [ "$1" = run ] || exit 0
                mkdir -p "$5/audio"
                touch "$5/measurements.jsonl" "$5/run.log" "$5/audio/EN-1.wav"
                exit "$CODE"
                """);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "130, false"})
    void whatWasMeasuredIsPackedWithoutRecordingsAndLogs(int code, boolean peers) throws Exception {
        assertThat(ended(FIT, code, "--out", "out", "--minutes", "5")).isEqualTo(code);
        List<String> packed = packed();
        assertThat(packed).contains("run/measurements.jsonl", "doctor.txt");
        assertThat(packed.contains("peers.json")).isEqualTo(peers);
        assertThat(packed).noneMatch(name -> name.contains("audio") || name.endsWith(".log"));
    }

    @Test
    void theCommandsItTypesAreThoseOfThisBuild() throws Exception {
        ended(FIT, 0, "--out", "out", "--minutes", "5", "--libtorch", "a folder", "--onnxruntime", "py");
        List<String> asked = Files.readAllLines(folder.resolve("log"));
        assertThat(asked).hasSize(4).contains("doctor --libtorch a folder --onnxruntime py");
        assertThat(asked.get(3))
                .startsWith("run --plan " + checkout.resolve("plans/gpu-report.yaml") + " --out ")
                .endsWith("--budget 180s --libtorch a folder --onnxruntime py");
        asked.stream()
                .map(line -> line.replace("a folder", "x").replace("a checkout", "y"))
                .forEach(line -> Main.commandLine().parseArgs(line.split(" ")));
    }

    @Test
    void anEngineThatDoesNotOpenEndsItWithWhatDoctorSaysAndLeavesNothing() throws Exception {
        String lacking = """
                note     libcudnn.so.9      missing for kokoro on cuda and tensorrt
                                            Type this.
                note     kokoro on coreml   not here
                                            Type that.
                good     mms on cuda        CUDA on cuda:0
                """;
        assertThat(ended(lacking, 0, "--out", "out")).isEqualTo(ExitCode.INVALID);
        assertThat(folder.resolve("said"))
                .content()
                .contains("libcudnn.so.9", "Type this.", "Engine 'kokoro' does not open on cuda")
                .doesNotContain("Type that.", "'mms'");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--minutes 1", "--minutes 10m", "--minutes 601", "--device tpu", "--out", "--fast", "--out ."})
    void whatMakesNoSenseIsRefused(String words) throws Exception {
        assertThat(ended(FIT, 0, words.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("said")).content().hasLineCount(1);
        assertThat(folder.resolve("log")).doesNotExist();
    }

    private static void script(Path file, String lines) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Started from another folder than the checkout. */
    private int ended(String doctor, int code, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", checkout + "/bench/gpu/run"));
        command.addAll(List.of(words));
        ProcessBuilder bash = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        bash.environment().put("DOCTOR", doctor);
        bash.environment().put("CODE", "" + code);
        bash.environment().put("LOG", folder.resolve("log").toString());
        return bash.start().waitFor();
    }

    private List<String> packed() throws Exception {
        Process tar = new ProcessBuilder("tar", "tzf", out + "/gpu-results.tar.gz").start();
        return new String(tar.getInputStream().readAllBytes()).lines().toList();
    }
}
