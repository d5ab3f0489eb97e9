package dev.ttsmark.engine;

/**
 * What the text front end of an engine made of a request.
 *
 * @param chunks pieces that are synthesised one after another, at least 1
 * @param tokens ids fed to the network over all chunks, padding included
 * @param droppedSymbols symbols that the model's vocabulary lacks and that are therefore not spoken, punctuation not counted
 * @param symbolMode how text became symbols, for example {@code misaki} or {@code characters}; token counts of two
 *     modes cannot be compared
 */
public record SpokenText(int chunks, int tokens, int droppedSymbols, String symbolMode) {

    public SpokenText {
        if (chunks < 1 || tokens < 0 || droppedSymbols < 0) {
            throw new IllegalArgumentException(
                    "chunks=" + chunks + " tokens=" + tokens + " droppedSymbols=" + droppedSymbols);
        }
    }
}
