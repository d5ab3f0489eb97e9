package dev.ttsmark.model;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One published file of a model.
 *
 * @param role what the engine uses it for: {@code model}, {@code voices}, {@code config}, {@code vocab}, …; several
 *     files of one role are handed to the engine as their folder
 * @param path where it lies in its family's folder, with forward slashes
 * @param url where it is published
 * @param bytes its length, where known
 * @param sha256 lower-case hexadecimal, where published
 * @param joined how the same is made of single files that are published elsewhere; empty where it is not
 */
public record FileSource(
        String role, String path, URI url, OptionalLong bytes, Optional<String> sha256, Optional<Joined> joined) {

    /** A file that no others can be joined to. */
    public FileSource(String role, String path, URI url, OptionalLong bytes, Optional<String> sha256) {
        this(role, path, url, bytes, sha256, Optional.empty());
    }

    /**
     * The same arrays in an archive of ttsmark's own, whose bytes follow from theirs.
     *
     * @param family whose files of the same role are the parts
     * @param bytes of the archive
     * @param sha256 of the archive
     */
    public record Joined(String family, long bytes, String sha256) {}
}
