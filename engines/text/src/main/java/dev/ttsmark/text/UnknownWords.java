package dev.ttsmark.text;

/** How an English word is said that no table knows. Thread-safe. */
@FunctionalInterface
public interface UnknownWords {

    /**
     * @param word lower case, letters a to z
     * @return symbols that Kokoro was trained on
     */
    String symbols(String word);
}
