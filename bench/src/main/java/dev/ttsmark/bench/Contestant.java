package dev.ttsmark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process of its own that does the same work again and again. It says {@code ready} once loaded; then it reads the
 * number of an input a line, and answers with the nanoseconds it took and the {@link Speech} it made.
 */
final class Contestant implements AutoCloseable {

    /** What the launcher {@code ttsmark} sets where it is not set. */
    private static final Map<String, String> LAUNCHER_ENVIRONMENT =
            Map.of("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=8388608");

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;

    private Contestant(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Waits until it has loaded. */
    private static Contestant start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        environment.forEach(builder.environment()::putIfAbsent);
        Process process = builder.start();
        Contestant contestant = new Contestant(name, process);
        contestant.expect("ready");
        return contestant;
    }

    /** A Python script, run by the interpreter that {@code PYTHON} names. */
    static Contestant python(String name, String script, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Optional.ofNullable(System.getenv("PYTHON")).orElse("python3"));
        command.add(script);
        command.addAll(arguments);
        return start(name, command, Map.of());
    }

    /** A Java program on this process's class path, in the environment that the launcher gives ttsmark. */
    static Contestant java(String name, Class<?> program, List<String> jvmArguments, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return start(name, command, LAUNCHER_ENVIRONMENT);
    }

    String name() {
        return name;
    }

    record Answer(double seconds, Speech speech) {}

    Answer run(int input) throws IOException {
        orders.println(input);
        String[] parts = line().split(" ");
        return new Answer(Long.parseLong(parts[0]) / 1e9, Speech.of(Arrays.copyOfRange(parts, 1, parts.length)));
    }

    /** Resident memory now, in MiB. */
    double residentMebibytes() throws IOException {
        return status("VmRSS:");
    }

    /** The most resident memory so far, in MiB. */
    double peakMebibytes() throws IOException {
        return status("VmHWM:");
    }

    private double status(String key) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(key))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private void expect(String word) throws IOException {
        String line = line();
        if (!line.equals(word)) {
            throw new IOException(name + " said '" + line + "' instead of '" + word + "'");
        }
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(name + " ended early; see its messages above");
        }
        return line;
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
