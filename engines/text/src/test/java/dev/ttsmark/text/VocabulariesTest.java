package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabulariesTest {

    @TempDir
    Path folder;

    @Test
    void knowsKokorosSymbolsAndCountsWhatItDrops() {
        SymbolTable kokoro = Vocabularies.kokoroV1();
        Encoding encoding = kokoro.encode("həlˈO #wˈɜɹld😀!");
        assertThat(encoding.ids()).containsExactly(50, 83, 54, 156, 31, 16, 65, 156, 87, 123, 54, 46, 5);
        assertThat(encoding.dropped()).containsOnlyKeys("#", "😀");
        assertThat(kokoro.size()).isEqualTo(114);
    }

    @Test
    void readsTheVocabularyBesideAModel() throws Exception {
        SymbolTable table = Vocabularies.read(written("{\"k\": 0, \"a\": 26, \"<unk>\": 38}"));
        assertThat(table.encode("<ka").ids()).containsExactly(0, 26);
        assertThat(table.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"a\": 1.5}",
                "{\"a\": \"1\"}",
                "{\"a\": null}",
                "{\"a\": -1}",
                "{\"a\": 99999999}",
                "{\"a\": 99999999999}",
                "{\"a\": {}}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1} x"
            })
    void refusesWhatIsNoVocabulary(String json) throws IOException {
        Path file = written(json);
        assertThatThrownBy(() -> Vocabularies.read(file))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.MODEL));
    }

    @Test
    void refusesAMissingAndAnOversizedFile() throws IOException {
        assertThatThrownBy(() -> Vocabularies.read(folder.resolve("none.json")))
                .hasMessageContaining("none.json cannot be read");
        Path large = written(" ".repeat(Vocabularies.MAX_BYTES + 1));
        assertThatThrownBy(() -> Vocabularies.read(large)).hasMessageContaining("is over 1048576 bytes");
    }

    private Path written(String json) throws IOException {
        return Files.writeString(folder.resolve("vocab.json"), json);
    }
}
