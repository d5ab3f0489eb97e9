package dev.ttsmark.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** 105,000 English words as ARPAbet phones, from CMUdict 0.4 as FreeTTS carries it. Immutable. */
final class CmuLexicon {

    private static final char ANY_USE = '0';

    private final Map<String, String> phonesByWord;
    private final Map<String, Map<Character, List<String>>> homographs;

    private CmuLexicon(Map<String, String> phonesByWord, Map<String, Map<Character, List<String>>> homographs) {
        this.phonesByWord = phonesByWord;
        this.homographs = homographs;
    }

    static CmuLexicon load() {
        Map<String, String> phonesByWord = new HashMap<>(1 << 18);
        Map<String, Map<Character, List<String>>> homographs = new HashMap<>();
        FreeTtsData.lines("cmudict04_compiled.txt").forEach(line -> {
            int tab = line.indexOf('\t');
            // The letter before the tab is the part of speech; of homographs the first stands.
            String word = line.substring(0, tab - 1).toLowerCase(Locale.ROOT);
            String phones = line.substring(tab + 1).strip();
            phonesByWord.putIfAbsent(word, phones);
            char use = line.charAt(tab - 1);
            if (use != ANY_USE) {
                homographs.computeIfAbsent(word, each -> new HashMap<>()).putIfAbsent(use, List.of(phones.split(" ")));
            }
        });
        homographs.values().removeIf(variants -> variants.size() < 2);
        return new CmuLexicon(phonesByWord, homographs);
    }

    /** Phones by use, n, v or j, of a word that is said in several ways. */
    Optional<Map<Character, List<String>>> byUse(String word) {
        return Optional.ofNullable(homographs.get(word));
    }

    /**
     * @param word lower case, without apostrophe
     * @return phones such as {@code [hh, ax, l, ow1]}; 1 marks stress
     */
    Optional<List<String>> phones(String word) {
        return Optional.ofNullable(phonesByWord.get(word)).map(phones -> List.of(phones.split(" ")));
    }
}
