package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest.Heard;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmsEngineTest {

    @TempDir
    static Path folder;

    private static ModelFiles model;

    @BeforeAll
    static void writeModel() throws IOException {
        model = SmallModel.english(folder);
    }

    @Test
    void sameSeedGivesTheSameSamplesAndAnotherSeedOthers() throws Exception {
        try (Engine engine = open()) {
            float[] first = speak(engine, "Seeds decide.", 3).samples();
            assertThat(speak(engine, "Seeds decide.", 3).samples()).isEqualTo(first);
            assertThat(speak(engine, "Seeds decide.", 4).samples()).isNotEqualTo(first);
        }
    }

    @Test
    void speaksFasterWhenAskedTo() throws Exception {
        String text = "A sentence of some length tells a fast voice from a slow one.";
        double usual;
        try (Engine engine = open()) {
            usual = speak(engine, text, 1).seconds();
        }
        try (Engine engine = open("speaking-rate", "2")) {
            assertThat(speak(engine, text, 1).seconds()).isLessThan(0.8 * usual);
        }
    }

    @Test
    void saysNumbersInWords() throws Exception {
        try (Engine engine = open()) {
            int words = speak(engine, "ninety-seven", 1).texts.get(0).tokens();
            assertThat(speak(engine, "97", 1).texts.get(0).tokens()).isEqualTo(words);
        }
    }

    @Test
    void interspersesBlanksAndCountsWhatItDrops() throws Exception {
        try (Engine engine = open()) {
            Heard heard = speak(engine, " Héllo, you! ", 1);
            assertThat(heard.texts.get(0).tokens()).isEqualTo(2 * "hllo you".length() + 1);
            assertThat(heard.texts.get(0).droppedSymbols()).isEqualTo(1);
            assertThat(heard.texts.get(0).symbolMode()).isEqualTo("characters");
        }
    }

    @Test
    void keepsWordsApartThatALineBreakParts() throws Exception {
        try (Engine engine = open()) {
            for (String text : List.of("line\nsecond", "line\r\n\tsecond", "line\u00a0second", "line\u3000second")) {
                Heard heard = speak(engine, text, 1);
                assertThat(heard.texts.get(0).tokens()).isEqualTo(2 * "line second".length() + 1);
                assertThat(heard.texts.get(0).droppedSymbols()).isZero();
            }
        }
    }

    @Test
    void marksItsStagesInOrder() throws Exception {
        List<Stage> whole = List.of(
                Stage.TEXT, Stage.PREPARE, Stage.INFER, Stage.PREPARE, Stage.INFER, Stage.INFER, Stage.READ_BACK);
        try (Engine engine = open("chunk-frames", "0")) {
            assertThat(speak(engine, "In order.", 1).stages).isEqualTo(whole);
        }
        try (Engine engine = open("chunk-frames", "1")) {
            assertThat(speak(engine, "In order.", 1).stages)
                    .startsWith(whole.toArray(Stage[]::new))
                    .endsWith(Stage.INFER, Stage.READ_BACK)
                    .hasSizeGreaterThan(whole.size());
        }
    }

    @Test
    void readsBackWhatIsInForce() throws Exception {
        try (Engine engine = open("threads", "1", "noise-scale", "0.5")) {
            assertThat(engine.info().runtime().intraOpThreads()).isEqualTo(1);
            assertThat(engine.info().runtime().device()).isEqualTo("cpu");
            assertThat(engine.info().options())
                    .containsEntry("threads", "1")
                    .containsEntry("device", "cpu")
                    .containsEntry("noise-scale", "0.5")
                    .containsEntry("graph-optimizer", "off");
            assertThat(engine.info().model().weights()).isEqualTo(Weights.STAND_IN);
            assertThat(engine.info().streaming()).isEqualTo(Streaming.CHUNK);
            assertThat(engine.info().sampleRateHz()).isEqualTo(16_000);
            assertThat(engine.info().languages()).isEqualTo(List.of("en"));
        }
    }

    @Test
    void chunksJoinedAreTheWholeUpToRounding() throws Exception {
        String text = "Chunks are decoded one by one, and joined they sound as the whole does.";
        Heard whole;
        try (Engine engine = open("chunk-frames", "0")) {
            whole = speak(engine, text, 1);
            assertThat(engine.info().streaming()).isEqualTo(Streaming.BATCH);
            assertThat(whole.chunks).hasSize(1);
        }
        for (String frames : List.of("1", "7", "32")) {
            try (Engine engine = open("chunk-frames", frames, "chunk-growth", "2")) {
                Heard joined = speak(engine, text, 1);
                assertThat(joined.chunks).hasSizeGreaterThan(2);
                assertSame(joined.samples(), whole.samples());
            }
        }
    }

    private static void assertSame(float[] samples, float[] expected) {
        assertThat(samples).hasSameSizeAs(expected);
        double squares = 0;
        for (int i = 0; i < samples.length; i++) {
            double difference = samples[i] - expected[i];
            assertThat(Math.abs(difference)).isLessThan(2e-4);
            squares += difference * difference;
        }
        assertThat(Math.sqrt(squares / samples.length)).isLessThan(2e-5);
    }

    @Test
    void refusesCudaWhereThereIsNone() {
        refused(SmallModel.config(model, "device", "cuda"), Kind.DEVICE, "cuda:0", "write cpu");
        refused(SmallModel.config(model, "device", "tpu"), Kind.OPTION, "tpu", "cuda:N");
    }

    @Test
    void refusesAStandInThatIsListedAsReleased() {
        ModelFiles listed = new ModelFiles(
                model.id(),
                model.files(),
                model.sha256(),
                Weights.RELEASED,
                model.license(),
                model.languages(),
                model.sampleRateHz());
        refused(SmallModel.config(listed), Kind.MODEL, "released", "stand-in");
    }

    @Test
    void refusesAModelThatReadsRomanisedText(@TempDir Path other) throws IOException {
        Path tokenizer = Files.writeString(other.resolve("tokenizer_config.json"), "{\"is_uroman\": true}");
        refused(SmallModel.config(SmallModel.with(model, "tokenizer", tokenizer)), Kind.MODEL, "is_uroman");
        Path config = Files.writeString(
                other.resolve("config.json"), "{\"is_uroman\": true, \"sampling_rate\": 16000, \"vocab_size\": 38}");
        refused(SmallModel.config(SmallModel.with(model, "config", config)), Kind.MODEL, "is_uroman");
    }

    @Test
    void refusesConfigurationsThatAreNone(@TempDir Path other) throws IOException {
        Path config = Files.writeString(other.resolve("config.json"), "{\"sampling_rate\": \"fast\"}");
        refused(SmallModel.config(SmallModel.with(model, "config", config)), Kind.MODEL, "sampling_rate");
        Path torn = Files.writeString(other.resolve("torn.json"), "{\"sampling_rate\":");
        refused(SmallModel.config(SmallModel.with(model, "config", torn)), Kind.MODEL, "torn.json");
        Path foreign = Files.writeString(other.resolve("vocab.json"), "{\"k\": 0, \"a\": 4000}");
        assertThatThrownBy(() -> {
                    try (Engine engine =
                            new MmsProvider().open(SmallModel.config(SmallModel.with(model, "vocab", foreign)))) {
                        speak(engine, "a", 1);
                    }
                })
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("vocabulary");
    }

    @Test
    void refusesATextTooLongForTheNetwork() throws Exception {
        try (Engine engine = open()) {
            assertThatThrownBy(() -> speak(engine, "ab ".repeat(3_000), 1))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("split it.");
        }
    }

    private static Engine open(String... options) throws EngineException {
        return new MmsProvider().open(SmallModel.config(model, options));
    }

    private static Heard speak(Engine engine, String text, long seed) throws EngineException {
        Heard heard = new Heard();
        engine.synthesize(new SynthesisRequest(text, "en", seed), heard);
        return heard;
    }

    private static void refused(EngineConfig config, Kind kind, String... parts) {
        assertThatThrownBy(() -> new MmsProvider().open(config)).isInstanceOfSatisfying(EngineException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.getMessage()).contains(parts).endsWith(".").doesNotContain("\n");
        });
    }
}
