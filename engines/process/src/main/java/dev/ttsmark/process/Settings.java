package dev.ttsmark.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which program is started, and what it is told. */
final class Settings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1000;

    static final Option<String> COMMAND = Option.text(
            "command",
            "JSON array",
            "a JSON array of the program and its arguments, such as [\"python3\", \"adapter.py\"]",
            "[]",
            "Program and arguments, started as they are and not by a shell.",
            Settings::array);
    static final Option<String> FIELDS = Option.text(
            "fields",
            "JSON object",
            "a JSON object such as {\"voice\": \"af_heart\"}",
            "{}",
            "Sent with every text.",
            Settings::object);
    static final Option<Integer> THREADS = Option.whole(
                    "threads", 1, 1024, 1, "Threads that the program is asked for, by its first line of input.")
            .as(Option.Role.THREADS);

    static final List<Option<?>> OPTIONS = List.of(COMMAND, FIELDS, THREADS);

    private final Options options;

    private Settings(Options options) {
        this.options = options;
    }

    static Settings of(Map<String, String> written) throws EngineException {
        Settings settings = new Settings(Options.of(OPTIONS, written));
        if (settings.command().isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.OPTION,
                    "Option 'command' is missing; write the program and its arguments, such as"
                            + " [\"python3\", \"adapter.py\"].");
        }
        return settings;
    }

    <T> T get(Option<T> option) {
        return options.get(option);
    }

    Map<String, String> written() {
        return options.written();
    }

    List<String> command() {
        List<String> words = new ArrayList<>();
        read(get(COMMAND)).forEach(word -> words.add(word.asText()));
        return words;
    }

    ObjectNode fields() {
        return (ObjectNode) read(get(FIELDS));
    }

    private static JsonNode read(String written) {
        try {
            return JSON.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    private static String array(String written) {
        JsonNode node = read(written);
        boolean words = node instanceof ArrayNode && written.length() <= LONGEST;
        for (JsonNode word : node) {
            words &= word.isTextual()
                    && !word.asText().isEmpty()
                    && word.asText().indexOf('\0') < 0;
        }
        if (!words) {
            throw new IllegalArgumentException(written);
        }
        return written;
    }

    private static String object(String written) {
        if (written.length() > LONGEST || !(read(written) instanceof ObjectNode)) {
            throw new IllegalArgumentException(written);
        }
        return written;
    }
}
