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
        boolean isMissing = !Files.exists(path) && reason.startsWith(NativeFailure.MISSING);
        return (isMissing ? "there is no such folder; make one" : reason + "; put the folder right") + ", or "
                + howToMove;
    }

    /** The folder for temporary files. */
    public static UnpackFolder temporary() {
        return new UnpackFolder(
                Path.of(System.getProperty("java.io.tmpdir")),
                "name another by -Djava.io.tmpdir=FOLDER in TTSMARK_JAVA_ARGS");
    }

    /** JNA's: a cache of the user's, and where that cannot be written to the folder for temporary files. */
    public static UnpackFolder jna() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .orElse(System.getProperty("user.home") + "/.cache");
        Path usual = Path.of(cache, "JNA", "temp");
        Path taken = Optional.ofNullable(System.getProperty(JNA_PROPERTY))
                .map(Path::of)
                .orElseGet(() -> Files.isWritable(usual) ? usual : temporary().path());
        return new UnpackFolder(taken, "name another by -D" + JNA_PROPERTY + "=FOLDER in TTSMARK_JAVA_ARGS");
    }
}
