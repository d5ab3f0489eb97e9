package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** Says what a disk's refusal means. */
final class Storage {

    private Storage() {}

    static ModelException failure(Path where, IOException e) {
        String message = String.valueOf(e.getMessage());
        String what = "cannot be used: " + message;
        if (message.contains("No space left")) {
            what = "has no space left; free some and run the command again";
        } else if (e instanceof AccessDeniedException) {
            what = "may not be written: " + message + " refuses access";
        }
        return new ModelException(ModelException.Kind.STORAGE, "Model store " + where + " " + what + ".", e);
    }
}
