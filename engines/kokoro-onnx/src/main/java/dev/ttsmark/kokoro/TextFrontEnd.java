package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.text.Encoding;
import dev.ttsmark.text.Paragraphs;
import dev.ttsmark.text.PhonemeSplitter;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Text to what the network is fed. Thread-safe. */
final class TextFrontEnd {

    private final Map<String, TextReader> readers;
    private final SymbolTable vocabulary;
    private final Function<String, List<String>> splitting;

    /**
     * @param readers by language, in the order of preference
     * @param splitting a text to the pieces that are spoken by themselves
     */
    TextFrontEnd(Map<String, TextReader> readers, SymbolTable vocabulary, Function<String, List<String>> splitting) {
        this.readers = readers;
        this.vocabulary = vocabulary;
        this.splitting = splitting;
    }

    /** Languages that it reads, the voice's own first. */
    List<String> languages() {
        return List.copyOf(readers.keySet());
    }

    /**
     * @throws EngineException of kind EMPTY_TEXT if nothing in the text can be spoken, of kind UNSUPPORTED_LANGUAGE if the
     *     voice does not speak the language
     */
    Script read(String text, String language) throws EngineException {
        TextReader reader = readers.get(language);
        if (reader == null) {
            throw new EngineException(
                    Kind.UNSUPPORTED_LANGUAGE,
                    "Engine '" + KokoroProvider.ID + "' does not read language '" + language
                            + "' with this voice, only " + String.join(", ", readers.keySet())
                            + "; Chinese takes a voice zf_* or zm_*.");
        }
        Writing writing = new Writing(reader);
        Paragraphs paragraphs = Paragraphs.of(text);
        int start = 0;
        for (String piece : splitting.apply(text)) {
            writing.add(piece, paragraphs.joined(start, start + piece.length()));
            start += piece.length();
        }
        return writing.script();
    }

    /** A script as it is written, piece by piece. */
    private final class Writing {

        private final TextReader reader;
        private final StringBuilder normalized = new StringBuilder();
        private final List<String> phonemes = new ArrayList<>();
        private final List<Script.Chunk> chunks = new ArrayList<>();
        private final Map<String, Integer> dropped = new TreeMap<>();

        Writing(TextReader reader) {
            this.reader = reader;
        }

        /** @param line the text without the line breaks in it */
        void add(String text, String line) {
            String words = reader.normalize(line);
            String symbols = reader.phonemize(words);
            normalized.append(words);
            phonemes.add(symbols);
            List<String> parts = PhonemeSplitter.split(symbols, Network.MAX_IDS);
            for (int i = 0; i < parts.size(); i++) {
                boolean isLast = i == parts.size() - 1;
                addPiece(text, parts.get(i).strip(), isLast ? Pause.after(line) : Pause.after(parts.get(i)));
            }
        }

        private void addPiece(String text, String piece, Pause pause) {
            Encoding encoding = vocabulary.encode(piece);
            encoding.dropped().forEach((symbol, count) -> dropped.merge(symbol, count, Integer::sum));
            // A full stop by itself is not silence but a noise that is nobody's word.
            if (piece.codePoints().anyMatch(c -> Character.isLetter(c) && vocabulary.contains(c))) {
                chunks.add(new Script.Chunk(text, piece, encoding.ids(), pause));
            } else {
                piece.codePoints()
                        .filter(vocabulary::contains)
                        .forEach(c -> dropped.merge(Character.toString(c), 1, Integer::sum));
            }
        }

        Script script() throws EngineException {
            if (chunks.isEmpty()) {
                throw new EngineException(
                        Kind.EMPTY_TEXT, "The text holds nothing that can be spoken; write some words.");
            }
            return new Script(normalized.toString(), String.join(" ", phonemes), chunks, dropped, reader.symbolMode());
        }
    }
}
