package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ttsmark.engine.FreshJvm;
import dev.ttsmark.engine.SmallRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a runtime of {@code java.base} alone: each names in one sentence what it lacks. */
class SmallRuntimeTest {

    @TempDir
    private static Path folder;

    private static Path java;

    @BeforeAll
    static void makeRuntime() {
        Optional<Path> made = SmallRuntime.of(folder.resolve("java"), "java.base");
        assumeThat(made).as("a runtime by jlink").isPresent();
        java = made.get();
    }

    @Test
    void measuringNamesAllModulesAtOnce() throws Exception {
        String lacking = "This Java runtime lacks the modules java.desktop, java.logging, java.management, java.naming,"
                + " java.xml, jdk.management, jdk.unsupported: take a whole JDK 17 or newer, or make the image with 'jlink"
                + " --add-modules java.desktop,java.logging,java.management,java.naming,java.xml,jdk.management,"
                + "jdk.unsupported' as well.\n";
        assertThat(printed("doctor")).isEqualTo(lacking);
    }

    @Test
    void othersNameTheOneThatTheyMeet() throws Exception {
        assertThat(printed("tokens", "--engine", "kokoro", "--text", "Hi."))
                .isEqualTo("This Java runtime lacks the module java.net.http: take a whole JDK 17 or newer, or make the"
                        + " image with 'jlink --add-modules java.net.http' as well.\n");
        assertThat(printed("models", "list")).doesNotContain("\tat ");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_21)
    void pullingNamesTheModuleOfEllipticCurves() throws Exception {
        Path more = SmallRuntime.of(folder.resolve("more"), "java.base", "java.net.http", "java.logging")
                .orElseThrow();
        FreshJvm.End end = FreshJvm.run(
                more, Main.class, Map.of(), List.of("-Dttsmark.home=" + folder), "models", "pull", "kokoro-82m");
        assertThat(end.printed()).startsWith("This Java runtime lacks the module jdk.crypto.ec: ");
        assertThat(end.exitCode()).isEqualTo(ExitCode.INVALID);
    }

    private static String printed(String... command) throws Exception {
        FreshJvm.End end = FreshJvm.run(java, Main.class, Map.of(), List.of("-Dttsmark.home=" + folder), command);
        return end.printed();
    }
}
