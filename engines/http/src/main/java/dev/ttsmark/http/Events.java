package dev.ttsmark.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Server-sent events whose data are JSON with base64 audio in it, under the names in use: OpenAI's {@code audio} of
 * {@code speech.audio.delta}, and what other servers call it.
 */
final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("audio", "delta", "audio_base64", "audio_chunk", "data", "chunk", "content");
    private static final String END = "[DONE]";
    private static final int LONGEST_LINE = 16 << 20;

    private final Where where;
    private final Pcm pcm;
    /** Where the first event promises a last one, as OpenAI's do. */
    private boolean endIsPromised;

    private boolean ended;

    Events(Where where, Pcm pcm) {
        this.where = where;
        this.pcm = pcm;
    }

    void read(InputStream in) throws IOException, EngineException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            int from = 0;
            for (int at = 0; at < length; at++) {
                if (buffer[at] == '\n') {
                    line.write(buffer, from, at - from);
                    take(line.toString(StandardCharsets.UTF_8).strip());
                    line.reset();
                    from = at + 1;
                }
            }
            line.write(buffer, from, length - from);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line is longer than " + LONGEST_LINE + " bytes");
            }
        }
        take(line.toString(StandardCharsets.UTF_8).strip());
        if (endIsPromised && !ended) {
            throw where.failed(Kind.CUT_SHORT, "sent no last event", "look into the server's log");
        }
    }

    private void take(String line) throws IOException, EngineException {
        if (!line.startsWith("data:")) {
            return;
        }
        String data = line.substring("data:".length()).strip();
        if (data.isEmpty() || data.equals(END)) {
            ended |= data.equals(END);
            return;
        }
        JsonNode event = parsed(data);
        String type = event.path("type").asText("");
        if (type.contains("error") || event.hasNonNull("error")) {
            throw where.failed(
                    Kind.REFUSED,
                    "sent an error among its events: " + Where.quoted(data),
                    "look into the server's log");
        }
        endIsPromised |= type.equals("speech.audio.delta");
        ended |= type.equals("speech.audio.done") || event.path("done").asBoolean(false);
        Optional<String> audio = audio(event);
        if (audio.isPresent()) {
            hear(audio.get());
        }
    }

    private JsonNode parsed(String data) throws EngineException {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw where.failed(
                    Kind.NOT_AUDIO, "sent an event that is no JSON: " + Where.quoted(data), "check 'stream-format'");
        }
    }

    private static Optional<String> audio(JsonNode event) {
        for (String name : NAMES) {
            JsonNode value = event.path(name);
            if (value.isTextual()) {
                return Optional.of(value.asText());
            }
            if (value.isObject()) {
                return audio(value);
            }
        }
        return Optional.empty();
    }

    private void hear(String base64) throws IOException, EngineException {
        byte[] bytes = decoded(base64);
        if (Wav.begins(bytes, bytes.length)) {
            new Wav(where, pcm).read(bytes, bytes.length, InputStream.nullInputStream());
        } else if (bytes.length > 0) {
            pcm.take(bytes, 0, bytes.length);
        }
    }

    private byte[] decoded(String base64) throws EngineException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw where.failed(
                    Kind.NOT_AUDIO, "sent audio that is no base64: " + Where.quoted(base64), "check 'stream-format'");
        }
    }
}
