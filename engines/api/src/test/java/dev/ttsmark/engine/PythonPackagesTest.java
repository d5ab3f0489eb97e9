package dev.ttsmark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class PythonPackagesTest {

    @TempDir
    private Path root;

    private Path own;
    private Path shared;

    @BeforeEach
    void makeAPythonAndAnEnvironmentOfIt() throws IOException {
        Path python = root.resolve("usr/bin/python3.12");
        Files.createDirectories(python.getParent());
        Files.createFile(python);
        Path link = root.resolve("venv/bin/python");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, python);
        own = Files.createDirectories(root.resolve("venv/lib/python3.12/site-packages"));
        Files.createDirectories(root.resolve("venv/lib/python3.9/site-packages"));
        shared = Files.createDirectories(root.resolve("usr/lib/python3/dist-packages"));
    }

    @Test
    void anInterpreterLeadsToItsPackagesAndThoseItIsMadeFrom() {
        assertThat(PythonPackages.of(root + "/venv/bin/python").folders())
                .hasSize(3)
                .startsWith(own)
                .endsWith(shared.getParent().getParent().toAbsolutePath().resolve("python3/dist-packages"));
    }

    @Test
    void soDoesTheFolderThatItIsInstalledIn() {
        assertThat(PythonPackages.of(root + "/venv").folders()).startsWith(own).hasSize(2);
        assertThat(PythonPackages.of(root + "/gone").folders()).isEmpty();
        assertThat(PythonPackages.of("no-python-of-this-name").folders()).isEmpty();
    }

    @Test
    void settingsLeadToPackages() {
        System.setProperty("ttsmark.onnxruntime", own + "/onnxruntime/capi");
        System.setProperty("ttsmark.libtorch", root + "/usr");
        try {
            assertThat(PythonPackages.ofSettings().folders()).containsExactly(own, shared);
        } finally {
            System.clearProperty("ttsmark.onnxruntime");
            System.clearProperty("ttsmark.libtorch");
        }
    }

    @Test
    void aFolderOfAPackageLiesAmongThem() {
        assertThat(PythonPackages.around(own.resolve("onnxruntime/capi")).folders())
                .containsExactly(own);
        assertThat(PythonPackages.around(root).folders()).isEmpty();
    }
}
