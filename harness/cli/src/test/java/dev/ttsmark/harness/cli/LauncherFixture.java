package dev.ttsmark.harness.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** An installation with the real launcher, which finds this build's classes in it, and a corpus {@code tiny}. */
final class LauncherFixture {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;

    /** What a command left: bytes as they came through the pipe. */
    record Ended(int code, byte[] bytes, String err) {

        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private LauncherFixture(Path home) {
        this.home = home;
    }

    static LauncherFixture in(Path home) throws IOException {
        Path target = Files.createDirectories(home.resolve("harness/cli/target"));
        install(home, target);
        Path corpus = Files.createDirectories(home.resolve("corpora/tiny"));
        Files.writeString(corpus.resolve("utterances.tsv"), "id\tlanguage\ttext\nEN-1\ten\tHello there.\n");
        Files.createFile(home.resolve("pom.xml"));
        for (String sources : List.of("engines", "models", "templates")) {
            Files.createDirectory(home.resolve(sources));
        }
        Files.createFile(target.resolve("built-with"));
        return new LauncherFixture(home);
    }

    /** An unpacked archive, without corpora. */
    static LauncherFixture archive(Path home) throws IOException {
        install(Files.createDirectories(home), home);
        return new LauncherFixture(home);
    }

    private static void install(Path home, Path target) throws IOException {
        Files.copy(REPOSITORY.resolve(Launcher.NAME), home.resolve(Launcher.NAME));
        home.resolve(Launcher.NAME).toFile().setExecutable(true);
        writeClassPath(Files.createDirectory(target.resolve("lib")).resolve("class-path.jar"));
    }

    /** A jar that names the folders and jars of this build and holds nothing itself. */
    private static void writeClassPath(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of)
                                .filter(entry -> !entry.endsWith("test-classes"))
                                .map(entry -> entry.toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    Path home() {
        return home;
    }

    Ended run(String... words) throws Exception {
        return run(Map.of(), words);
    }

    /** Runs a command to its end, its output in pipes and nothing on its input. */
    Ended run(Map<String, String> environment, String... words) throws Exception {
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process = start(environment, err, List.of(words));
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + Arrays.toString(words));
        }
        return new Ended(process.exitValue(), out, Files.readString(err));
    }

    Process start(Map<String, String> environment, Path err, List<String> words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve(Launcher.NAME).toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().remove("TTSMARK_JAVA_ARGS");
        builder.environment().remove("TTSMARK_MAVEN_ARGS");
        builder.environment().remove("TTSMARK_DATA");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
