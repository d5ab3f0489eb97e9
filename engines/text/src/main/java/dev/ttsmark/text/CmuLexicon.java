package dev.ttsmark.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** 105,000 English words as ARPAbet phones, from CMUdict 0.4 as FreeTTS carries it. Immutable. */
final class CmuLexicon {

    private final Map<String, String> phonesByWord;

    private CmuLexicon(Map<String, String> phonesByWord) {
        this.phonesByWord = phonesByWord;
    }

    static CmuLexicon load() {
        Map<String, String> phonesByWord = new HashMap<>(1 << 18);
        FreeTtsData.lines("cmudict04_compiled.txt").forEach(line -> {
            int tab = line.indexOf('\t');
            // The letter before the tab is the part of speech; of homographs the first stands.
            String word = line.substring(0, tab - 1).toLowerCase(Locale.ROOT);
            phonesByWord.putIfAbsent(word, line.substring(tab + 1).strip());
        });
        return new CmuLexicon(phonesByWord);
    }

    /**
     * @param word lower case, without apostrophe
     * @return phones such as {@code [hh, ax, l, ow1]}; 1 marks stress
     */
    Optional<List<String>> phones(String word) {
        return Optional.ofNullable(phonesByWord.get(word)).map(phones -> List.of(phones.split(" ")));
    }
}
