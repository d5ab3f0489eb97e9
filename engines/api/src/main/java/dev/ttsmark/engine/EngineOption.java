package dev.ttsmark.engine;

/**
 * An option of a provider, explained.
 *
 * @param name lower-case letters, digits and hyphens
 * @param values what may be written, for people: {@code 1..256} or {@code on | off}
 * @param defaultValue in force where the option is not written
 * @param meaning one sentence
 */
public record EngineOption(String name, String values, String defaultValue, String meaning) {}
