package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtProvider;
import com.sun.jna.NativeLibrary;
import dev.ttsmark.engine.CudaLibraries;
import dev.ttsmark.engine.ElfLibrary;
import dev.ttsmark.engine.GpuLibrary;
import dev.ttsmark.engine.LibrarySearch;
import dev.ttsmark.engine.PythonPackages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What ONNX Runtime's libraries for NVIDIA's GPUs ask the system for. */
final class CudaProvider {

    /** Of CUDA 12 it asks for cudaLibraryGetKernel, which 12.6 has not. */
    private static final Map<String, String> OLDEST = Map.of("libcudart.so.12", "12.8");

    private CudaProvider() {}

    /** By name of the device that asks; empty where this build is none for it. */
    static List<GpuLibrary> libraries(Optional<Path> folder) {
        return Stream.of("cuda", "tensorrt")
                .flatMap(device -> libraries(device, folder).stream())
                .toList();
    }

    private static List<GpuLibrary> libraries(String device, Optional<Path> folder) {
        String name = System.mapLibraryName("onnxruntime_providers_" + device);
        return folder.isPresent()
                ? libraries(device, folder.get().resolve(name), search(folder.get()))
                : inJar(device, name);
    }

    /** Loads those that lie where the system does not look, so that the provider finds them when it is loaded. */
    static void load(Path folder) {
        LibrarySearch search = search(folder);
        libraries(Optional.of(folder)).stream()
                .filter(library -> search.bySystem(library.name()).isEmpty())
                .flatMap(library -> library.file().stream())
                .forEach(CudaProvider::loadOne);
    }

    private static void loadOne(Path library) {
        try {
            NativeLibrary.getInstance(library.toString());
        } catch (UnsatisfiedLinkError e) {
            // The provider says in its own words what it lacks.
        }
    }

    private static LibrarySearch search(Path folder) {
        return LibrarySearch.here(PythonPackages.around(folder));
    }

    private static List<GpuLibrary> libraries(String device, Path file, LibrarySearch search) {
        return ElfLibrary.read(file)
                .map(library -> new CudaLibraries(search, OLDEST).of(device, library, file.getParent(), later(library)))
                .orElse(List.of());
    }

    /** cuDNN, and cuFFT, whose version is one behind CUDA's; no section of the file names them. */
    private static List<String> later(ElfLibrary library) {
        return CudaLibraries.major(library)
                .map(major -> List.of("libcudnn.so.9", "libcufft.so." + (major - 1)))
                .orElse(List.of());
    }

    /** Those that lie where the system does not look would have to be loaded before the jar is unpacked. */
    private static List<GpuLibrary> inJar(String device, String name) {
        LibrarySearch here = LibrarySearch.here(new PythonPackages(List.of()));
        try (InputStream in = OrtProvider.class.getResourceAsStream("native/linux-x64/" + name)) {
            if (in == null) {
                return List.of();
            }
            Path file = Files.createTempFile("ttsmark-provider", ".so");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return libraries(device, file, here.forSystemAlone());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return List.of();
        }
    }
}
