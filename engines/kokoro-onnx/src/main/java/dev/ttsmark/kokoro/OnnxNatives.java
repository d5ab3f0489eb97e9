package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtProvider;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.NamedPlace;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;
import java.io.IOException;
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

    private OnnxNatives() {}

    /** @throws EngineException of kind OPTION if a property names what is not there, or would not be heeded */
    static void requireNamed() throws EngineException {
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
        Optional<NamedPlace> named = NamedPlace.byProperty(FOLDER);
        if (named.isPresent()) {
            return named.flatMap(place -> place.first(folder -> Files.exists(folder.resolve(provider))))
                    .map(folder -> "ONNX Runtime in " + folder);
        }
        ClassLoader loader = OrtProvider.class.getClassLoader();
        return JAR_FOLDERS.stream().anyMatch(folder -> loader.getResource(folder + provider) != null)
                ? Optional.of("onnxruntime_gpu on the class path")
                : Optional.empty();
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
