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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders in which a Python keeps its packages. The Python is not run: where packages lie follows from where it lies.
 *
 * @param folders that exist, the most particular first
 */
public record PythonPackages(List<Path> folders) {

    private static final List<String> NAMES = List.of("site-packages", "dist-packages");

    public PythonPackages {
        folders = List.copyOf(folders);
    }

    /**
     * Those of a Python.
     *
     * @param python an interpreter, the folder that it is installed in, a virtual environment, or the name of an
     *     interpreter on the path
     */
    public static PythonPackages of(String python) {
        Set<Path> folders = new LinkedHashSet<>();
        prefixes(python).forEach(prefix -> folders.addAll(under(prefix)));
        return new PythonPackages(List.copyOf(folders));
    }

    /** Those of the virtual environment that is active; without folders where none is. */
    public static PythonPackages active() {
        return Optional.ofNullable(System.getenv("VIRTUAL_ENV"))
                .map(PythonPackages::of)
                .orElseGet(() -> new PythonPackages(List.of()));
    }

    /** Those of every Python, or around every folder, that a setting names: one may hold CUDA for the other engine. */
    public static PythonPackages ofSettings() {
        return new PythonPackages(Stream.of("onnxruntime", "libtorch")
                .flatMap(setting -> NamedPlace.bySetting(setting).stream())
                .flatMap(place -> Stream.concat(
                        of(place.value()).folders().stream(),
                        path(place.value()).stream().flatMap(path -> around(path).folders().stream())))
                .distinct()
                .toList());
    }

    /** Those that a folder of a package lies in; without folders where it lies in none. */
    public static PythonPackages around(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at.getFileName() != null; at = at.getParent()) {
            if (NAMES.contains(at.getFileName().toString())) {
                return new PythonPackages(List.of(at));
            }
        }
        return new PythonPackages(List.of());
    }

    /** A link may lead from a virtual environment, whose packages go first, to the Python that it is of. */
    private static List<Path> prefixes(String python) {
        List<Path> prefixes = new ArrayList<>();
        found(python).ifPresent(path -> {
            prefixes.add(prefix(path));
            try {
                prefixes.add(prefix(path.toRealPath()));
            } catch (IOException e) {
                // It went away.
            }
        });
        return prefixes;
    }

    private static Path prefix(Path python) {
        Path bin = python.getParent();
        return Files.isDirectory(python) || bin == null || bin.getParent() == null ? python : bin.getParent();
    }

    private static Optional<Path> found(String python) {
        Stream<String> places = python.contains(File.separator)
                ? Stream.of(python)
                : Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                        .map(folder -> folder + File.separator + python);
        return places.flatMap(place -> path(place).stream())
                .filter(Files::exists)
                .findFirst();
    }

    private static Optional<Path> path(String place) {
        try {
            return Optional.of(Path.of(place).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Debian has one for all Pythons, and another for those below {@code local}. */
    private static List<Path> under(Path prefix) {
        return Stream.of("lib", "lib64", "local/lib")
                .map(prefix::resolve)
                .flatMap(lib -> children(lib, "python3"))
                .flatMap(python -> NAMES.stream().map(python::resolve))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Newest first. */
    private static Stream<Path> children(Path folder, String start) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(child -> child.getFileName().toString().startsWith(start))
                    .sorted(Comparator.comparingInt(PythonPackages::minor).reversed())
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static int minor(Path python) {
        String digits =
                python.getFileName().toString().replaceFirst("^python3\\.?", "").replaceAll("[^0-9].*$", "");
        return digits.isEmpty() || digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }
}
