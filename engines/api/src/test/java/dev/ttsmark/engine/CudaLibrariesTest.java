package dev.ttsmark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine made of empty files, and a provider for CUDA 13. */
@EnabledOnOs(OS.LINUX)
class CudaLibrariesTest {

    private static final ElfLibrary PROVIDER = new ElfLibrary(
            "", List.of("libcublas.so.13", "libcudart.so.13", "libcuda.so.1", "libc.so.6"), List.of(), List.of());

    @TempDir
    private Path root;

    @Test
    void findsWhatTheSystemIsToldOfAndWhatAPythonHolds() throws IOException {
        file("etc/ld.so.conf", "include ld.so.conf.d/*.conf\n# include nothing\n");
        file("etc/ld.so.conf.d/cuda.conf", "/opt/cuda/lib\n");
        Path cublas = file("opt/cuda/lib/libcublas.so.13.0.2", "");
        Files.createSymbolicLink(cublas.resolveSibling("libcublas.so.13"), cublas);
        Path packages = root.resolve("venv/lib/python3.12/site-packages");
        Path cudart = file("venv/lib/python3.12/site-packages/nvidia/cu13/lib/libcudart.so.13", "");
        file("venv/lib/python3.12/site-packages/nvidia_cuda_runtime-13.0.96.dist-info/METADATA", "");
        LibrarySearch search = LibrarySearch.at(root, Map.of(), List.of(packages));
        List<GpuLibrary> found =
                new CudaLibraries(search, Map.of()).of("cuda", PROVIDER, root, List.of("libcudnn.so.9"));
        assertThat(found)
                .extracting(GpuLibrary::name)
                .containsExactly("libcublas.so.13", "libcudart.so.13", "libcuda.so.1", "libcudnn.so.9");
        assertThat(found.get(0).version()).isEqualTo("13.0.2");
        assertThat(found.get(1).file()).contains(cudart);
        assertThat(found.get(1).version()).isEqualTo("13.0.96");
        assertThat(search.bySystem("libcudart.so.13")).isEmpty();
        assertThat(found.get(2).file()).isEmpty();
        assertThat(found.get(2).remedy()).contains("install the NVIDIA driver");
        assertThat(found.get(3).remedy()).startsWith("type 'pip install nvidia-cudnn-cu13~=9.0'");
    }

    @Test
    void namesOtherVersionsWhereTheWantedOneIsMissing() throws IOException {
        Path old = file("usr/local/cuda-12.6/lib64/libcudart.so.12", "");
        Path elsewhere = file("usr/local/cuda-13.0/lib64/libcudart.so.13", "");
        LibrarySearch search = LibrarySearch.at(root, Map.of(), List.of()).forSystemAlone();
        GpuLibrary cudart = new CudaLibraries(search, Map.of())
                .of("cuda", PROVIDER, root, List.of())
                .get(1);
        assertThat(cudart.file()).as("the system would not look there").isEmpty();
        assertThat(cudart.others()).containsExactly(elsewhere.toRealPath(), old.toRealPath());
        assertThat(cudart.remedy()).startsWith("type 'pip install nvidia-cuda-runtime~=13.0'");
    }

    @Test
    void oneThatIsTooOldIsMissingAndNamed() throws IOException {
        Path driver = file("lib/libcuda.so.550.54.14", "");
        Files.createSymbolicLink(driver.resolveSibling("libcuda.so.1"), driver);
        Path runtime = file("lib/libcudart.so.12.6.77", "");
        Files.createSymbolicLink(runtime.resolveSibling("libcudart.so.12"), runtime);
        LibrarySearch search = LibrarySearch.at(root, Map.of(), List.of());
        GpuLibrary cuda = new CudaLibraries(search, Map.of())
                .of("cuda", PROVIDER, root, List.of())
                .get(2);
        assertThat(cuda.file()).isEmpty();
        assertThat(cuda.others()).containsExactly(driver.toRealPath());
        assertThat(cuda.remedy()).startsWith("install the NVIDIA driver 580 or later");
        ElfLibrary older = new ElfLibrary("", List.of("libcudart.so.12", "libcuda.so.1"), List.of(), List.of());
        List<GpuLibrary> found =
                new CudaLibraries(search, Map.of("libcudart.so.12", "12.8")).of("cuda", older, root, List.of());
        assertThat(found.get(0).file()).isEmpty();
        assertThat(found.get(0).remedy()).contains("nvidia-cuda-runtime-cu12~=12.8'");
        assertThat(found.get(1).version()).as("enough for CUDA 12").isEqualTo("550.54.14");
        assertThat(CudaLibraries.isBefore("12.10.1", "12.8")).isFalse();
        assertThat(CudaLibraries.isBefore("", "12.8")).isFalse();
    }

    @Test
    void looksWhereTheLibraryItselfSays() throws IOException {
        Path cudart = file("torch/nvidia/lib/libcudart.so.12", "");
        ElfLibrary torch = new ElfLibrary(
                "", List.of("libcudart.so.12", "libcufft.so.11"), List.of("$ORIGIN/../nvidia/lib"), List.of());
        Path lib = Files.createDirectories(root.resolve("torch/lib"));
        List<GpuLibrary> found = new CudaLibraries(LibrarySearch.at(root, Map.of(), List.of()), Map.of())
                .of("cuda", torch, lib, List.of());
        assertThat(found.get(0).file()).contains(cudart);
        assertThat(found.get(1).remedy()).contains("pip install nvidia-cufft-cu12~=11.0");
    }

    private Path file(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
