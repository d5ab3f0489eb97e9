package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtProvider;
import dev.ttsmark.engine.ElfLibrary;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.NamedPlace;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.RuntimeFolder;
import dev.ttsmark.engine.UnpackFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ONNX Runtime from where somebody says that it lies, such as the Python package, which has no binding for Java and calls
 * its library {@code libonnxruntime.so.1.29.0}. A folder of links brings both together under the names that the binding
 * asks for.
 *
 * @param runtime the library itself
 */
record LinkedNatives(NamedPlace place, Path runtime) {

    static final String SETTING = "onnxruntime";

    static final String BINDING = "libonnxruntime4j_jni.so";

    private static final String RUNTIME = "libonnxruntime.so";

    private static final Pattern VERSION = Pattern.compile("(?:VERS_|libonnxruntime\\.so\\.)(\\d+\\.\\d+\\.\\d+)");

    private static final RuntimeFolder FOLDER = new RuntimeFolder(
            "onnxruntime/capi", RUNTIME, folder -> runtime(folder).isPresent());

    /** Empty where nobody says anything. @throws EngineException of kind OPTION if it is not there */
    static Optional<LinkedNatives> named() throws EngineException {
        Optional<NamedPlace> place = NamedPlace.bySetting(SETTING);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        if (!System.getProperty("os.name").startsWith("Linux")) {
            throw place.get().refused("which is for Linux; name a folder by -Donnxruntime.native.path instead");
        }
        Path folder = FOLDER.at(place.get());
        return Optional.of(new LinkedNatives(
                place.get(), runtime(folder).orElseThrow(() -> place.get().refused("which went away"))));
    }

    Path folder() {
        return runtime.getParent();
    }

    private static Optional<Path> runtime(Path folder) {
        return named(folder, RUNTIME).stream()
                .filter(file -> file.getFileName().toString().matches("libonnxruntime\\.so(\\.\\d+(\\.\\d+\\.\\d+)?)?"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> named(Path folder, String start) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** @throws EngineException of kind OPTION if the binding is made for another version */
    void requireVersion() throws EngineException {
        String wanted = OrtProvider.class.getPackage().getImplementationVersion();
        Optional<String> found = version();
        if (wanted != null && found.isPresent() && !found.get().equals(wanted)) {
            throw place.refused("which is ONNX Runtime " + found.get() + ", and the binding is for " + wanted
                    + "; type 'pip install onnxruntime-gpu==" + wanted + "' there, or name another");
        }
    }

    /** As the library tells, or else its name. */
    Optional<String> version() {
        Stream<String> versions = ElfLibrary.read(runtime).stream().flatMap(library -> library.versions().stream());
        return Stream.concat(versions, Stream.of(runtime.getFileName().toString()))
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /**
     * A folder with links to all of its libraries, and with the binding: that of the place where it has one, or else that
     * on the class path. It goes when this process ends.
     */
    Path link() throws EngineException {
        try {
            Path links = Files.createTempDirectory("ttsmark-onnxruntime");
            links.toFile().deleteOnExit();
            for (Path library : named(folder(), "libonnxruntime")) {
                link(links, library.getFileName().toString(), library);
            }
            link(links, RUNTIME, runtime);
            link(links, RUNTIME + ".1", runtime);
            if (!Files.exists(links.resolve(BINDING))) {
                copyBinding(links.resolve(BINDING));
            }
            return links;
        } catch (IOException e) {
            throw new EngineException(
                    Kind.RUNTIME, NativeFailure.sentence("ONNX Runtime", e, UnpackFolder.temporary()), e);
        }
    }

    private static void link(Path links, String name, Path library) throws IOException {
        Path link = links.resolve(name);
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, library.toRealPath());
            link.toFile().deleteOnExit();
        }
    }

    private static void copyBinding(Path file) throws IOException, EngineException {
        String system = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
        try (InputStream in = OrtProvider.class.getResourceAsStream("native/" + system + "/" + BINDING)) {
            if (in == null) {
                throw new EngineException(
                        Kind.RUNTIME,
                        "ONNX Runtime's jar on the class path has no binding for " + system + "; build ttsmark with the"
                                + " whole jar.");
            }
            Files.copy(in, file);
            file.toFile().deleteOnExit();
        }
    }
}
