package dev.ttsmark.engine;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for what kept a native library from being loaded. Those who load it wrap the reason in messages of their own, and
 * only the innermost one says what to do.
 */
public final class NativeFailure {

    /** How the reason of a missing file begins. */
    static final String MISSING = "there is no ";

    private static final int MAX_LENGTH = 400;

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 50;

    /** What the JVM says of a class whose initialiser had failed before. */
    private static final Pattern SEEN_BEFORE = Pattern.compile("Exception [\\w.$]+: (.*) \\[in thread .*]");

    /** As glibc and musl say it. */
    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("([^\\s:/]+): cannot open shared object file|Error loading shared library ([^\\s:]+):");

    private static final Pattern NOT_EXECUTABLE =
            Pattern.compile("failed to map segment from shared object|Operation not permitted");

    private static final Pattern OTHER_BUILD = Pattern.compile(
            "undefined symbol|symbol not found|version `[^']+' not found|wrong ELF class|invalid ELF header|file too short");

    /** As the system says it, and JNA. */
    private static final Pattern UNWRITABLE = Pattern.compile(
            "No space left on device|Disk quota exceeded" + "|Read-only file system|Failed to create temporary file");

    private NativeFailure() {}

    /** Whether a library or its native part is what a class failed by, now or when it was first used. */
    public static boolean isOfLibrary(Throwable failure) {
        int depth = 0;
        for (Throwable at = failure; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
            if (at instanceof UnsatisfiedLinkError
                    || String.valueOf(at.getMessage()).contains("UnsatisfiedLinkError")) {
                return true;
            }
        }
        return false;
    }

    /** The innermost message that says something: one line without a full stop, of bounded length. */
    public static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        int depth = 0;
        for (Throwable at = failure; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
            String said = said(at);
            reason = said.isBlank() ? reason : said;
        }
        String cut = reason.length() > MAX_LENGTH ? reason.substring(0, MAX_LENGTH) + "…" : reason;
        return cut.replaceAll("[.\\s]+$", "");
    }

    /**
     * One sentence on a library that did not load.
     *
     * @param library as people call it
     * @param folder where its natives are unpacked
     */
    public static String sentence(String library, Throwable failure, UnpackFolder folder) {
        String reason = reason(failure);
        if (NOT_EXECUTABLE.matcher(reason).find()) {
            return library + " cannot be loaded: " + reason + "; nothing may be executed there, as where a folder is"
                    + " mounted noexec, so mount it otherwise, or " + folder.howToMove() + ".";
        }
        if (isOfFiles(failure)) {
            return library + " cannot be unpacked into " + folder.path() + ": " + folder.unwritable(reason) + ".";
        }
        return library + " cannot be loaded: " + reason + "; "
                + remedy(reason).orElse("check that its natives suit this system") + ".";
    }

    /** What to do about a {@link #reason}, as a half sentence; empty where it does not tell. */
    public static Optional<String> remedy(String reason) {
        Matcher missing = MISSING_LIBRARY.matcher(reason);
        if (missing.find()) {
            return Optional.of(bringing(missing.group(1) == null ? missing.group(2) : missing.group(1)));
        }
        return OTHER_BUILD.matcher(reason).find()
                ? Optional.of("it was built for another system or another version; name one that suits this")
                : Optional.empty();
    }

    private static String bringing(String library) {
        return library.startsWith("libcuda.so")
                ? "install the NVIDIA driver, which brings " + library + ", or compute on the CPU"
                : "install what brings " + library + ", or let LD_LIBRARY_PATH name the folder that holds it";
    }

    private static boolean isOfFiles(Throwable failure) {
        int depth = 0;
        for (Throwable at = failure; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
            if (at instanceof FileSystemException
                    || UNWRITABLE.matcher(String.valueOf(at.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }

    private static String said(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return MISSING + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is no folder";
        }
        String message = String.valueOf(failure.getMessage() == null ? "" : failure.getMessage())
                .replaceAll("\\s+", " ")
                .strip();
        Matcher before = SEEN_BEFORE.matcher(message);
        // The JVM and the system's loader both name the file.
        return (before.matches() ? before.group(1) : message).replaceFirst("^(.+?: )\\1", "$1");
    }
}
