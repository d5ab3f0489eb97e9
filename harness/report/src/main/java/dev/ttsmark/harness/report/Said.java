package dev.ttsmark.harness.report;

/**
 * A text in one language.
 *
 * @param lang BCP 47 tag; empty where the text belongs to no language (a number, a file name)
 */
public record Said(String lang, String text) {}
