package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.text.Encoding;
import dev.ttsmark.text.EnglishNormalizer;
import dev.ttsmark.text.EnglishPhonemizer;
import dev.ttsmark.text.PhonemeSplitter;
import dev.ttsmark.text.SentenceSplitter;
import dev.ttsmark.text.SymbolTable;
import java.util.ArrayList;
import java.util.List;

/** English text to what the network is fed. Immutable. */
final class TextFrontEnd {

    private final EnglishNormalizer normalizer = new EnglishNormalizer();
    private final EnglishPhonemizer phonemizer = EnglishPhonemizer.load();
    private final SymbolTable vocabulary;
    private final Settings.Splitting splitting;

    TextFrontEnd(SymbolTable vocabulary, Settings.Splitting splitting) {
        this.vocabulary = vocabulary;
        this.splitting = splitting;
    }

    /**
     * A text, ready to be spoken.
     *
     * @param chunks ids without padding, 1 to {@link Network#MAX_IDS} each
     * @param dropped symbols that are not spoken
     */
    record Script(List<long[]> chunks, int dropped) {

        /** With the padding on both sides of every chunk. */
        int tokens() {
            return chunks.stream().mapToInt(ids -> ids.length + 2).sum();
        }
    }

    /** @throws EngineException of kind EMPTY_TEXT if nothing in the text can be spoken */
    Script read(String text) throws EngineException {
        List<long[]> chunks = new ArrayList<>();
        int dropped = 0;
        for (String sentence :
                splitting == Settings.Splitting.SENTENCE ? SentenceSplitter.split(text) : List.of(text)) {
            String phonemes = phonemizer.phonemize(normalizer.normalize(sentence));
            for (String piece : PhonemeSplitter.split(phonemes, Network.MAX_IDS)) {
                Encoding encoding = vocabulary.encode(piece.strip());
                // A full stop by itself is not silence but a noise that is nobody's word.
                boolean spoken = piece.codePoints().anyMatch(c -> Character.isLetter(c) && vocabulary.contains(c));
                if (spoken) {
                    chunks.add(encoding.ids());
                }
                dropped += encoding.dropped() + (spoken ? 0 : encoding.ids().length);
            }
        }
        if (chunks.isEmpty()) {
            throw new EngineException(Kind.EMPTY_TEXT, "The text holds nothing that can be spoken; write some words.");
        }
        return new Script(List.copyOf(chunks), dropped);
    }
}
