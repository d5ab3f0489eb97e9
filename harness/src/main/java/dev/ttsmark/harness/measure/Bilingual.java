package dev.ttsmark.harness.measure;

/** The same text in English and in Chinese. */
public record Bilingual(String en, String zh) {}
