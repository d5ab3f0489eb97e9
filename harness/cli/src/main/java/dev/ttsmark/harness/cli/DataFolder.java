package dev.ttsmark.harness.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of models and results, where it is what a command fails by. */
final class DataFolder {

    private DataFolder() {}

    /** Empty where a failure has another cause than that it may not be written to. */
    static Optional<String> sentence(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof FileSystemException file && isClosed(file) && isWithin(file)) {
                return Optional.of("No permission to write " + file.getFile() + ": models and results go to "
                        + Home.data() + "; name another folder for them by TTSMARK_DATA.");
            }
        }
        return Optional.empty();
    }

    private static boolean isClosed(FileSystemException file) {
        return file instanceof AccessDeniedException || "Read-only file system".equals(file.getReason());
    }

    private static boolean isWithin(FileSystemException file) {
        return file.getFile() != null
                && Path.of(file.getFile()).toAbsolutePath().normalize().startsWith(Home.data());
    }
}
