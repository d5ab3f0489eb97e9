package dev.ttsmark.mms;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.text.CharacterTokenizer;
import dev.ttsmark.text.Encoding;
import dev.ttsmark.text.SymbolTable;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A text to the ids that the network reads. Thread-safe. */
final class TextToIds {

    /** The network looks from every id at every other, so a text's cost grows with its square. */
    private static final int MAX_IDS = 8_001;

    private final CharacterTokenizer tokenizer;
    private final int vocabularySize;
    private final Map<String, UnaryOperator<String>> spellers = new ConcurrentHashMap<>();

    TextToIds(SymbolTable vocabulary, int vocabularySize) {
        this.tokenizer = new CharacterTokenizer(vocabulary);
        this.vocabularySize = vocabularySize;
    }

    /** @throws EngineException if nothing is left to say, or more than the network can take at once */
    Encoding encode(String text, String language) throws EngineException {
        Encoding encoding =
                tokenizer.encode(spellers.computeIfAbsent(language, Speller::of).apply(text));
        if (encoding.ids().length > MAX_IDS) {
            throw new EngineException(
                    Kind.RUNTIME,
                    "The text has " + encoding.ids().length / 2 + " characters and this engine speaks up to "
                            + MAX_IDS / 2 + " at once; split it.");
        }
        if (Arrays.stream(encoding.ids()).anyMatch(id -> id >= vocabularySize)) {
            throw new EngineException(
                    Kind.MODEL,
                    "The vocabulary has ids beyond the " + vocabularySize
                            + " that the model knows; fetch the model's files again.");
        }
        return encoding;
    }
}
