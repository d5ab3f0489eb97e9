package dev.ttsmark.mms;

import com.sun.jna.NativeLibrary;
import dev.ttsmark.engine.CudaLibraries;
import dev.ttsmark.engine.ElfLibrary;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.GpuLibrary;
import dev.ttsmark.engine.LibrarySearch;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.PythonPackages;
import dev.ttsmark.engine.UnpackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CUDA's own libraries beside a libtorch. DJL counts GPUs by {@code libcudart.so}, a name without number that only kits for
 * developers have, and without it sees none.
 */
final class CudaRuntime {

    private static final String NAME = "cudart";

    /** Archives of libtorch have a hash in it. */
    private static final String FILE = "libcudart(-[0-9a-f]+)?\\.so\\.[0-9.]+";

    /** Those that ask for libraries of NVIDIA's, the one first whose version of CUDA counts. */
    private static final List<String> PARTS =
            List.of("torch_cuda", "torch_cpu", "c10_cuda", "torch_cuda_linalg", "torch_nvshmem");

    private CudaRuntime() {}

    /** What libtorch's parts ask the system for, where one is for GPUs: even that for the CPU asks for some of CUDA then. */
    static List<GpuLibrary> libraries(LibtorchFolder folder) {
        if (!folder.isCuda()) {
            return List.of();
        }
        CudaLibraries cuda = new CudaLibraries(
                LibrarySearch.here(PythonPackages.around(folder.path())).forSystemAlone(), Map.of());
        Map<String, GpuLibrary> byName = new LinkedHashMap<>();
        PARTS.stream()
                .flatMap(part -> ElfLibrary.read(folder.path().resolve(System.mapLibraryName(part))).stream())
                .flatMap(part -> cuda.of("cuda", part, folder.path(), List.of("libcuda.so.1")).stream())
                .forEach(library -> byName.putIfAbsent(library.name(), library));
        return List.copyOf(byName.values());
    }

    /** The one that libtorch itself loads: beside it, or where its file says. */
    static Optional<Path> of(LibtorchFolder folder) {
        try (Stream<Path> files = Files.list(folder.path())) {
            Optional<Path> own = files.filter(
                            file -> file.getFileName().toString().matches(FILE))
                    .findFirst();
            return own.or(() -> libraries(folder).stream()
                    .filter(library -> library.name().matches(FILE))
                    .flatMap(library -> library.file().stream())
                    .findFirst());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Lets DJL find it, by a link that goes when this process ends. */
    static void show(Path library) throws EngineException {
        try {
            Path links = Files.createTempDirectory("ttsmark-cudart");
            links.toFile().deleteOnExit();
            Path link = Files.createSymbolicLink(links.resolve("libcudart.so"), library.toRealPath());
            link.toFile().deleteOnExit();
            NativeLibrary.addSearchPath(NAME, links.toString());
        } catch (IOException e) {
            throw new EngineException(Kind.RUNTIME, NativeFailure.sentence("CUDA", e, UnpackFolder.temporary()), e);
        }
    }
}
