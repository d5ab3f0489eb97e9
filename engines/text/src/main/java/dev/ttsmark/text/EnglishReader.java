package dev.ttsmark.text;

/** English as Kokoro was trained on it: normalised, then looked up in a lexicon. */
public final class EnglishReader implements TextReader {

    private final EnglishNormalizer normalizer = new EnglishNormalizer();
    private final EnglishPhonemizer phonemizer;

    public EnglishReader(EnglishPhonemizer phonemizer) {
        this.phonemizer = phonemizer;
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
        return EnglishPhonemizer.SYMBOL_MODE;
    }
}
