package dev.ttsmark.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SHA-256 of files, remembered until a file's length or time of change differs: hashing 325 MB takes a second. */
final class HashCache {

    private static final Logger LOG = LoggerFactory.getLogger(HashCache.class);
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path folder;

    HashCache(Path folder) {
        this.folder = folder;
    }

    /** Lower-case hexadecimal, from memory where the file is unchanged. */
    String of(Path file) throws IOException {
        String stamp = stamp(file);
        Path entry = entry(file);
        try {
            String[] remembered = Files.readString(entry).split(" ", 2);
            if (remembered.length == 2 && remembered[1].equals(stamp) && remembered[0].matches("[0-9a-f]{64}")) {
                return remembered[0];
            }
        } catch (NoSuchFileException e) {
            // not hashed before
        }
        return renew(file);
    }

    /** Hashes the file whatever is remembered. */
    String renew(Path file) throws IOException {
        String stamp = stamp(file);
        String sha256 = compute(file);
        try {
            Files.createDirectories(folder);
            Path entry = entry(file);
            Path fresh = entry.resolveSibling(
                    entry.getFileName() + "." + ProcessHandle.current().pid() + "-"
                            + Thread.currentThread().getId());
            Files.writeString(fresh, sha256 + " " + stamp);
            Files.move(fresh, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn(
                    "The hash of {} could not be kept in {} and will be computed again: {}",
                    file,
                    folder,
                    e.toString());
        }
        return sha256;
    }

    static String compute(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path entry(Path file) throws IOException {
        byte[] name = file.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(HexFormat.of().formatHex(sha256().digest(name), 0, 16));
    }

    private static String stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
