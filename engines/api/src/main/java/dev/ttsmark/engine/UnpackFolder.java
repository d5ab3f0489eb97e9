package dev.ttsmark.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a library unpacks its natives before the system can load them.
 *
 * @param howToMove how to have it elsewhere, as a half sentence
 */
public record UnpackFolder(Path path, String howToMove) {

    private static final String JNA_PROPERTY = "jna.tmpdir";

    /** What to do about a file that could not be written there, as the end of a sentence without a full stop. */
    public String unwritable(String reason) {
        String wrong = Files.exists(path) ? reason + "; put the folder right" : "there is no such folder; make one";
        return wrong + ", or " + howToMove;
    }

    /** The folder for temporary files. */
    public static UnpackFolder temporary() {
        return new UnpackFolder(
                Path.of(System.getProperty("java.io.tmpdir")),
                "name another by -Djava.io.tmpdir=FOLDER in TTSMARK_JAVA_ARGS");
    }

    /** JNA's, which on Linux is a cache of the user's. */
    public static UnpackFolder jna() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .orElse(System.getProperty("user.home") + "/.cache");
        String named = System.getProperty(JNA_PROPERTY, cache + "/JNA/temp");
        return new UnpackFolder(Path.of(named), "name another by -D" + JNA_PROPERTY + "=FOLDER in TTSMARK_JAVA_ARGS");
    }
}
