package dev.ttsmark.text;

/** Reads texts of one language into the symbols of a model. Thread-safe. */
public interface TextReader {

    /** The text with everything in words that is not written as it is said. */
    String normalize(String text);

    /**
     * @param normalized what {@link #normalize} gave
     * @return symbols, some of which the model's vocabulary may lack
     */
    String phonemize(String normalized);

    /** How results name these symbols: token counts of two modes cannot be compared. */
    String symbolMode();
}
