package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for temporary files, where it is what a command fails by. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    /** Whether a file could not be made or written there since the folder is missing, closed or full. */
    static boolean isBlamed(Throwable failure) {
        Path folder = UnpackFolder.temporary().path().toAbsolutePath();
        return failure instanceof FileSystemException file
                && file.getFile() != null
                && Path.of(file.getFile()).toAbsolutePath().startsWith(folder)
                && (!Files.isDirectory(folder) || !Files.isWritable(folder) || isFull(file));
    }

    private static boolean isFull(FileSystemException file) {
        return String.valueOf(file.getReason()).matches("No space left on device|Disk quota exceeded");
    }

    static String sentence(Throwable failure) {
        UnpackFolder folder = UnpackFolder.temporary();
        return "The folder for temporary files, " + folder.path() + ", cannot be used: "
                + folder.unwritable(NativeFailure.reason(failure)) + ".";
    }
}
