package dev.ttsmark.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** JDKs of this machine beside the one that runs the tests. */
final class OtherJdks {

    private OtherJdks() {}

    /** One for each newer feature release: those that {@code JAVA_HOME_*} name, as on hosted runners, and neighbours. */
    static List<Path> newer() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> neighbours = Files.list(own.getParent())) {
            Stream<Path> named = System.getenv().entrySet().stream()
                    .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
                    .map(variable -> Path.of(variable.getValue()));
            return Stream.concat(named, neighbours)
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> feature(home).filter(OtherJdks::isNewer).isPresent())
                    .collect(java.util.stream.Collectors.toMap(
                            home -> feature(home).get(), home -> home, (a, b) -> a))
                    .values()
                    .stream()
                    .toList();
        }
    }

    private static boolean isNewer(Integer feature) {
        return feature > Runtime.version().feature();
    }

    private static Optional<Integer> feature(Path home) {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(Runtime.Version.parse(version).feature());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
