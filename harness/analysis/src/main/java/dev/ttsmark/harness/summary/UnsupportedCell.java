package dev.ttsmark.harness.summary;

/** A text that a configuration does not speak: an answer, not a failure. */
public record UnsupportedCell(String run, String configuration, String utterance, String language, String message) {}
