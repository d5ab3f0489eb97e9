package dev.ttsmark.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of which server. Nothing of it is secret: keys lie in the environment. */
final class Settings {

    /** In what the server is asked to answer. */
    enum Format {
        PCM,
        WAV
    }

    /** What is said of how the answer is to come; nothing where the server has one way only. */
    enum StreamFormat {
        UNSAID,
        AUDIO,
        SSE
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4000;

    static final Option<String> URL = Option.text(
            "url",
            "address",
            "an address such as http://127.0.0.1:8880/v1/audio/speech, without user, password, key or fragment",
            "",
            "Where speech is asked for; no other address is called.",
            Settings::address);
    static final Option<String> MODEL = word("model", "Field 'model' of a request; left out where empty.");
    static final Option<String> VOICE =
            word("voice", "Field 'voice' of a request; left out where empty.").as(Option.Role.VOICE);
    static final Option<Format> FORMAT =
            Option.choice("response-format", Format.PCM, "Field 'response_format' of a request.");
    static final Option<StreamFormat> STREAM_FORMAT = Option.choice(
            "stream-format", StreamFormat.UNSAID, "Field 'stream_format' of a request; left out where unsaid.");
    static final Option<Double> SPEED =
            Option.number("speed", 0.25, 4, 1, "Field 'speed' of a request; left out where it is 1.");
    static final Option<String> FIELDS = Option.text(
            "fields",
            "JSON object",
            "a JSON object such as {\"instructions\": \"calm\"}",
            "{}",
            "Further fields of a request.",
            Settings::object);
    static final Option<String> KEY_VARIABLE = Option.text(
            "key-variable",
            "name of an environment variable",
            "the name of an environment variable, such as TTS_KEY; never the key itself",
            "",
            "Variable that holds the key, sent as a bearer token; nothing is sent where empty.",
            written -> matching(written, "[A-Za-z_][A-Za-z0-9_]{0,99}|"));
    static final Option<Integer> SAMPLE_RATE_HZ = Option.whole(
            "sample-rate", 8_000, 192_000, 24_000, "Samples a second of its PCM; a WAV must have the same.");
    static final Option<String> LANGUAGES = Option.text(
            "languages",
            "ISO 639-1 codes",
            "ISO 639-1 codes with commas between",
            "en",
            "Languages it is asked to speak, with commas between.",
            written -> matching(written, "[a-z]{2,3}(,[a-z]{2,3}){0,99}"));
    static final Option<Integer> CONCURRENCY =
            Option.whole("concurrency", 1, 1024, 1, "Requests that are made at a time under load.");

    static final List<Option<?>> OPTIONS = List.of(
            URL,
            MODEL,
            VOICE,
            FORMAT,
            STREAM_FORMAT,
            SPEED,
            FIELDS,
            KEY_VARIABLE,
            SAMPLE_RATE_HZ,
            LANGUAGES,
            CONCURRENCY);

    private final Options options;

    private Settings(Options options) {
        this.options = options;
    }

    static Settings of(Map<String, String> written) throws EngineException {
        Settings settings = new Settings(Options.of(OPTIONS, written));
        if (settings.get(URL).isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.OPTION,
                    "Option 'url' is missing; write the address of the server, such as"
                            + " http://127.0.0.1:8880/v1/audio/speech.");
        }
        return settings;
    }

    <T> T get(Option<T> option) {
        return options.get(option);
    }

    Map<String, String> written() {
        return options.written();
    }

    List<String> languages() {
        return List.of(get(LANGUAGES).split(","));
    }

    URI url() {
        return URI.create(get(URL));
    }

    /** The body of a request. */
    byte[] body(String text) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(get(FIELDS));
            put(body, "model", get(MODEL));
            body.put("input", text);
            put(body, "voice", get(VOICE));
            body.put("response_format", Options.spelled(get(FORMAT)));
            if (get(SPEED) != 1) {
                body.put("speed", get(SPEED));
            }
            if (get(STREAM_FORMAT) != StreamFormat.UNSAID) {
                body.put("stream_format", Options.spelled(get(STREAM_FORMAT)));
            }
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("checked when it was read", e);
        }
    }

    private static void put(ObjectNode body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }

    /**
     * The key.
     *
     * @throws EngineException of kind OPTION where the variable is not set
     */
    Optional<String> key() throws EngineException {
        String variable = get(KEY_VARIABLE);
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        String key = System.getenv(variable);
        if (key == null || key.isBlank() || key.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw new EngineException(
                    EngineException.Kind.OPTION,
                    "The environment variable '" + variable + "' of option 'key-variable' holds no key; set it.");
        }
        return Optional.of(key);
    }

    private static Option<String> word(String name, String meaning) {
        return Option.text(
                name,
                "text",
                "a text of one line",
                "",
                meaning,
                written -> matching(written, "[^\\u0000-\\u001f\\u007f]{0,200}"));
    }

    private static String matching(String written, String pattern) {
        if (!written.matches(pattern)) {
            throw new IllegalArgumentException(written);
        }
        return written;
    }

    private static String address(String written) {
        if (written.isEmpty()) {
            return written;
        }
        URI uri = URI.create(written);
        boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        if (!plain
                || !List.of("http", "https").contains(uri.getScheme())
                || query.matches("(?i).*(key|token|secret|password|sig).*")
                || written.length() > LONGEST) {
            throw new IllegalArgumentException("no address");
        }
        return written;
    }

    private static String object(String written) {
        try {
            if (written.length() <= LONGEST && JSON.readTree(written) instanceof ObjectNode) {
                return written;
            }
        } catch (JsonProcessingException e) {
            // Refused below, in the option's name.
        }
        throw new IllegalArgumentException(written);
    }
}
