package dev.ttsmark.harness.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** WAV files of a run directory, whose names are made of names that anyone may have written. */
public final class AudioFiles {

    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);

    private AudioFiles() {}

    /**
     * A file that lies in {@code folder} itself, is no link and begins as a WAV file does.
     *
     * @param named may throw {@link InvalidPathException}
     * @return its normal, absolute path; empty where there is none
     */
    public static Optional<Path> find(Path folder, Supplier<Path> named) {
        Path inside = folder.toAbsolutePath().normalize();
        try {
            Path file = named.get().toAbsolutePath().normalize();
            return inside.equals(file.getParent())
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && isWave(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isWave(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(RIFF.length), RIFF);
        }
    }
}
