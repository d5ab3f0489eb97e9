package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelVocabularyTest {

    private static final String USUAL = Voices.USUAL;
    private static final String IN_GRAPH = "{\"vocab\": {\"h\": 7}}";

    @TempDir
    Path folder;

    @Test
    void prefersTheGraphsOwn() throws Exception {
        var table = ModelVocabulary.of(Map.of("kokoro_config", IN_GRAPH), withConfig("{\"vocab\": {\"h\": 8}}"), USUAL);
        assertThat(table.id('h')).hasValue(7);
    }

    @Test
    void takesTheConfigFileNext() throws Exception {
        assertThat(ModelVocabulary.of(Map.of(), withConfig("{\"vocab\": {\"h\": 8}}"), USUAL)
                        .id('h'))
                .hasValue(8);
    }

    @Test
    void fallsBackToTheBuiltInOneOfV1() throws Exception {
        assertThat(ModelVocabulary.of(Map.of(), files(Map.of()), USUAL).id('h')).hasValue(50);
        // onnx-community's config.json says this and no more.
        assertThat(ModelVocabulary.of(Map.of(), withConfig("{\"model_type\": \"style_text_to_speech_2\"}"), USUAL)
                        .id('h'))
                .hasValue(50);
    }

    @Test
    void refusesWhatIsNoVocabulary() throws Exception {
        for (String bad :
                new String[] {"{", "{\"vocab\": {\"h\": \"x\"}}", "{\"vocab\": {}}", "{\"vocab\": {\"h\": -1}}"}) {
            ModelFiles files = withConfig(bad);
            assertThatThrownBy(() -> ModelVocabulary.of(Map.of(), files, USUAL))
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.MODEL));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zf_001", "zm_100", "af_maple", "af_sol", "bf_vale"})
    void doesNotGuessForVoicesOfAnotherVocabulary(String voice) throws Exception {
        assertThatThrownBy(() -> ModelVocabulary.of(Map.of(), files(Map.of()), voice))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.MODEL))
                .hasMessageContaining("add its config.json");
        assertThat(ModelVocabulary.of(Map.of("kokoro_config", IN_GRAPH), files(Map.of()), voice)
                        .size())
                .isOne();
        assertThat(ModelVocabulary.of(Map.of(), files(Map.of()), "zf_xiaoni").size())
                .isEqualTo(114);
    }

    private ModelFiles withConfig(String json) throws IOException {
        return files(Map.of("config", Files.writeString(folder.resolve("config.json"), json)));
    }

    private static ModelFiles files(Map<String, Path> files) {
        return SmallKokoro.config(files, Weights.RELEASED, Map.of()).model().orElseThrow();
    }
}
