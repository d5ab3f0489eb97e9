package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest text that a corpus may hold, made of what regular expressions trip over. */
class HostileTextTest {

    private static final int LONGEST = 20_000;
    private static final EnglishPhonemizer PHONEMIZER = EnglishPhonemizer.load();
    private final EnglishNormalizer normalizer = new EnglishNormalizer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "é",
                "9",
                "-",
                " ",
                "\t",
                "\"",
                "a-",
                "a'",
                "'s",
                "a.",
                "A.",
                "1.1.",
                "1,000,",
                "1-",
                "1/",
                "$1.",
                "12:30 ",
                "May 3 ",
                "St. ",
                "Main St. ",
                "e.g.",
                "ab1",
                "can't-",
                "😀",
                "...",
                "\u0301",
                "\n",
                "a\n",
                "- ",
                "- a\n",
                "1. ",
                "A B ",
                "DO NOT ",
                "1h",
                "5kg-",
                "5 m/s ",
                "²",
                "₂",
                "x ",
                "/a",
                "a.py",
                "a_",
                "*",
                "√",
                "\u00a0",
                "①"
            })
    void isReadToItsEnd(String unit) {
        String text = unit.repeat(LONGEST / unit.length());
        String symbols = PHONEMIZER.phonemize(normalizer.normalize(text));
        assertThat(Paragraphs.of(text).joined(0, text.length())).isNotNull();
        assertThat(String.join("", PhonemeSplitter.split(symbols, 510))).isEqualTo(symbols);
        assertThat(String.join("", SentenceSplitter.split(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "不", "儿", "行长", "好，", "1", "2024年", "10:30", "a", "a'", "3-", "（", "-5℃"})
    void isReadToItsEndAsChinese(String unit) {
        ChineseReader reader = new ChineseReader(MandarinSymbols.IPA, PHONEMIZER);
        assertThat(reader.phonemize(reader.normalize(unit.repeat(LONGEST / unit.length()))))
                .isNotEmpty();
    }

    @Test
    void isSaidWhateverCharactersMeet() {
        int[] characters =
                "abzAIUsed'ly.-,!? 0123$%:/éß中\u0301\"“’…—([\n\t😀".codePoints().toArray();
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(24), 0, characters.length).forEach(i -> text.appendCodePoint(characters[i]));
            String symbols = PHONEMIZER.phonemize(normalizer.normalize(text.toString()));
            assertThat(symbols).as(text.toString()).doesNotContain("null").doesNotContain("  ");
        }
    }
}
