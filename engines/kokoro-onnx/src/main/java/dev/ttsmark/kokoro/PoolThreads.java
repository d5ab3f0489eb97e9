package dev.ttsmark.kokoro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Threads that the runtime starts for a session. Its Java binding does not tell how many it computes with, but Linux
 * does: a pool's threads bear the name of the thread that opened the session, the JVM's own bear names of theirs.
 */
final class PoolThreads {

    private static final Path TASKS = Path.of("/proc/self/task");

    private final Set<Path> before = namesakes();

    /** Threads like the caller's that were not there when this was made; empty where the system does not tell. */
    OptionalInt started() {
        Set<Path> now = namesakes();
        now.removeAll(before);
        return before.isEmpty() ? OptionalInt.empty() : OptionalInt.of(now.size());
    }

    private static Set<Path> namesakes() {
        try (Stream<Path> tasks = Files.list(TASKS)) {
            String own = Files.readString(Path.of("/proc/thread-self/comm"));
            return tasks.filter(task -> name(task).equals(own)).collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** Empty once the thread has ended. */
    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException e) {
            return "";
        }
    }
}
