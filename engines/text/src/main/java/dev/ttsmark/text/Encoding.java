package dev.ttsmark.text;

/**
 * Symbols as a network reads them.
 *
 * @param ids shape [n], a fresh array that the receiver may keep
 * @param dropped code points that the vocabulary lacks and that are therefore not spoken
 */
public record Encoding(long[] ids, int dropped) {}
