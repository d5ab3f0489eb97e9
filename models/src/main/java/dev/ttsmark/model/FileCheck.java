package dev.ttsmark.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file on disk against what is known of it.
 *
 * @param bytes its length; 0 where missing
 * @param expectedBytes its published length, where known
 * @param sha256 as computed; empty where missing
 * @param expectedSha256 as published; empty where none is
 */
public record FileCheck(
        String role,
        Path path,
        Status status,
        long bytes,
        OptionalLong expectedBytes,
        Optional<String> sha256,
        Optional<String> expectedSha256) {

    /** How it compares. */
    public enum Status {
        /** Length and hash are as published. */
        OK,
        /** The length is as published, as far as it is; no hash was published. */
        HASH_NOT_PUBLISHED,
        MISSING,
        WRONG_LENGTH,
        WRONG_SHA256
    }

    static FileCheck of(
            String role,
            Path path,
            long bytes,
            OptionalLong expectedBytes,
            String sha256,
            Optional<String> expectedSha256) {
        Status status = expectedSha256.isEmpty() ? Status.HASH_NOT_PUBLISHED : Status.OK;
        if (expectedBytes.isPresent() && expectedBytes.getAsLong() != bytes) {
            status = Status.WRONG_LENGTH;
        } else if (expectedSha256.isPresent() && !expectedSha256.get().equals(sha256)) {
            status = Status.WRONG_SHA256;
        }
        return new FileCheck(role, path, status, bytes, expectedBytes, Optional.of(sha256), expectedSha256);
    }

    /** Nothing speaks against the file. */
    public boolean good() {
        return status == Status.OK || status == Status.HASH_NOT_PUBLISHED;
    }

    /** What is wrong, to follow the file's name in a sentence. */
    public String fault() {
        return switch (status) {
            case OK -> "has the expected length and sha256";
            case HASH_NOT_PUBLISHED -> "has no published sha256 to compare with; its own is " + sha256.orElse("");
            case MISSING -> "is missing";
            case WRONG_LENGTH -> "has " + bytes + " bytes where " + expectedBytes.orElse(0) + " are expected";
            case WRONG_SHA256 ->
                "has sha256 " + sha256.orElse("") + " where " + expectedSha256.orElse("") + " is expected";
        };
    }
}
