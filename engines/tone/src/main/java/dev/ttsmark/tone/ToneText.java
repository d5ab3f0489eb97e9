package dev.ttsmark.tone;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.Tokenization;
import java.util.List;
import java.util.Map;

/** A text as the tone engine takes it: every code point is its own id. */
final class ToneText {

    static final String SYMBOL_MODE = "characters";

    private ToneText() {}

    /** Refuses a text that it does not speak. */
    static void check(ToneScript script, String text, String language) throws EngineException {
        if (!script.languages().contains(language)) {
            throw new EngineException(
                    Kind.UNSUPPORTED_LANGUAGE,
                    "The tone engine does not speak '" + language + "'; it speaks "
                            + String.join(", ", script.languages()) + ".");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new EngineException(Kind.EMPTY_TEXT, "The text has no letter or digit to speak: write some.");
        }
    }

    static Tokenization tokenize(ToneScript script, String text, String language) throws EngineException {
        check(script, text, language);
        long[] ids = text.codePoints().asLongStream().toArray();
        return new Tokenization(text, text, List.of(new Tokenization.Chunk(text, text, ids)), Map.of(), SYMBOL_MODE);
    }
}
