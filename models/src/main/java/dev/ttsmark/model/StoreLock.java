package dev.ttsmark.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One writer at a time, among threads and among processes. */
final class StoreLock {

    // a file lock keeps other processes out but is refused, not waited for, inside one
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private StoreLock() {}

    /**
     * Waits until nobody else works under that lock, then works.
     *
     * @param file created if need be, and left
     */
    static <T> T holding(Path file, StoreWork<T> work) throws IOException, ModelException {
        ReentrantLock threads = THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), f -> new ReentrantLock());
        threads.lock();
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel processes = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                processes.lock();
                return work.run();
            }
        } finally {
            threads.unlock();
        }
    }
}
