package dev.ttsmark.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the kernel backs memory with huge pages by itself. */
final class HugePages {

    private static final Pattern CHOSEN = Pattern.compile("\\[(\\w+)]");

    private HugePages() {}

    /** The word in brackets of Linux's {@code transparent_hugepage/enabled} below {@code root}; empty elsewhere. */
    static Optional<String> choice(Path root) {
        try {
            Matcher chosen =
                    CHOSEN.matcher(Files.readString(root.resolve("sys/kernel/mm/transparent_hugepage/enabled")));
            return chosen.find() ? Optional.of(chosen.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
