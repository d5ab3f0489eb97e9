package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.text.ChineseReader;
import dev.ttsmark.text.EnglishPhonemizer;
import dev.ttsmark.text.EnglishReader;
import dev.ttsmark.text.EspeakReader;
import dev.ttsmark.text.EspeakSymbols;
import dev.ttsmark.text.MandarinSymbols;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.TextReader;
import dev.ttsmark.text.espeak.Espeak;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The languages of a voice: published names begin with the letter of the language and that of the sex. */
final class Readers {

    private static final Pattern CHINESE = Pattern.compile("z[fm]_.*");

    private Readers() {}

    /**
     * @return by language, the voice's own first; a Chinese voice reads English, too, as its models were trained
     * @throws EngineException of kind RUNTIME if espeak-ng is asked for and cannot be had
     */
    static Map<String, TextReader> of(String voice, SymbolTable vocabulary, Settings.G2p g2p) throws EngineException {
        EnglishPhonemizer english = g2p == Settings.G2p.LEXICON
                ? EnglishPhonemizer.load()
                : EnglishPhonemizer.load(new EspeakSymbols(Espeak.load()));
        Map<String, TextReader> readers = new LinkedHashMap<>();
        if (CHINESE.matcher(voice).matches()) {
            readers.put("zh", new ChineseReader(MandarinSymbols.of(vocabulary), english));
        }
        readers.put("en", g2p == Settings.G2p.ESPEAK ? new EspeakReader(Espeak.load()) : new EnglishReader(english));
        return Collections.unmodifiableMap(readers);
    }
}
