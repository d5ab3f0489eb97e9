package dev.ttsmark.mms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with libtorch, as its files describe it.
 *
 * @param build version with its suffix, {@code 2.7.1+cu126}; empty where no file beside the libraries tells
 * @param isCuda whether it can compute on a GPU of NVIDIA's
 * @param hasOldAbi whether its strings are those of GCC before 5, with which no binding for the others can be linked
 */
record LibtorchFolder(Path path, Optional<String> build, boolean isCuda, boolean hasOldAbi) {

    static final String LIBRARY = System.mapLibraryName("torch");

    private static final int LARGEST_DESCRIPTION_BYTES = 1 << 16;

    private static final String VERSION = "([0-9]+\\.[0-9]+\\.[0-9]+[A-Za-z0-9+.]*)";

    /** Beside {@code lib} in archives of libtorch, in Python packages, and where headers lie. */
    private static final Map<String, Pattern> DESCRIPTIONS = Map.of(
            "build-version", Pattern.compile("^" + VERSION),
            "version.py", Pattern.compile("__version__ *= *['\"]" + VERSION),
            "include/torch/csrc/api/include/torch/version.h", Pattern.compile("define TORCH_VERSION \"" + VERSION));

    /** How an error's constructor is named that takes the old string. */
    private static final byte[] OLD_STRING =
            "_ZN3c105ErrorC1ENS_14SourceLocationESs".getBytes(StandardCharsets.US_ASCII);

    static boolean isAt(Path path) {
        return Files.isRegularFile(folder(path).resolve(LIBRARY));
    }

    /** @param path the folder, or its {@code libtorch.so} */
    static LibtorchFolder at(Path path) {
        Path folder = folder(path).toAbsolutePath().normalize();
        return new LibtorchFolder(
                folder,
                DESCRIPTIONS.entrySet().stream()
                        .flatMap(description -> found(folder, description.getKey(), description.getValue()))
                        .findFirst(),
                Files.exists(folder.resolve(System.mapLibraryName("torch_cuda"))),
                holds(folder.resolve(System.mapLibraryName("c10")), OLD_STRING));
    }

    /** Without suffix: {@code 2.7.1}. */
    Optional<String> version() {
        return build.map(whole -> whole.replaceAll("[^0-9.].*$", ""));
    }

    /** As the build's suffix tells it: {@code cu126}. */
    Optional<String> flavour() {
        return build.filter(whole -> whole.contains("+")).map(whole -> whole.substring(whole.indexOf('+') + 1));
    }

    private static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isRegularFile(path) && path.endsWith(LIBRARY) ? parent : path;
    }

    private static Stream<String> found(Path folder, String file, Pattern pattern) {
        Path parent = folder.getParent();
        if (parent == null) {
            return Stream.empty();
        }
        try (var in = Files.newInputStream(parent.resolve(file))) {
            String text = new String(in.readNBytes(LARGEST_DESCRIPTION_BYTES), StandardCharsets.UTF_8);
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            // ISO 8859-1 keeps every byte.
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }
}
