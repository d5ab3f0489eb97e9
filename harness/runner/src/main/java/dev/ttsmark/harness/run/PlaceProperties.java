package dev.ttsmark.harness.run;

import dev.ttsmark.harness.InvalidInputException;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** System properties by which somebody says where libraries and the files beside them lie. */
final class PlaceProperties {

    private static final Pattern FLAG = Pattern.compile("-D([^=]+)=(.*)", Pattern.DOTALL);

    /** Of the JVM, JNA, ONNX Runtime, DJL and espeak-ng. */
    private static final Pattern PLACE = Pattern.compile("java\\.(io\\.tmpdir|library\\.path)|jna\\..+"
            + "|onnxruntime\\.native\\..+|PYTORCH_[A-Z0-9_]+|LIBSTDCXX_LIBRARY_PATH|DJL_CACHE_DIR|ENGINE_CACHE_DIR"
            + "|ttsmark\\.(espeak\\.library|onnxruntime|libtorch)");

    /** Those that must be there; caches are made when they are not. */
    private static final Pattern MUST_BE_THERE = Pattern.compile(".*([._]path|_PATH|io\\.tmpdir|\\.library)");

    private static final String COMMA_LIST = "PYTORCH_EXTRA_LIBRARY_PATH";

    private PlaceProperties() {}

    /** As they were given to this process, for the processes that it starts. */
    static List<String> ofThisProcess() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> name(flag).filter(PlaceProperties::isPlace).isPresent())
                .toList();
    }

    /** @throws InvalidInputException if a flag names a place that is not there, or not by its whole path */
    static void check(List<String> flags) {
        for (String flag : flags) {
            Matcher matcher = FLAG.matcher(flag);
            if (matcher.matches() && isPlace(matcher.group(1))) {
                requirePlace(flag, matcher.group(1), matcher.group(2));
            }
        }
    }

    private static void requirePlace(String flag, String name, String value) {
        if (value.startsWith("~")) {
            throw refused(flag, "where '~' stays as it is; write the home folder out");
        }
        boolean isNamed = MUST_BE_THERE.matcher(name).matches();
        if (isNamed && places(name, value).noneMatch(Path::isAbsolute)) {
            throw refused(flag, "which is no whole path; write it from the root, so that it holds from any folder");
        }
        if (isNamed && places(name, value).noneMatch(Files::exists)) {
            throw refused(flag, "and nothing is there; name a place that is");
        }
    }

    /** The whole, and where it is a list its parts. */
    private static Stream<Path> places(String name, String value) {
        String separator = name.equals(COMMA_LIST) ? "," : File.pathSeparator;
        return Stream.concat(Stream.of(value), Stream.of(value.split(separator)))
                .flatMap(part -> {
                    try {
                        return Stream.of(Path.of(part));
                    } catch (InvalidPathException e) {
                        return Stream.empty();
                    }
                });
    }

    private static Optional<String> name(String flag) {
        Matcher matcher = FLAG.matcher(flag);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isPlace(String name) {
        return PLACE.matcher(name).matches();
    }

    private static InvalidInputException refused(String flag, String what) {
        return new InvalidInputException("'jvm' says " + flag + ", " + what + ".");
    }
}
