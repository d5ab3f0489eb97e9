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
 */
public record FileSource(String role, String path, URI url, OptionalLong bytes, Optional<String> sha256) {}
