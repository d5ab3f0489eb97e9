package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.text.SentenceSplitter;
import dev.ttsmark.text.SymbolTable;
import dev.ttsmark.text.TextReader;
import dev.ttsmark.text.Vocabularies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFrontEndTest {

    private static final String TWO = "The first one is here. And this is the second one!";
    private static final Map<String, TextReader> READERS = readers("af_heart", Vocabularies.kokoroV1());
    private static final TextFrontEnd BY_SENTENCE =
            new TextFrontEnd(READERS, Vocabularies.kokoroV1(), SentenceSplitter::split);
    private static final TextFrontEnd WHOLE = new TextFrontEnd(READERS, Vocabularies.kokoroV1(), List::of);

    @Test
    void makesAChunkOfEverySentence() throws Exception {
        assertThat(BY_SENTENCE.read(TWO, "en").chunks()).hasSize(2);
        assertThat(WHOLE.read(TWO, "en").chunks()).hasSize(1);
    }

    @Test
    void neverSpeaksALoneMark() throws Exception {
        assertThat(BY_SENTENCE.read("Yes . . . Well ! ?", "en").chunks()).allMatch(chunk -> chunk.ids().length > 2);
        assertThat(BY_SENTENCE.read("... Yes.", "en").chunks()).hasSize(1);
    }

    @Test
    void keepsEverySymbolOfALongTextInChunksThatFit() throws Exception {
        String endless = "remarkable mountains ".repeat(150);
        Script script = WHOLE.read(endless, "en");
        int once = WHOLE.read("remarkable mountains remarkable mountains", "en")
                .chunks()
                .get(0)
                .ids()
                .length;
        int pair = WHOLE.read("remarkable mountains", "en").chunks().get(0).ids().length;
        int symbols =
                script.chunks().stream().mapToInt(chunk -> chunk.ids().length).sum();
        int cuts = script.chunks().size() - 1;
        assertThat(script.chunks()).allMatch(chunk -> chunk.ids().length <= 510).hasSizeGreaterThan(5);
        // Only the spaces at which it was cut are not spoken.
        assertThat(symbols).isEqualTo(pair + 149 * (once - pair) - cuts);
        assertThat(script.dropped()).isEmpty();
    }

    @Test
    void pausesBetweenParagraphsThatNoMarkEnds() throws Exception {
        Script script = BY_SENTENCE.read("Chapter One\n\nIt was\nlate\n- one", "en");
        assertThat(script.chunks())
                .extracting(Script.Chunk::pause)
                .containsExactly(Pause.SENTENCE, Pause.SENTENCE, Pause.NONE);
        assertThat(script.chunks())
                .extracting(Script.Chunk::text)
                .containsExactly("Chapter One\n\n", "It was\nlate\n", "- one");
        assertThat(script.chunks().get(0).phonemes()).endsWith(".");
        assertThat(WHOLE.read("Chapter One\n\nIt was late.", "en").normalized()).isEqualTo("Chapter One. It was late.");
    }

    @Test
    void speaksNoFullStopBehindAnAbbreviation() throws Exception {
        Script script = WHOLE.read("The U.S. Army met the U.N. Council at 5 p.m. Eastern in the U.S. He left.", "en");
        assertThat(script.phonemes().chars().filter(c -> c == '.')).hasSize(2);
    }

    @Test
    void countsWhatTheVocabularyLacks() throws Exception {
        assertThat(BY_SENTENCE.read("Well 你好 then.", "en").dropped()).isEqualTo(Map.of("你", 1, "好", 1));
    }

    @Test
    void padsEveryChunkInItsCount() throws Exception {
        Script script = BY_SENTENCE.read(TWO, "en");
        assertThat(script.tokenization().spoken().tokens())
                .isEqualTo(script.chunks().stream()
                                .mapToInt(chunk -> chunk.ids().length)
                                .sum()
                        + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "…", "?!", "你好"})
    void refusesATextWithNothingToSay(String text) {
        assertThatThrownBy(() -> BY_SENTENCE.read(text, "en"))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.EMPTY_TEXT));
    }

    @Test
    void readsChineseWithAChineseVoiceAlone() throws Exception {
        TextFrontEnd chinese = new TextFrontEnd(
                readers("zf_xiaobei", Vocabularies.kokoroV1()), Vocabularies.kokoroV1(), SentenceSplitter::split);
        assertThat(chinese.languages()).containsExactly("zh", "en");
        Script script = chinese.read("雨停了。OK，走吧！", "zh");
        assertThat(script.dropped()).isEmpty();
        assertThat(script.symbolMode()).isEqualTo("misaki-zh");
        assertThat(script.chunks())
                .extracting(Script.Chunk::phonemes)
                .containsExactly("y↓ tʰi↗ŋ lɤ.", "ˌOkˈA, ʦou↓ pa!");
        assertThat(BY_SENTENCE.languages()).containsExactly("en");
        assertThatThrownBy(() -> BY_SENTENCE.read("你好。", "zh"))
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind())
                        .isEqualTo(EngineException.Kind.UNSUPPORTED_LANGUAGE))
                .hasMessageContaining("zf_*");
    }

    @Test
    void takesTheSymbolsOfTheModelsVocabulary() throws Exception {
        SymbolTable zhuyin = SymbolTable.of(Map.of("ㄅ", 30, "ㄚ", 100, "1", 171, ".", 4));
        TextFrontEnd chinese = new TextFrontEnd(readers("zf_001", zhuyin), zhuyin, SentenceSplitter::split);
        assertThat(chinese.read("八。", "zh").chunks().get(0).ids()).containsExactly(30, 100, 171, 4);
    }

    @Test
    void readsAllOptionsBack() throws Exception {
        Settings settings = Settings.of(Map.of());
        assertThat(settings.inForce("af_heart").keySet())
                .containsExactlyElementsOf(
                        Settings.DECLARED.stream().map(option -> option.name()).toList());
    }

    private static Map<String, TextReader> readers(String voice, SymbolTable vocabulary) {
        try {
            return Readers.of(voice, vocabulary, Settings.G2p.LEXICON);
        } catch (EngineException e) {
            throw new AssertionError(e);
        }
    }
}
