package dev.ttsmark.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a class in a process of its own, since natives load once in a process and read its environment. */
public final class FreshJvm {

    private FreshJvm() {}

    /** What one such process printed, both streams together, and how it ended. */
    public record End(int exitCode, String printed) {

        /** What comes before it may be warnings of the JVM's on natives. */
        public String lastLine() {
            return printed.lines().reduce("", (before, line) -> line);
        }
    }

    /** @param environment variable to value, added to what this process has */
    public static End run(Class<?> main, Map<String, String> environment, List<String> flags, String... arguments)
            throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.home")), main, environment, flags, arguments);
    }

    /** @param home of the Java runtime */
    public static End run(
            Path home, Class<?> main, Map<String, String> environment, List<String> flags, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), printed);
    }
}
