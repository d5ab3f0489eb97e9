package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.engine.EngineException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterTokenizerTest {

    record Reference(String text, long[] ids) {}

    private CharacterTokenizer tokenizer;

    @BeforeEach
    void readTheEnglishVocabulary() throws Exception {
        Path vocabulary = Path.of(getClass().getResource("mms-eng-vocab.json").toURI());
        tokenizer = new CharacterTokenizer(Vocabularies.read(vocabulary));
    }

    /** The file is made by {@code src/test/fixtures/make_mms_tokens.py}. */
    @Test
    void givesTheIdsOfTransformersVitsTokenizer() throws Exception {
        List<Reference> references;
        try (InputStream in = getClass().getResourceAsStream("mms-tokens.json")) {
            references = new ObjectMapper().readValue(in, new TypeReference<>() {});
        }
        assertThat(references).hasSizeGreaterThan(10);
        for (Reference reference : references) {
            assertThat(tokenizer.encode(reference.text(), "en").ids())
                    .as(reference.text())
                    .containsExactly(reference.ids());
        }
    }

    @Test
    void countsWhatItDrops() throws EngineException {
        CharacterTokenizer.Encoded encoding = tokenizer.encode("Hi, you 😀!", "en");
        assertThat(encoding.dropped()).isEqualTo(Map.of("!", 1, ",", 1, "😀", 1));
        assertThat(encoding.ids()).hasSize(2 * "hi you".length() + 1);
    }

    @Test
    void keepsACapitalThatTheVocabularyHas() throws EngineException {
        CharacterTokenizer cased = new CharacterTokenizer(SymbolTable.of(Map.of("_", 0, "A", 1, "b", 2)));
        assertThat(cased.encode("AB", "en").ids()).containsExactly(0, 1, 0, 2, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "789", "你好。", "!?"})
    void refusesATextOfWhichNothingIsLeft(String text) {
        assertThatThrownBy(() -> tokenizer.encode(text, "en"))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.EMPTY_TEXT));
    }
}
