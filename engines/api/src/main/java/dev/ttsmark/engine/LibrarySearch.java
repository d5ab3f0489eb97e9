package dev.ttsmark.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a library may lie that another one needs, on Linux.
 *
 * @param system folders in which the system's loader looks for it
 * @param beyond folders that CUDA is installed into besides, by its own installer or among a Python's packages
 * @param isBeyondLoaded whether what lies there is loaded before it is asked for; else it is of no use there
 */
public record LibrarySearch(List<Path> system, List<Path> beyond, boolean isBeyondLoaded) {

    /** Files that include each other without end are none of a system's. */
    private static final int DEEPEST_INCLUDE = 8;

    public LibrarySearch {
        system = List.copyOf(system);
        beyond = List.copyOf(beyond);
    }

    /**
     * On this machine.
     *
     * @param packages in which NVIDIA's libraries may lie
     */
    public static LibrarySearch here(PythonPackages packages) {
        List<Path> folders = new ArrayList<>(packages.folders());
        folders.addAll(PythonPackages.ofSettings().folders());
        folders.addAll(PythonPackages.active().folders());
        return at(Path.of("/"), System.getenv(), folders);
    }

    static LibrarySearch at(Path root, Map<String, String> environment, List<Path> packages) {
        Set<Path> system = new LinkedHashSet<>(listed(environment.get("LD_LIBRARY_PATH")));
        configured(root, root.resolve("etc/ld.so.conf"), 0, system);
        Stream.of("lib", "usr/lib", "lib64", "usr/lib64", "lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu")
                .map(root::resolve)
                .forEach(system::add);
        Set<Path> beyond = new LinkedHashSet<>();
        for (Path folder : packages) {
            children(folder.resolve("nvidia"), "")
                    .map(part -> part.resolve("lib"))
                    .forEach(beyond::add);
            beyond.add(folder.resolve("tensorrt_libs"));
        }
        Stream.of("CUDA_HOME", "CUDA_PATH")
                .flatMap(name -> listed(environment.get(name)).stream())
                .forEach(home -> beyond.addAll(ofToolkit(home)));
        children(root.resolve("usr/local"), "cuda").forEach(home -> beyond.addAll(ofToolkit(home)));
        return new LibrarySearch(there(system), there(beyond), true);
    }

    /** For a library that can be told of no others than the system finds. */
    public LibrarySearch forSystemAlone() {
        return new LibrarySearch(system, beyond, false);
    }

    /** Empty where the system's loader would find none. */
    public Optional<Path> bySystem(String name) {
        return in(system, name);
    }

    /** By the system, or else beyond where that is of use. */
    public Optional<Path> find(String name) {
        return bySystem(name).or(() -> isBeyondLoaded ? in(beyond, name) : Optional.empty());
    }

    /** Files of the same library in whatever version, by their whole names: {@code libcudart.so.12.6.77}. */
    public List<Path> relatives(String name) {
        String base = name.replaceFirst("\\.so\\..*$", ".so");
        return Stream.concat(system.stream(), beyond.stream())
                .flatMap(folder -> children(folder, base + "."))
                .filter(Files::isRegularFile)
                .map(LibrarySearch::whole)
                .distinct()
                .toList();
    }

    private static Path whole(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static Optional<Path> in(List<Path> folders, String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> ofToolkit(Path home) {
        return List.of(home.resolve("lib64"), home.resolve("lib"), home.resolve("targets/x86_64-linux/lib"));
    }

    private static List<Path> there(Set<Path> folders) {
        return folders.stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> listed(String folders) {
        return folders == null
                ? List.of()
                : Stream.of(folders.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(LibrarySearch::path)
                        .toList();
    }

    private static Stream<Path> path(String folder) {
        try {
            return Stream.of(Path.of(folder));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** What the loader's configuration names; it includes others as {@code /etc/ld.so.conf.d/*.conf}. */
    private static void configured(Path root, Path file, int depth, Set<Path> folders) {
        if (depth > DEEPEST_INCLUDE) {
            return;
        }
        for (String line : lines(file)) {
            String said = line.replaceFirst("#.*", "").strip();
            if (said.startsWith("include ")) {
                String pattern = said.substring("include ".length()).strip();
                path(pattern).map(named -> inside(root, named)).forEach(named -> children(named.getParent(), "")
                        .filter(one -> one.getFileSystem()
                                .getPathMatcher("glob:" + named.getFileName())
                                .matches(one.getFileName()))
                        .forEach(one -> configured(root, one, depth + 1, folders)));
            } else if (said.startsWith("/")) {
                path(said).map(named -> inside(root, named)).forEach(folders::add);
            }
        }
    }

    private static Path inside(Path root, Path path) {
        return path.isAbsolute()
                ? root.resolve(path.toString().substring(1))
                : root.resolve("etc").resolve(path);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The last in the order of names first, which is the newest. */
    private static Stream<Path> children(Path folder, String start) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(child -> child.getFileName().toString().startsWith(start))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
