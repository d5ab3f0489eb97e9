package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class CudaRuntimeTest {

    @TempDir
    private Path folder;

    /** DJL asks JNA for {@code cudart}; any library of the JDK's will do for JNA. */
    @Test
    void djlFindsTheRuntimeThatLiesBesideLibtorchUnderAnyName() throws Exception {
        Path library = Files.copy(
                Path.of(System.getProperty("java.home"), "lib/libzip.so"), folder.resolve("libcudart-218eec4c.so.12"));
        Files.createFile(folder.resolve(LibtorchFolder.LIBRARY));
        Optional<Path> found = CudaRuntime.of(LibtorchFolder.at(folder));
        assertThat(found).contains(library);
        CudaRuntime.show(found.get());
        try (NativeLibrary cudart = NativeLibrary.getInstance("cudart")) {
            assertThat(cudart.getFile().toPath().toRealPath()).isEqualTo(library.toRealPath());
        }
    }

    @Test
    void aBuildForTheCpuAsksForNothing() throws Exception {
        Files.createFile(folder.resolve(LibtorchFolder.LIBRARY));
        assertThat(CudaRuntime.of(LibtorchFolder.at(folder))).isEmpty();
        assertThat(CudaRuntime.libraries(LibtorchFolder.at(folder))).isEmpty();
    }
}
