package dev.ttsmark.text;

/** Mandarin as Kokoro was trained on it, with Latin words read as English. */
public final class ChineseReader implements TextReader {

    private final ChineseNormalizer normalizer = new ChineseNormalizer();
    private final MandarinPhonemizer phonemizer;
    private final MandarinSymbols symbols;

    /** @param english reads Latin words */
    public ChineseReader(MandarinSymbols symbols, EnglishPhonemizer english) {
        this.symbols = symbols;
        this.phonemizer = new MandarinPhonemizer(symbols, english);
    }

    @Override
    public String normalize(String text) {
        return normalizer.normalize(text);
    }

    @Override
    public String phonemize(String normalized) {
        return phonemizer.phonemize(normalized);
    }

    @Override
    public String symbolMode() {
        return symbols.mode();
    }
}
