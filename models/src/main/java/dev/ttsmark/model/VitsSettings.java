package dev.ttsmark.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * What the JSON files of a checkpoint say that matters, compared with what the engine can speak. All published MMS-TTS
 * checkpoints share one architecture and differ by their vocabularies.
 *
 * @param symbols rows of the embedding
 * @param sampleRateHz of the audio, part of the architecture
 * @param language ISO 639-3 code of the tokenizer; empty where it names none
 */
record VitsSettings(int symbols, int sampleRateHz, String language) {

    /** Fields that change neither shapes nor what is computed: training only, or an option of the engine. */
    private static final Set<String> FREE = Set.of(
            "activation_dropout",
            "architectures",
            "attention_dropout",
            "duration_predictor_dropout",
            "hidden_dropout",
            "initializer_range",
            "layerdrop",
            "noise_scale",
            "noise_scale_duration",
            "speaking_rate",
            "wavenet_dropout");

    private static final Comparator<JsonNode> BY_VALUE = (a, b) ->
            a.isNumber() && b.isNumber() ? Double.compare(a.doubleValue(), b.doubleValue()) : a.equals(b) ? 0 : 1;

    private static final int MAX_SYMBOLS = 0xFFFF;

    /** @param size of the skeleton whose architecture is needed */
    static VitsSettings of(VitsFolder folder, Size size) throws IOException, ModelException {
        JsonNode config = folder.read(VitsFolder.CONFIG).root();
        requireArchitecture(folder, config, size);
        JsonNode symbols = config.path("vocab_size");
        if (!symbols.isInt() || symbols.intValue() < 1 || symbols.intValue() > MAX_SYMBOLS) {
            throw refused(folder, "vocab_size", symbols, "a whole number from 1 to " + MAX_SYMBOLS);
        }
        requireVocabulary(folder, symbols.intValue());
        int sampleRateHz = config(size).path("sampling_rate").intValue();
        return new VitsSettings(symbols.intValue(), sampleRateHz, language(folder));
    }

    /** A field that is absent has the published value, as in transformers. */
    private static void requireArchitecture(VitsFolder folder, JsonNode config, Size size)
            throws IOException, ModelException {
        JsonNode published = config(Size.FULL);
        for (var field : config(size).properties()) {
            JsonNode given = config.path(field.getKey());
            JsonNode inForce = given.isMissingNode() ? published.path(field.getKey()) : given;
            if (!FREE.contains(field.getKey()) && !field.getValue().equals(BY_VALUE, inForce)) {
                throw refused(
                        folder, field.getKey(), inForce, field.getValue() + ", the one architecture that MMS-TTS has");
            }
        }
    }

    private static void requireVocabulary(VitsFolder folder, int symbols) throws ModelException {
        JsonNode vocabulary = folder.read(VitsFolder.VOCABULARY).root();
        for (var entry : vocabulary.properties()) {
            JsonNode id = entry.getValue();
            if (!id.isInt() || id.intValue() < 0 || id.intValue() >= symbols) {
                throw folder.refused(
                        VitsFolder.VOCABULARY,
                        "gives '" + entry.getKey() + "' the id " + id + " where config.json has ids from 0 to "
                                + (symbols - 1),
                        "fetch both files again");
            }
        }
        if (vocabulary.isEmpty()) {
            throw folder.refused(VitsFolder.VOCABULARY, "is empty", "fetch it again");
        }
    }

    private static String language(VitsFolder folder) throws ModelException {
        JsonNode tokenizer = folder.read(VitsFolder.TOKENIZER).root();
        requireFlag(folder, tokenizer, "is_uroman", false, false, "reads text romanised by uroman");
        requireFlag(folder, tokenizer, "phonemize", true, false, "reads phonemes");
        requireFlag(folder, tokenizer, "add_blank", true, true, "puts no blank between characters");
        requireFlag(folder, tokenizer, "normalize", true, true, "does not lower-case its text");
        String language = tokenizer.path("language").asText("").toLowerCase(Locale.ROOT);
        return language.equals("null") ? "" : language;
    }

    /** @param usual what transformers takes where the field is absent */
    private static void requireFlag(
            VitsFolder folder, JsonNode tokenizer, String field, boolean usual, boolean needed, String meaning)
            throws ModelException {
        if (tokenizer.path(field).asBoolean(usual) != needed) {
            throw folder.refused(
                    VitsFolder.TOKENIZER,
                    "has " + field + " " + !needed + ": the model " + meaning + ", which the engine cannot do",
                    "choose a model of which it is " + needed);
        }
    }

    private static ModelException refused(VitsFolder folder, String field, JsonNode given, String needed) {
        String shown = given.isMissingNode() ? "no " + field : field + " " + given;
        return folder.refused(
                VitsFolder.CONFIG, "has " + shown + " where the engine needs " + needed, "choose another checkpoint");
    }

    private static JsonNode config(Size size) throws IOException {
        String name = "mms/config-" + size.name().toLowerCase(Locale.ROOT) + ".json";
        return new JsonMapper().readTree(Resources.bytes(name));
    }
}
