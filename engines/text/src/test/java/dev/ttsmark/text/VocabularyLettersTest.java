package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.EngineException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyLettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // language | vocabulary | text | what is spoken
                "ro | abcdefghilmnoprstuvâîăşţ  | Ştefan şi ţara, studenții își iau | ştefan şi ţara studenţii îşi iau",
                "ro | abcdefghilmnoprstuvâîășț  | Ştefan şi ţara, Ț | ștefan și țara ț",
                "ron | aţț  | ț ţ | ţ ţ",
                "tr | abcçdefgğhıijklmnoöprsştuüvyz  | Çalışkan İpek IŞIK | çalışkan ipek ışık",
                "tur | abcçdefgğhıijklmnoöprsştuüvyz  | ISPARTA DİYARBAKIR | ısparta diyarbakır",
                "az | abcçdeəfgğhxıijkqlmnoöprsştuüvyz  | İLK QIZ | ilk qız",
                "en | abiklmnstu  | İstanbul ISTANBUL | istanbul istanbul",
                "el | αβγδεζηθικλμνξοπρστυφχψως ίό  | ΟΔΥΣΣΕΥΣ Σ ΌΣΣΑ | οδυσσευς σ όσσα",
                "el | αδεκοσυ  | ΟΔΥΣΣΕΥΣ οδος | οδυσσευσ οδοσ",
                "de | abcdefgklmnorstuäöüß  | Straße GROẞ STRASSE | straße groß strasse",
                "en | abdefilnost'  | don’t donʼt ﬁne ＤＯＴ | don't don't fine dot",
                "haw | ahikouwʻ  | Hawaiʻi Hawai'i Oʻahu | hawaiʻi hawaiʻi oʻahu",
                "en | abcA  | A a AB | A a Ab",
                "ar | سلام  | ﺳﻼﻡ | سلام",
            })
    void readersFindTheSameLetters(String language, String vocabulary, String text, String spoken) throws Exception {
        VocabularyLetters letters = letters(vocabulary + " ");
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            VocabularyLetters.Written written = letters.of(Normalizer.normalize(text, form), language);
            assertThat(written.spoken()).as("%s", form).isEqualTo(spoken);
        }
    }

    @Test
    void lettersAreFoundHoweverVocabularyAndTextComposeThem() throws EngineException {
        String[][] letters = {
            {"ệ", "e\u0323\u0302", "e\u0302\u0323", "ê\u0323", "ẹ\u0302"}, // Vietnamese, marks in any order
            {"\u0958", "\u0915\u093c"}, // a Hindi letter whose composed form NFC takes apart
            {"å", "\u212b".toLowerCase(java.util.Locale.ROOT), "a\u030a"},
            {"각", "\u1100\u1161\u11a8"},
        };
        for (String[] forms : letters) {
            for (String known : forms) {
                for (String written : forms) {
                    VocabularyLetters.Written found = letters(known).of(written, "und");
                    assertThat(found.dropped()).as("%s by %s", written, known).isEmpty();
                    assertThat(Normalizer.normalize(found.spoken(), Normalizer.Form.NFC))
                            .isEqualTo(Normalizer.normalize(forms[0], Normalizer.Form.NFC));
                }
            }
        }
    }

    @Test
    void whatHasNoLetterIsCountedOnceForEachTime() throws EngineException {
        VocabularyLetters.Written written = letters("ae ").of("é a\u0302 \u200bœ é", "fr");
        assertThat(written.spoken()).isEqualTo("   ");
        assertThat(written.dropped()).isEqualTo(Map.of("é", 2, "â", 1, "\u200b", 1, "œ", 1));
    }

    @Test
    void thousandsOfMarksAreCounted() throws EngineException {
        VocabularyLetters.Written written = letters("ab ").of("b" + "\u0300".repeat(20_000) + "a", "und");
        assertThat(written.spoken()).isEqualTo("ba");
        assertThat(written.dropped()).isEqualTo(Map.of("\u0300", 20_000));
    }

    private static VocabularyLetters letters(String symbols) throws EngineException {
        Map<String, Integer> ids = new HashMap<>();
        ids.put("_", 0);
        symbols.codePoints().forEach(symbol -> ids.putIfAbsent(Character.toString(symbol), ids.size()));
        return new VocabularyLetters(SymbolTable.of(ids));
    }
}
