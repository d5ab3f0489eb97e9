package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtProvider;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.NamedPlace;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Where ONNX Runtime's binding takes its libraries from, and why it has none. */
final class OnnxNatives {

    private static final String PREFIX = "onnxruntime.native.";
    private static final String FOLDER = PREFIX + "path";

    /** Those that the binding loads itself; the others are loaded by these, from the same folder. */
    private static final List<String> LOADED = List.of("onnxruntime", "onnxruntime4j_jni");

    /** CUDA builds are published for these alone. */
    private static final List<String> JAR_FOLDERS =
            List.of("ai/onnxruntime/native/linux-x64/", "ai/onnxruntime/native/win-x64/");

    /** Kept, since loggers that nobody holds are forgotten with their handlers. */
    private static final Logger BINDING = Logger.getLogger("ai.onnxruntime.OnnxRuntime");

    private static final Unpacking UNPACKING = new Unpacking();

    static {
        BINDING.addHandler(UNPACKING);
        BINDING.setUseParentHandlers(false);
    }

    /** Whether the folder that the property names is one that this process made. */
    private static boolean isLinked;

    private OnnxNatives() {}

    /**
     * Tells the binding where the libraries are that somebody named.
     *
     * @throws EngineException of kind OPTION if what is named is not there, or would not be heeded
     */
    static void requireNamed() throws EngineException {
        Optional<LinkedNatives> linked = LinkedNatives.named();
        if (linked.isPresent() && !isLinked) {
            if (System.getProperty(FOLDER) != null) {
                throw linked.get().place().refused("and -D" + FOLDER + " names another; leave one of them out");
            }
            linked.get().requireVersion();
            System.setProperty(FOLDER, linked.get().link().toString());
            isLinked = true;
        }
        Optional<NamedPlace> folder = NamedPlace.byProperty(FOLDER);
        if (folder.isPresent()) {
            requireLibraries(folder.get());
        }
        for (String property : System.getProperties().stringPropertyNames()) {
            if (property.startsWith(PREFIX) && property.endsWith(".path") && !property.equals(FOLDER)) {
                requireHeeded(property, folder.isPresent());
            }
        }
    }

    /** In words, where CUDA's provider lies with the libraries: in the folder that is named, or in the jar. */
    static Optional<String> cudaBuild() {
        String provider = System.mapLibraryName("onnxruntime_providers_cuda");
        Optional<Path> named = folder();
        if (named.isPresent()) {
            return named.filter(folder -> Files.exists(folder.resolve(provider)))
                    .map(folder -> "ONNX Runtime in " + folder);
        }
        ClassLoader loader = OrtProvider.class.getClassLoader();
        return JAR_FOLDERS.stream().anyMatch(folder -> loader.getResource(folder + provider) != null)
                ? Optional.of("onnxruntime_gpu on the class path")
                : Optional.empty();
    }

    /** That of the libraries that somebody named; empty where nobody did. */
    static Optional<Path> folder() {
        try {
            Optional<Path> linked = LinkedNatives.named().map(LinkedNatives::folder);
            return linked.or(() -> NamedPlace.byProperty(FOLDER).flatMap(place -> place.first(Files::isDirectory)));
        } catch (EngineException e) {
            // Who opens the engine is told.
            return Optional.empty();
        }
    }

    /**
     * Why the binding cannot hand a provider over that ONNX Runtime itself has: each jar has a binding of its own.
     *
     * @param provider as the binding spells it, {@code CUDA}
     */
    static Optional<String> bindingLack(String provider) {
        return NamedPlace.byProperty(FOLDER)
                .flatMap(place -> place.first(folder -> Files.exists(folder.resolve(LinkedNatives.BINDING))))
                .map(folder -> folder.resolve(LinkedNatives.BINDING))
                .filter(binding -> holds(binding, "not compiled with " + provider + " support"))
                .map(binding -> "the binding for Java, " + LinkedNatives.BINDING
                        + ", is that of the jar onnxruntime, which"
                        + " knows no " + provider + ", whatever ONNX Runtime itself has; type"
                        + " 'TTSMARK_MAVEN_ARGS=-Dgpu ./ttsmark doctor', which builds with that of onnxruntime_gpu");
    }

    private static boolean holds(Path file, String wanted) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireLibraries(NamedPlace place) throws EngineException {
        Path folder = place.folder();
        for (String library : LOADED) {
            String file = System.mapLibraryName(library).replace("jnilib", "dylib");
            if (!Boolean.getBoolean(PREFIX + library + ".skip") && !Files.isRegularFile(folder.resolve(file))) {
                throw place.refused("where there is no " + file + "; put it there, or leave the property out");
            }
        }
    }

    private static void requireHeeded(String property, boolean hasFolder) throws EngineException {
        String library = property.substring(PREFIX.length(), property.length() - ".path".length());
        if (hasFolder) {
            throw new EngineException(
                    Kind.OPTION, "-D" + property + " is not heeded beside -D" + FOLDER + "; leave one of them out.");
        }
        if (!LOADED.contains(library)) {
            throw new EngineException(
                    Kind.OPTION,
                    "-D" + property + " is not heeded by ONNX Runtime; let -D" + FOLDER
                            + " name a folder that holds all of its libraries.");
        }
        Optional<NamedPlace> file = NamedPlace.byProperty(property);
        if (file.isPresent()) {
            file.get().file();
        }
    }

    /** What the binding threw, or else logged, when it could not unpack or load its libraries. */
    static EngineException failed(Throwable thrown) {
        Throwable cause = UNPACKING.failure == null ? thrown : UNPACKING.failure;
        UnpackFolder folder = UnpackFolder.temporary();
        String sentence = NativeFailure.sentence(
                "ONNX Runtime",
                cause,
                new UnpackFolder(folder.path(), folder.howToMove() + ", or one with its libraries by -D" + FOLDER));
        return new EngineException(Kind.RUNTIME, sentence.replaceAll("\\.$", "") + versionWanted() + ".", thrown);
    }

    private static String versionWanted() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(property -> property.startsWith(PREFIX) && property.endsWith(".path"))
                .findFirst()
                .map(property -> "; what -D" + property + " names must be of ONNX Runtime "
                        + OrtProvider.class.getPackage().getImplementationVersion())
                .orElse("");
    }

    /** Why the library of a provider could not be unpacked; empty where it could. */
    static Optional<String> unpackingFailure() {
        return Optional.ofNullable(UNPACKING.failure)
                .map(failure -> NativeFailure.sentence("its library", failure, UnpackFolder.temporary()))
                .map(sentence -> sentence.replaceAll("\\.$", ""));
    }

    /** Hears of files that the binding could not write: it logs these, and looks for a library elsewhere. */
    private static final class Unpacking extends Handler {

        private volatile IOException failure;

        @Override
        public void publish(LogRecord said) {
            if (said.getThrown() instanceof IOException thrown) {
                failure = thrown;
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
