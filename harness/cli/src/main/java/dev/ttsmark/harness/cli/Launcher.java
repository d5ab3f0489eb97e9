package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts other programs: the launcher of another build, and git. */
final class Launcher {

    static final String NAME = "ttsmark";

    private Launcher() {}

    /** Whether a folder holds a build of ttsmark, or the sources of one. */
    static boolean isIn(Path home) {
        return Files.isExecutable(home.resolve(NAME));
    }

    /**
     * Runs a build's command line to its end; it may end with any exit code that says something of a run.
     *
     * @param log what it prints is appended here
     */
    static void run(Path home, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve(NAME).toAbsolutePath().toString());
        command.addAll(arguments);
        int code = waitFor(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
        if (code != ExitCode.DONE && code != ExitCode.FAIL) {
            throw new InvalidInputException("The build in " + home + " could not measure (exit code " + code
                    + "); see the end of " + log + ".");
        }
    }

    /** First line that a program prints; empty if it fails. */
    static String firstLine(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return waitFor(process) == 0 ? text.lines().findFirst().orElse("") : "";
    }

    /** @throws InvalidInputException with what it printed if it fails */
    static void require(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (waitFor(process) != 0) {
            throw new InvalidInputException("'" + String.join(" ", command) + "' failed: "
                    + text.strip().lines().reduce((a, b) -> b).orElse("no reason given") + ".");
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another program ran");
        }
    }
}
