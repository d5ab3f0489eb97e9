package dev.ttsmark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reads libraries of the JDK that runs the test. */
@EnabledOnOs(OS.LINUX)
class ElfLibraryTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "lib/libjava.so");

    @TempDir
    private Path folder;

    @Test
    void readsWhatALibraryAsksForAndWhereItLooks() {
        ElfLibrary java = ElfLibrary.read(JAVA).orElseThrow();
        assertThat(java.soname()).isEqualTo("libjava.so");
        assertThat(java.needed()).contains("libjvm.so", "libc.so.6");
        assertThat(java.searched()).contains("$ORIGIN");
    }

    @Test
    void whatIsNoLibraryIsNone() throws IOException {
        assertThat(ElfLibrary.read(folder)).isEmpty();
        assertThat(ElfLibrary.read(folder.resolve("gone"))).isEmpty();
        assertThat(ElfLibrary.read(Files.writeString(folder.resolve("text"), "#!/bin/sh\n")))
                .isEmpty();
    }

    /** Whatever a file says of itself, reading it ends, and throws nothing. */
    @Test
    void aBrokenLibraryIsRefusedAndNeverFollowed() throws IOException {
        byte[] whole = Files.readAllBytes(JAVA);
        Path broken = folder.resolve("broken.so");
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = whole.clone();
            // Header and segments alone, where a bad number does the greatest harm.
            bytes[5 + random.nextInt(600)] = (byte) random.nextInt();
            Files.write(broken, i % 4 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            assertThat(ElfLibrary.read(broken)).isNotNull();
        }
    }
}
