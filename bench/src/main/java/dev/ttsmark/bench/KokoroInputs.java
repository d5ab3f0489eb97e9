package dev.ttsmark.bench;

import dev.ttsmark.text.EnglishNormalizer;
import dev.ttsmark.text.EnglishPhonemizer;
import java.util.List;

/** What every contestant speaks: the phonemes that ttsmark makes of the texts. */
final class KokoroInputs {

    private KokoroInputs() {}

    static List<String> phonemes(List<String> texts) {
        EnglishNormalizer normalizer = new EnglishNormalizer();
        EnglishPhonemizer phonemizer = EnglishPhonemizer.load();
        return texts.stream()
                .map(text -> phonemizer.phonemize(normalizer.normalize(text)))
                .toList();
    }
}
