package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launchers in an unpacked archive; {@code .ci/dist} tries whole archives. */
class ArchiveLauncherTest {

    private static final Path BASH = Path.of("../../ttsmark");
    private static final Path WINDOWS = Path.of("../../ttsmark.cmd");

    /** Of the C library, of terminals, and of building. */
    private static final Set<String> NOT_ON_WINDOWS = Set.of(
            "LC_ALL",
            "GLIBC_TUNABLES",
            "-Dttsmark.terminal",
            "-Dttsmark.terminal.out",
            "-Dttsmark.columns",
            "-Dspotless.check.skip");

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anArchiveIsRunAsItIsAndKnowsItsCommit() throws Exception {
        LauncherFixture archive = LauncherFixture.archive(folder.resolve("an archive"));
        Files.writeString(archive.home().resolve("commit"), "0123456789ab\n");
        assertThat(archive.run("--version").out())
                .startsWith("ttsmark " + Version.number() + " (commit 0123456789ab)\nJava ");
        assertThat(archive.run(Map.of("TTSMARK_MAVEN_ARGS", "-Dgpu"), "--version")
                        .err())
                .startsWith("TTSMARK_MAVEN_ARGS is for builds from a clone")
                .hasLineCount(1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anOldJavaIsRefusedInOneSentence() throws Exception {
        LauncherFixture archive = LauncherFixture.archive(folder);
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Files.createFile(old.resolve("java")).toFile().setExecutable(true);
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
        var ended = archive.run(Map.of("JAVA_HOME", folder.resolve("old").toString()), "--version");
        assertThat(ended.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ended.err())
                .contains("is version 11: install a JDK 17 or newer")
                .hasLineCount(1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void resultsAndModelsGoWhereTheVariableSays() throws Exception {
        LauncherFixture archive = LauncherFixture.archive(folder.resolve("archive"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Map<String, String> there = Map.of("TTSMARK_DATA", data.toString());
        assertThat(archive.run(there, "history", "add", "../../results/sample").code())
                .isZero();
        assertThat(data.resolve("results/history.jsonl")).isNotEmptyFile();
        assertThat(archive.home().resolve("results")).doesNotExist();
        assertThat(archive.run(Map.of("TTSMARK_DATA", "/no/such"), "models", "list")
                        .err())
                .contains("/no/such", "nothing is there")
                .hasLineCount(1);
    }

    @Test
    void bothLaunchersPassTheSame() throws IOException {
        String bash = Files.readString(BASH);
        String windows = Files.readString(WINDOWS);
        Set<String> expected = passed(bash);
        expected.removeAll(NOT_ON_WINDOWS);
        assertThat(expected).contains("ORT_DISABLE_TELEMETRY", "-Dttsmark.home", "dev.ttsmark.harness.cli.Main");
        assertThat(passed(windows)).isEqualTo(expected);
        assertThat(windows.replace("\r\n", "")).as("lines end as Windows wants").doesNotContain("\n");
    }

    /** Variables of the environment, flags of Java, and the main class. */
    private static Set<String> passed(String launcher) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("-D[\\w.]+(?==)|--enable-native-access=[\\w-]+|-XX:[\\w+=]+|dev\\.ttsmark[\\w.]+Main")
                .matcher(launcher.replaceAll("(?m)^(#|rem ).*", ""))
                .results()
                .forEach(match -> found.add(match.group()));
        Pattern.compile("(?:export |set \")([A-Z_]+)=")
                .matcher(launcher)
                .results()
                .forEach(match -> found.add(match.group(1)));
        return found;
    }
}
