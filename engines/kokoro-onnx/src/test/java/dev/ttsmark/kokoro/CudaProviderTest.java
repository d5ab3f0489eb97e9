package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.FreshJvm;
import dev.ttsmark.engine.GpuLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real library that asks for CUDA's runtime in the place of another, and a library of the JDK's as that runtime. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CudaProviderTest {

    @TempDir
    private Path folder;

    private Path capi;
    private Path cudart;

    @BeforeEach
    void makeAPython() throws IOException {
        Path packages = folder.resolve("lib/python3.12/site-packages");
        capi = Files.createDirectories(packages.resolve("onnxruntime/capi"));
        cudart = Files.createDirectories(packages.resolve("nvidia/cu13/lib")).resolve("libcudart.so.13");
        Files.copy(Path.of(System.getProperty("java.home"), "lib/libzip.so"), cudart);
        try (InputStream in = getClass().getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            String library = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            Files.writeString(
                    capi.resolve("libonnxruntime_providers_cuda.so"),
                    library.replace("libpthread.so.0", "libcudart.so.13"),
                    StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void listsWhatTheProviderAsksForAtOnceAndLater() {
        assertThat(CudaProvider.libraries(Optional.of(capi)))
                .extracting(GpuLibrary::name)
                .containsExactly("libcudart.so.13", "libcudnn.so.9", "libcufft.so.12");
        assertThat(CudaProvider.libraries(Optional.of(folder))).isEmpty();
    }

    @Test
    void loadsWhatThePythonHoldsBeforeTheProviderAsksForIt() throws Exception {
        assertThat(FreshJvm.run(Load.class, Map.of(), List.of(), capi.toString())
                        .printed())
                .contains(cudart.toRealPath().toString());
    }

    /** What the child does. */
    static final class Load {

        public static void main(String[] args) throws IOException {
            CudaProvider.load(Path.of(args[0]));
            System.out.println(Files.readString(Path.of("/proc/self/maps")));
        }
    }
}
