package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The folder for temporary files, where it is what a command fails by. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    /** Whether the file that could not be made or written lies there. */
    static boolean isBlamed(Throwable failure) {
        return failure instanceof FileSystemException file
                && file.getFile() != null
                && Path.of(file.getFile())
                        .toAbsolutePath()
                        .startsWith(UnpackFolder.temporary().path().toAbsolutePath());
    }

    static String sentence(Throwable failure) {
        UnpackFolder folder = UnpackFolder.temporary();
        return "The folder for temporary files, " + folder.path() + ", cannot be used: "
                + folder.unwritable(NativeFailure.reason(failure)) + ".";
    }
}
