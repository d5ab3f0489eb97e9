package dev.ttsmark.engine;

import dev.ttsmark.engine.EngineException.Kind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A file or folder that somebody named by an environment variable or a system property. Runtimes pass over a name that
 * leads nowhere and take what they find elsewhere; who asked for a library must not get another one unawares.
 *
 * @param name of the variable, or of the property with {@code -D}
 * @param value never blank
 */
public record NamedPlace(String name, String value) {

    private static final String SETTING = "ttsmark.";

    /**
     * Of the environment variable, or else of the system property of the same name; empty where neither is set, or the
     * variable to nothing.
     */
    public static Optional<NamedPlace> byVariable(String name) {
        return System.getenv(name) == null ? byProperty(name) : byEnvironment(name);
    }

    /**
     * Of a setting that ttsmark has for it: the property {@code ttsmark.NAME}, which the command line and plans set, or
     * else the variable {@code TTSMARK_NAME}.
     *
     * @param setting such as {@code onnxruntime}
     */
    public static Optional<NamedPlace> bySetting(String setting) {
        return of("Setting '" + setting + "'", System.getProperty(SETTING + setting))
                .or(() -> byEnvironment("TTSMARK_" + setting.toUpperCase(Locale.ROOT)));
    }

    /** Of the environment variable; empty where it is not set, or to nothing. */
    public static Optional<NamedPlace> byEnvironment(String name) {
        return of(name, System.getenv(name));
    }

    /** Of the system property; empty where it is not set. */
    public static Optional<NamedPlace> byProperty(String name) {
        return of("-D" + name, System.getProperty(name));
    }

    private static Optional<NamedPlace> of(String name, String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(new NamedPlace(name, value));
    }

    /** @throws EngineException of kind OPTION if there is no such folder */
    public Path folder() throws EngineException {
        return one(value, Files::isDirectory, "a folder");
    }

    /** @throws EngineException of kind OPTION if there is no such file */
    public Path file() throws EngineException {
        return one(value, Files::isRegularFile, "a file");
    }

    /** The first of several, with the system's separator between, that will do; empty where none does. */
    public Optional<Path> first(Predicate<Path> willDo) {
        return Stream.of(value.split(File.pathSeparator))
                .flatMap(part -> path(part).stream())
                .filter(willDo)
                .findFirst();
    }

    /** All of several with a separator between, each of which must be a file. */
    public List<Path> files(String separator) throws EngineException {
        List<Path> files = new ArrayList<>();
        for (String part : value.split(separator)) {
            files.add(one(part, Files::isRegularFile, "a file"));
        }
        return files;
    }

    /** @param what is wrong with the place and what to do, as the end of a sentence that begins with its name */
    public EngineException refused(String what) {
        String wrong = value.startsWith("~") ? "where '~' stays as it is; write the home folder out" : what;
        return new EngineException(Kind.OPTION, name + " names " + value + ", " + wrong + ".");
    }

    private Path one(String part, Predicate<Path> willDo, String what) throws EngineException {
        return path(part)
                .filter(willDo)
                .orElseThrow(() -> refused(
                        path(part).filter(Files::exists).isPresent()
                                ? "which is not " + what + "; name " + what + ", or leave it out"
                                : "and nothing is there; name " + what + " that is, or leave it out"));
    }

    private static Optional<Path> path(String part) {
        try {
            return part.isBlank() ? Optional.empty() : Optional.of(Path.of(part));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
