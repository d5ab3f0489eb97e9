package dev.ttsmark.engine;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of NVIDIA's that another library asks for, and where each is.
 *
 * @param search where they are looked for
 * @param oldest name to the oldest version that will do, where its number alone does not tell
 */
public record CudaLibraries(LibrarySearch search, Map<String, String> oldest) {

    private static final Pattern NAME = Pattern.compile("lib(\\w+)\\.so\\.([0-9]+)");

    /** Library to its package for Python, in which {@code N} stands for CUDA's major version. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("cudart", "nvidia-cuda-runtime"),
            Map.entry("cublas", "nvidia-cublas"),
            Map.entry("cublasLt", "nvidia-cublas"),
            Map.entry("cufft", "nvidia-cufft"),
            Map.entry("cupti", "nvidia-cuda-cupti"),
            Map.entry("nvrtc", "nvidia-cuda-nvrtc"),
            Map.entry("nvJitLink", "nvidia-nvjitlink"),
            Map.entry("nvToolsExt", "nvidia-nvtx"),
            Map.entry("cufile", "nvidia-cufile"),
            Map.entry("curand", "nvidia-curand"),
            Map.entry("cusolver", "nvidia-cusolver"),
            Map.entry("cusparse", "nvidia-cusparse"),
            Map.entry("cusparseLt", "nvidia-cusparselt-cuN"),
            Map.entry("cudnn", "nvidia-cudnn-cuN"),
            Map.entry("nccl", "nvidia-nccl-cuN"),
            Map.entry("nvinfer", "tensorrt-cuN-libs"),
            Map.entry("nvonnxparser", "tensorrt-cuN-libs"),
            Map.entry("nvshmem_host", "nvidia-nvshmem-cuN"));

    /** That of the driver, which no package brings. */
    private static final String DRIVER = "libcuda.so.1";

    private static final String RUNTIME = "libcudart.so.";

    public CudaLibraries {
        oldest = Map.copyOf(oldest);
    }

    /** The major version of CUDA that a library is built for; empty where it asks for none. */
    public static Optional<Integer> major(ElfLibrary library) {
        return library.needed().stream()
                .filter(name -> name.matches("libcudart\\.so\\.[0-9]{1,4}"))
                .map(name -> Integer.valueOf(name.substring(RUNTIME.length())))
                .findFirst();
    }

    /**
     * What a library asks for.
     *
     * @param device option value that it is needed for
     * @param folder in which the library lies
     * @param later names that it asks for only once it computes
     */
    public List<GpuLibrary> of(String device, ElfLibrary library, Path folder, List<String> later) {
        List<Path> own = library.searched().stream()
                .map(named -> Path.of(named.replace("${ORIGIN}", "$ORIGIN").replace("$ORIGIN", folder.toString()))
                        .normalize())
                .filter(Files::isDirectory)
                .toList();
        LibrarySearch all = new LibrarySearch(
                Stream.concat(own.stream(), search.system().stream()).toList(),
                search.beyond(),
                search.isBeyondLoaded());
        int major = major(library).orElse(0);
        boolean isPackageEnough = search.isBeyondLoaded() || !own.isEmpty();
        return Stream.concat(library.needed().stream(), later.stream())
                .distinct()
                .filter(name -> name.equals(DRIVER) || PACKAGES.containsKey(base(name)))
                .map(name -> found(device, name, all, wanted(name, major), remedy(name, major, isPackageEnough)))
                .toList();
    }

    private static GpuLibrary found(String device, String name, LibrarySearch all, String wanted, String remedy) {
        Optional<Path> file = all.find(name);
        String version = file.map(path -> version(path, name)).orElse("");
        if (file.isEmpty() || isBefore(version, wanted)) {
            return new GpuLibrary(device, name, Optional.empty(), "", all.relatives(name), remedy);
        }
        return new GpuLibrary(device, name, file, version, List.of(), remedy);
    }

    /** The oldest version that will do; empty where any does. CUDA's major version asks for a branch of the driver. */
    private String wanted(String name, int major) {
        if (!name.equals(DRIVER)) {
            return oldest.getOrDefault(name, "");
        }
        return major < 12 ? "" : major == 12 ? "525" : "580";
    }

    /** An unknown version is before none. */
    static boolean isBefore(String version, String wanted) {
        if (version.isEmpty() || wanted.isEmpty()) {
            return false;
        }
        return ModuleDescriptor.Version.parse(version).compareTo(ModuleDescriptor.Version.parse(wanted)) < 0;
    }

    private static String base(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private String remedy(String name, int major, boolean isPackageEnough) {
        if (name.equals(DRIVER)) {
            return "install the NVIDIA driver" + (major < 12 ? "" : " " + wanted(name, major) + " or later")
                    + ", or start" + " the container with --gpus all";
        }
        String soMajor = name.substring(name.lastIndexOf('.') + 1);
        String version = base(name).equals("cufile") ? "" : "~=" + oldest.getOrDefault(name, soMajor + ".0");
        return "type 'pip install " + inPackages(base(name), major) + version + "' in the Python of the runtime, "
                + (isPackageEnough ? "or" : "and") + " let LD_LIBRARY_PATH name the folder that holds " + name;
    }

    /** From CUDA 13 on the packages of its toolkit have no suffix. */
    private static String inPackages(String base, int major) {
        String name = PACKAGES.get(base);
        return name.contains("cuN") ? name.replace("cuN", "cu" + major) : name + (major < 13 ? "-cu" + major : "");
    }

    /** As the file's whole name tells, or the package that it is of; empty where neither does. */
    static String version(Path file, String name) {
        try {
            String whole = file.toRealPath().getFileName().toString();
            String start = name.replaceFirst("[0-9]+$", "");
            String version = whole.startsWith(start) ? whole.substring(start.length()) : "";
            return version.matches("[0-9]+([.][0-9]+)+") ? version : ofPackage(file, base(name));
        } catch (IOException e) {
            return "";
        }
    }

    private static String ofPackage(Path file, String base) throws IOException {
        String start =
                PACKAGES.getOrDefault(base, "-").replaceAll("-cuN.*$", "").replace('-', '_');
        Pattern named = Pattern.compile(Pattern.quote(start) + "(_cu[0-9]+)?(_libs)?-([0-9][0-9.]*)\\.dist-info");
        for (Path folder : PythonPackages.around(file).folders()) {
            try (Stream<Path> packages = Files.list(folder)) {
                Optional<String> version = packages.map(
                                one -> named.matcher(one.getFileName().toString()))
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(3))
                        .findFirst();
                if (version.isPresent()) {
                    return version.get();
                }
            }
        }
        return "";
    }
}
