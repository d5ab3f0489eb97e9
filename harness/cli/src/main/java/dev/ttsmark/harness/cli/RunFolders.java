package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.ShellWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Where new runs are written. */
final class RunFolders {

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private RunFolders() {}

    /** @param out named by a person; {@code results/<time>} where empty */
    static RunDirectory fresh(Optional<Path> out) {
        RunDirectory directory =
                new RunDirectory(out.orElseGet(() -> Home.results().resolve(RUN_ID.format(Instant.now()))));
        if (Files.exists(directory.measurements())) {
            throw new InvalidInputException(directory.root() + " holds a run already; go on with it by --resume "
                    + ShellWord.of(directory.root().toString()) + ", or name another --out.");
        }
        return directory;
    }
}
