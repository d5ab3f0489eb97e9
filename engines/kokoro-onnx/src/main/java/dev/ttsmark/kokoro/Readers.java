package dev.ttsmark.kokoro;

import dev.ttsmark.text.ChineseReader;
import dev.ttsmark.text.EnglishPhonemizer;
import dev.ttsmark.text.EnglishReader;
import dev.ttsmark.text.MandarinSymbols;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.TextReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The languages of a voice: published names begin with the letter of the language and that of the sex. */
final class Readers {

    private static final Pattern CHINESE = Pattern.compile("z[fm]_.*");

    private Readers() {}

    /** @return by language, the voice's own first; a Chinese voice reads English, too, as its models were trained */
    static Map<String, TextReader> of(String voice, SymbolTable vocabulary) {
        EnglishPhonemizer english = EnglishPhonemizer.load();
        Map<String, TextReader> readers = new LinkedHashMap<>();
        if (CHINESE.matcher(voice).matches()) {
            readers.put("zh", new ChineseReader(MandarinSymbols.of(vocabulary), english));
        }
        readers.put("en", new EnglishReader(english));
        return Collections.unmodifiableMap(readers);
    }
}
