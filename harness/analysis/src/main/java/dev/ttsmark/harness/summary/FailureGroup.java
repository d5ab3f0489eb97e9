package dev.ttsmark.harness.summary;

import java.util.Optional;

/**
 * Failures of one kind.
 *
 * @param utterance empty for a whole round
 * @param failure class of the failure
 * @param message of the first
 */
public record FailureGroup(
        String run, String configuration, Optional<String> utterance, String failure, String message, int count) {}
