package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of empty libraries: what is chosen, and what DJL would be told. That they load, {@link NamedLibtorchTest} shows. */
class TorchChoiceTest {

    private static final List<String> NAMES = List.of(
            "PYTORCH_LIBRARY_PATH",
            "PYTORCH_VERSION",
            "PYTORCH_FLAVOR",
            "PYTORCH_LIBRARY_EXCLUSION",
            "PYTORCH_EXTRA_LIBRARY_PATH",
            "ttsmark.libtorch",
            "LIBSTDCXX_LIBRARY_PATH",
            "ENGINE_CACHE_DIR");

    @TempDir
    private Path folder;

    private Path libraries;

    @BeforeEach
    void makeLibtorch() throws IOException {
        libraries = Files.createDirectories(folder.resolve("torch/lib"));
        library("torch", "");
        Files.writeString(folder.resolve("torch/version.py"), "__version__ = '2.7.1+cpu'\n");
        System.setProperty("PYTORCH_LIBRARY_PATH", libraries.toString());
        System.setProperty("ENGINE_CACHE_DIR", folder.resolve("cache").toString());
    }

    @AfterEach
    void unset() {
        NAMES.forEach(System::clearProperty);
    }

    @Test
    void takesTheBuildForTheCpuByItsVersionAndFlavour() throws Exception {
        assertThat(settled()).isEqualTo(Map.of("version", "2.7.1", "flavour", "cpu"));
        assertThat(TorchChoice.made().inWords()).isEqualTo("libtorch 2.7.1+cpu in " + libraries);
        assertThat(TorchChoice.made().isCuda()).isFalse();
        assertThat(new MmsProvider().cudaBuild()).isEmpty();
    }

    @Test
    void bindsABuildForCudaToTheCpuWhereThereIsNoDriver() throws Exception {
        library("torch_cuda", "");
        Files.writeString(folder.resolve("torch/version.py"), "__version__ = '2.7.1+cu126'\n");
        assertThat(TorchChoice.made().isCuda()).isTrue();
        assertThat(new MmsProvider().cudaBuild()).contains("libtorch 2.7.1+cu126 in " + libraries);
        assertThat(settled()).containsEntry("flavour", "cpu");
    }

    @Test
    void readsTheVersionWhereverABuildKeepsIt() throws IOException {
        Files.delete(folder.resolve("torch/version.py"));
        assertThat(LibtorchFolder.at(libraries).build()).isEmpty();
        Path header = folder.resolve("torch/include/torch/csrc/api/include/torch/version.h");
        Files.createDirectories(header.getParent());
        Files.writeString(header, "#pragma once\n#define TORCH_VERSION \"2.7.1\"\n");
        assertThat(LibtorchFolder.at(libraries.resolve(LibtorchFolder.LIBRARY)).build())
                .contains("2.7.1");
        Files.delete(header);
        Files.writeString(folder.resolve("torch/build-version"), "2.6.0+cu124\n");
        LibtorchFolder found = LibtorchFolder.at(libraries);
        assertThat(found.build()).contains("2.6.0+cu124");
        assertThat(found.version()).contains("2.6.0");
        assertThat(found.flavour()).contains("cu124");
    }

    @Test
    void refusesAFolderWithoutLibtorch() {
        System.setProperty("PYTORCH_LIBRARY_PATH", folder.resolve("torch").toString());
        assertThatThrownBy(TorchChoice::made)
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.OPTION))
                .hasMessage("-DPYTORCH_LIBRARY_PATH names " + folder.resolve("torch") + ", where there is no "
                        + LibtorchFolder.LIBRARY + "; name the folder that holds it, such as " + libraries
                        + ", or leave PYTORCH_LIBRARY_PATH out for the one that is brought along.");
        System.setProperty("PYTORCH_LIBRARY_PATH", folder.resolve("gone").toString());
        assertThatThrownBy(TorchChoice::made).hasMessageContaining("/gone, where there is no ");
    }

    @Test
    void findsLibtorchAmongThePackagesOfAPython() throws Exception {
        Path python = folder.resolve("venv/bin/python3");
        Files.createDirectories(python.getParent());
        Files.createFile(python);
        Path packages = Files.createDirectories(folder.resolve("venv/lib/python3.12/site-packages"));
        Files.move(folder.resolve("torch"), packages.resolve("torch"));
        System.setProperty("ttsmark.libtorch", python.toString());
        assertThatThrownBy(() -> TorchChoice.made().settle(CudaDriver.UNASKED))
                .as("the variable still names the folder that was moved, which DJL would pass over")
                .hasMessageEndingWith("and PYTORCH_LIBRARY_PATH names another; leave one of them out.");
        System.clearProperty("PYTORCH_LIBRARY_PATH");
        assertThat(settled()).isEqualTo(Map.of("version", "2.7.1", "flavour", "cpu"));
        assertThat(System.getProperty("PYTORCH_LIBRARY_PATH"))
                .isEqualTo(packages.resolve("torch/lib").toString());
        assertThat(System.getProperty("PYTORCH_LIBRARY_EXCLUSION")).isEqualTo("libshm.so");
        System.setProperty("ttsmark.libtorch", folder.toString());
        assertThatThrownBy(TorchChoice::made).hasMessageContaining("where there is neither " + LibtorchFolder.LIBRARY);
    }

    @Test
    void refusesAVersionThatNothingBinds() throws Exception {
        Files.writeString(folder.resolve("torch/version.py"), "__version__ = '2.5.1+cpu'\n");
        Path binding = new TorchBindings().cacheFile("2.5.1", "cpu");
        assertThatThrownBy(this::settled)
                .isInstanceOf(EngineException.class)
                .hasMessage("Libtorch 2.5.1+cpu in " + libraries + " cannot be bound: DJL 0.35.1 binds 2.7.1; type"
                        + " 'pip install torch==2.7.1' for one that fits, or compile a binding for yours as docs/gpu.md"
                        + " says and put it at " + binding + ".");
        Files.createDirectories(binding.getParent());
        Files.createFile(binding);
        assertThat(settled()).isEqualTo(Map.of("version", "2.5.1", "flavour", "cpu"));
    }

    @Test
    void takesABindingThatLiesBesideTheLibraries() throws Exception {
        Files.writeString(folder.resolve("torch/version.py"), "__version__ = '2.5.1+cpu'\n");
        library("djl_torch", "");
        assertThat(settled()).isEqualTo(Map.of("version", "2.5.1", "flavour", "cpu"));
    }

    @Test
    void refusesTheOldAbi() throws IOException {
        library("c10", "\0_ZN3c105ErrorC1ENS_14SourceLocationESs\0");
        assertThatThrownBy(this::settled).hasMessageContaining("has the C++ ABI of before GCC 5 (pre-cxx11)");
    }

    @Test
    void refusesVariablesThatContradictTheLibrary() {
        System.setProperty("PYTORCH_FLAVOR", "cu999");
        assertThatThrownBy(this::settled)
                .hasMessageContaining("cannot be bound with PYTORCH_FLAVOR cu999: there is cpu");
        System.setProperty("PYTORCH_FLAVOR", "cpu");
        System.setProperty("PYTORCH_VERSION", "2.6.0");
        assertThatThrownBy(this::settled).hasMessageContaining("is not the 2.6.0 that PYTORCH_VERSION says");
    }

    @Test
    void refusesVariablesThatTheBundledLibraryCannotFollow() {
        System.clearProperty("PYTORCH_LIBRARY_PATH");
        System.setProperty("PYTORCH_FLAVOR", "cu128");
        assertThatThrownBy(TorchChoice::made)
                .hasMessage("PYTORCH_FLAVOR says cu128, and the libtorch that is brought along is cpu; name another by"
                        + " PYTORCH_LIBRARY_PATH, or leave PYTORCH_FLAVOR out.");
        System.clearProperty("PYTORCH_FLAVOR");
        System.setProperty("PYTORCH_VERSION", "2.5.1");
        assertThatThrownBy(TorchChoice::made).hasMessageStartingWith("PYTORCH_VERSION says 2.5.1, and the libtorch");
    }

    @Test
    void refusesFurtherLibrariesThatAreNotThere() {
        System.setProperty(
                "PYTORCH_EXTRA_LIBRARY_PATH", folder.resolve("extra.so").toString());
        assertThatThrownBy(TorchChoice::made).hasMessageContaining("extra.so, and nothing is there");
        System.clearProperty("PYTORCH_EXTRA_LIBRARY_PATH");
        System.setProperty("LIBSTDCXX_LIBRARY_PATH", folder.toString());
        assertThatThrownBy(TorchChoice::made).hasMessageContaining("which is not a file");
    }

    private Map<String, String> settled() throws EngineException {
        Optional<String> version = Optional.ofNullable(System.getProperty("PYTORCH_VERSION"));
        Optional<String> flavour = Optional.ofNullable(System.getProperty("PYTORCH_FLAVOR"));
        TorchChoice.made().settle(CudaDriver.UNASKED);
        try {
            return Map.of(
                    "version", System.getProperty("PYTORCH_VERSION"),
                    "flavour", System.getProperty("PYTORCH_FLAVOR"));
        } finally {
            version.ifPresentOrElse(
                    value -> System.setProperty("PYTORCH_VERSION", value),
                    () -> System.clearProperty("PYTORCH_VERSION"));
            flavour.ifPresentOrElse(
                    value -> System.setProperty("PYTORCH_FLAVOR", value), () -> System.clearProperty("PYTORCH_FLAVOR"));
        }
    }

    private void library(String name, String content) throws IOException {
        Files.writeString(libraries.resolve(System.mapLibraryName(name)), content);
    }
}
