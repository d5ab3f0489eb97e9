package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.ChildJvm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {

    @TempDir
    Path folder;

    /** Another process: holds the lock until its input ends, and leaves a file just before it lets go. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws Exception {
            StoreLock.holding(Path.of(args[0]), () -> {
                System.out.println("held");
                System.in.read();
                return Files.createFile(Path.of(args[1]));
            });
        }
    }

    @Test
    void keepsOtherProcessesOut() throws Exception {
        Path lock = folder.resolve("locks/store");
        Path left = folder.resolve("left");
        Process holder = ChildJvm.of(Holder.class, lock, left)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("held");
            assertThat(isFree(lock)).isFalse();
            holder.getOutputStream().close();
            assertThat(StoreLock.holding(lock, () -> Files.exists(left))).isTrue();
        } finally {
            holder.destroy();
        }
    }

    private static boolean isFree(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }
}
