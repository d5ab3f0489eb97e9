package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniqueTextsTest {

    private static final CallCounts CALLS = CallCounts.fixed(1, 30, 1);

    private static Utterance text(String id, String language, String text) {
        return new Utterance("c", id, language, text);
    }

    private static List<Utterance> variants(int wanted, long seed, Utterance... texts) {
        return UniqueTexts.of(List.of(texts), CALLS, wanted, seed);
    }

    @Test
    void variantsHoldTheSameWordsInNewOrdersAndPunctuationStays() {
        Utterance text = text("EN-1", "en", "He paid $45.50, then left at 9:30.");
        List<Utterance> variants = variants(3, 1, text);
        assertThat(variants).hasSize(3).doesNotHaveDuplicates().doesNotContain(text);
        assertThat(variants).allSatisfy(variant -> {
            assertThat(variant.qualifiedId()).isEqualTo("c/EN-1");
            assertThat(variant.characters()).isEqualTo(text.characters());
            assertThat(variant.text()).endsWith(".").containsPattern("^[^,]+ [^,]+ [^,]+, [^,]+$");
            assertThat(words(variant)).containsExactlyInAnyOrder("He", "paid", "$45.50", "then", "left", "at", "9:30");
        });
    }

    private static List<String> words(Utterance text) {
        return Arrays.stream(text.text().split("[ ,]+"))
                .map(word -> word.replaceAll("\\.$", ""))
                .toList();
    }

    @Test
    void scriptsWithoutSpacesAreReorderedByCharacter() {
        Utterance text = text("ZH-1", "zh", "雨停了，我们走路回家吧。");
        assertThat(variants(1, 1, text)).singleElement().satisfies(variant -> {
            assertThat(variant.text()).isNotEqualTo(text.text()).matches("\\p{IsHan}{3}，\\p{IsHan}{7}。");
            assertThat(sorted(variant)).isEqualTo(sorted(text));
        });
    }

    private static String sorted(Utterance text) {
        char[] characters = text.text().toCharArray();
        Arrays.sort(characters);
        return new String(characters);
    }

    @Test
    void theSeedAloneDecidesAndEverySeedGivesOthers() {
        Utterance text = text("EN-1", "en", "The morning train leaves at nine and reaches the coast early.");
        assertThat(variants(2, 5, text)).isEqualTo(variants(2, 5, text)).isNotEqualTo(variants(2, 6, text));
    }

    @Test
    void theShortestTextWithFourWordsIsTaken() {
        Utterance few = text("1", "en", "The rain stops.");
        Utterance right = text("2", "en", "The rain stops now.");
        Utterance longer = text("3", "en", "The rain stops now and here.");
        assertThat(variants(1, 1, longer, few, right)).extracting(Utterance::id).containsExactly("2");
        assertThat(variants(1, 1, few)).isEmpty();
    }

    @Test
    void aRoundThatWouldGrowByMoreThanATenthIsLeftAlone() {
        List<Utterance> texts = List.of(text("1", "en", "The rain stops now."));
        assertThat(UniqueTexts.of(texts, CallCounts.fixed(0, 9, 0), 1, 1)).hasSize(1);
        assertThat(UniqueTexts.of(texts, CallCounts.fixed(0, 8, 0), 1, 1)).isEmpty();
        assertThat(UniqueTexts.of(texts, CALLS, 0, 1)).isEmpty();
    }
}
