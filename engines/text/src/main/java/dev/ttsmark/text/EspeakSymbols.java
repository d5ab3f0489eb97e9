package dev.ttsmark.text;

import dev.ttsmark.text.espeak.Espeak;
import java.util.List;
import java.util.regex.Pattern;

/** English words by espeak-ng, in the symbols that Kokoro was trained on. Thread-safe. */
public final class EspeakSymbols implements UnknownWords {

    private static final String SYLLABIC = "\u0329";
    private static final Pattern BEFORE_SYLLABIC = Pattern.compile("(\\S)" + SYLLABIC);

    /** @param from {@link #SYLLABIC} alone marks the row at which syllabic consonants are written out */
    private record Replacement(String from, String to) {}

    private final Espeak espeak;
    private final List<Replacement> replacements = Tables.rows("espeak-to-kokoro.tsv")
            .map(row -> new Replacement(row[0], row[1]))
            .toList();

    public EspeakSymbols(Espeak espeak) {
        this.espeak = espeak;
    }

    @Override
    public String symbols(String word) {
        return mapped(espeak.tiedIpa(word));
    }

    String mapped(String tied) {
        String symbols = tied;
        for (Replacement replacement : replacements) {
            symbols = replacement.from().equals(SYLLABIC)
                    ? BEFORE_SYLLABIC.matcher(symbols).replaceAll("ᵊ$1").replace(SYLLABIC, "")
                    : symbols.replace(replacement.from(), replacement.to());
        }
        return symbols;
    }
}
