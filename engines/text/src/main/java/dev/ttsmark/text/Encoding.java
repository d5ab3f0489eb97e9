package dev.ttsmark.text;

import java.util.Map;

/**
 * Symbols as a network reads them.
 *
 * @param ids shape [n], a fresh array that the receiver may keep
 * @param dropped symbols that the vocabulary lacks and that are therefore not spoken, and how often each was met
 */
public record Encoding(long[] ids, Map<String, Integer> dropped) {}
