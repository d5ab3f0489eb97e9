package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.RunDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What reports are known to say. */
final class Golden {

    private Golden() {}

    /** Leaves each file in {@code target/golden/<shape>/}, then compares it with the one in the test resources. */
    static void check(RunDirectory run, String shape, String... files) throws IOException {
        Path written = Files.createDirectories(Path.of("target", "golden", shape));
        for (String file : files) {
            Files.copy(run.root().resolve(file), written.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String file : files) {
            assertThat(Files.readString(written.resolve(file)))
                    .as("if " + written.resolve(file) + " is what the report should say, copy it to src/test/resources")
                    .isEqualTo(read("golden/" + shape + "/" + file));
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
