package dev.ttsmark.mms;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Tokenization;
import dev.ttsmark.text.CharacterTokenizer;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.Vocabularies;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A text to the ids that the network reads. Thread-safe. */
final class TextToIds {

    private static final String SYMBOL_MODE = "characters";

    /** The network looks from every id at every other, so a text's cost grows with its square. */
    private static final int MAX_IDS = 8_001;

    private static final Pattern BLANKS = Pattern.compile("[\\h\\v]++");

    private final CharacterTokenizer tokenizer;
    private final int vocabularySize;
    private final Map<String, UnaryOperator<String>> spellers = new ConcurrentHashMap<>();

    TextToIds(SymbolTable vocabulary, int vocabularySize) {
        this.tokenizer = new CharacterTokenizer(vocabulary);
        this.vocabularySize = vocabularySize;
    }

    /** Reads the vocabulary beside a model. */
    static TextToIds of(ModelFiles model, ModelConfig config) throws EngineException {
        return new TextToIds(Vocabularies.read(model.require("vocab")), config.vocabularySize());
    }

    /** @throws EngineException if nothing is left to say, or more than the network can take at once */
    Tokenization tokenize(String text, String language) throws EngineException {
        String normalized = spellers.computeIfAbsent(language, Speller::of).apply(onOneLine(text));
        CharacterTokenizer.Encoded encoded = tokenizer.encode(normalized, language);
        check(encoded.ids());
        return new Tokenization(
                normalized,
                encoded.characters(),
                List.of(new Tokenization.Chunk(text, encoded.characters(), encoded.ids())),
                encoded.dropped(),
                SYMBOL_MODE);
    }

    /** Line breaks, tabs and blanks other than the usual one are in no vocabulary, and without them words grow together. */
    private static String onOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(found -> isPlain(found.group()) ? found.group() : " ");
    }

    private static boolean isPlain(String blanks) {
        return blanks.chars().allMatch(blank -> blank == ' ');
    }

    private void check(long[] ids) throws EngineException {
        if (ids.length > MAX_IDS) {
            throw new EngineException(
                    Kind.RUNTIME,
                    "The text has " + ids.length / 2 + " characters and this engine speaks up to " + MAX_IDS / 2
                            + " at once; split it.");
        }
        if (Arrays.stream(ids).anyMatch(id -> id >= vocabularySize)) {
            throw new EngineException(
                    Kind.MODEL,
                    "The vocabulary has ids beyond the " + vocabularySize
                            + " that the model knows; fetch the model's files again.");
        }
    }
}
