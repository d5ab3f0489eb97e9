package dev.ttsmark.model.checkpoint;

import java.nio.file.Path;

/** A file that is no sound checkpoint. The message is one sentence: which file, what is wrong, and what to do. */
public final class CheckpointException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 100;

    /** @param why what is wrong, to follow the file's name */
    public CheckpointException(Path file, String why) {
        super("Checkpoint " + file + " " + why + "; fetch it again from its publisher.");
    }

    /** A name out of a file, fit to be shown: quoted, cut, and without control characters. */
    public static String quoted(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return "'" + cut.replaceAll("\\p{C}", "?") + "'";
    }
}
