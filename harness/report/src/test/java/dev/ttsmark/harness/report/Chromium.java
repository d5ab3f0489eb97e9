package dev.ttsmark.harness.report;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser, where one is installed. */
record Chromium(Path program) {

    private static final long LIMIT_SECONDS = 60;

    /** Skips the test where there is no browser on the path. */
    static Chromium installed() {
        return find().orElseGet(() -> abort("No chromium or google-chrome on the PATH: install one to run this test."));
    }

    /** The page's document after loading, as the browser would write it. */
    String dom(Path page, Path profile) throws IOException, InterruptedException {
        Path out = profile.resolveSibling(profile.getFileName() + ".dom");
        Path log = profile.resolveSibling(profile.getFileName() + ".log");
        Process process = new ProcessBuilder(command(page, profile))
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The browser did not end within " + LIMIT_SECONDS + " s.");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private List<String> command(Path page, Path profile) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"));
        command.addAll(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"));
        // Messages between frames come after loading.
        command.add("--virtual-time-budget=2000");
        command.addAll(
                List.of("--user-data-dir=" + profile, "--dump-dom", page.toUri().toString()));
        return command;
    }

    private static Optional<Chromium> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }
}
