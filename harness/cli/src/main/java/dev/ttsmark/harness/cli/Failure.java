package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.UnpackFolder;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.model.ModelException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says in one sentence what went wrong. */
final class Failure {

    private Failure() {}

    static String sentence(Throwable failure) {
        Optional<String> closed = DataFolder.sentence(failure);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (failure instanceof InvalidInputException
                || failure instanceof EngineException
                || failure instanceof ModelException) {
            return failure.getMessage();
        }
        Optional<String> module = MissingModule.sentence(failure);
        if (module.isPresent()) {
            return module.get();
        }
        if (NativeFailure.isOfLibrary(failure)) {
            return NativeFailure.sentence("A library", failure, UnpackFolder.jna());
        }
        if (failure instanceof IOException && TemporaryFolder.isBlamed(failure)) {
            return TemporaryFolder.sentence(failure);
        }
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ": check the path.";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "No permission for " + denied.getFile() + ": check its owner and mode.";
        }
        if (failure instanceof FileSystemException file) {
            return "Cannot use " + file.getFile() + " (" + file.getReason() + "): check the path and the disk.";
        }
        if (failure instanceof CharacterCodingException) {
            return "A file that was to be read is no UTF-8: convert the files named to UTF-8.";
        }
        if (failure instanceof InvalidPathException path) {
            return "'" + path.getInput() + "' is no path (" + path.getReason() + "): correct it.";
        }
        if (failure instanceof IOException) {
            return "Reading or writing failed (" + failure.getMessage() + "): check the disk and the files named.";
        }
        return "Unexpected " + failure + ": this is a fault of ttsmark; run again with --debug and report the trace.";
    }
}
