package dev.ttsmark.http;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.SynthesisListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads what a server sends, as it comes, and takes nothing for audio that is none. */
final class Answer {

    /** More than an hour of 48 kHz; a server that sends more does not end. */
    private static final long MOST_BYTES = 400L << 20;

    private static final int OK = 200;
    private static final int SHOWN_BYTES = 2000;

    private final Where where;
    private final Settings settings;
    private final Pcm pcm;

    Answer(Where where, Settings settings, SynthesisListener listener) {
        this.where = where;
        this.settings = settings;
        this.pcm = new Pcm(where, settings.get(Settings.SAMPLE_RATE_HZ), listener);
    }

    void read(HttpResponse<InputStream> response, InputStream body) throws EngineException {
        try {
            requireOk(response, body);
            String type =
                    response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            InputStream bounded = new Bounded(body, MOST_BYTES);
            if (type.startsWith("text/event-stream")) {
                new Events(where, pcm).read(bounded);
            } else if (type.startsWith("text/") || type.contains("json") || type.contains("xml")) {
                throw notAudio(type, shown(bounded));
            } else {
                readAudio(bounded);
            }
            pcm.end();
        } catch (IOException e) {
            throw where.failed(
                    Kind.CUT_SHORT,
                    "broke off after " + pcm.bytes() + " bytes of audio (" + Where.reason(e) + ")",
                    "look into the server's log");
        }
    }

    private void requireOk(HttpResponse<InputStream> response, InputStream body) throws IOException, EngineException {
        int status = response.statusCode();
        if (status == OK) {
            return;
        }
        if (status >= 300 && status < 400) {
            String target = response.headers().firstValue("Location").orElse("nowhere");
            throw where.failed(
                    Kind.REFUSED,
                    "answered " + status + ", to ask " + Where.quoted(target) + " instead",
                    "write that address under 'url' if you mean it, since no other is called");
        }
        throw where.failed(
                Kind.REFUSED,
                "answered " + status + " with " + Where.quoted(shown(body)),
                status == 401 || status == 403
                        ? "name the variable that holds the key under 'key-variable'"
                        : "look into the server's log");
    }

    private EngineException notAudio(String what, String said) {
        return where.failed(
                Kind.NOT_AUDIO,
                "answered with " + what + " instead of audio: " + Where.quoted(said),
                "check model, voice and format");
    }

    private void readAudio(InputStream body) throws IOException, EngineException {
        byte[] buffer = new byte[1 << 16];
        int length = body.read(buffer);
        if (length < 0) {
            throw where.failed(Kind.NOT_AUDIO, "answered with an empty body", "look into the server's log");
        }
        // Enough to see what it is; servers send more than that at once.
        while (length < Wav.MAGIC_BYTES) {
            int more = body.read(buffer, length, Wav.MAGIC_BYTES - length);
            if (more < 0) {
                break;
            }
            length += more;
        }
        if (Wav.begins(buffer, length)) {
            new Wav(where, pcm).read(buffer, length, body);
            return;
        }
        refuseOtherFormats(buffer, length);
        do {
            pcm.take(buffer, 0, length);
            length = body.read(buffer);
        } while (length >= 0);
    }

    /** What says nothing of its type, and is none. */
    private void refuseOtherFormats(byte[] start, int length) throws EngineException {
        String head = new String(start, 0, Math.min(length, SHOWN_BYTES), StandardCharsets.ISO_8859_1);
        if (head.startsWith("ID3") || head.startsWith("OggS") || head.startsWith("fLaC")) {
            throw notAudio("compressed audio", head.substring(0, 3));
        }
        boolean text = head.matches("(?s)\\s*[{<\\[][\\x09\\x0a\\x0d\\x20-\\x7e]*");
        if (text) {
            throw notAudio("text", head);
        }
        if (settings.get(Settings.FORMAT) == Settings.Format.WAV) {
            throw notAudio("something that is no WAV", "");
        }
    }

    private static String shown(InputStream in) throws IOException {
        return new String(in.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8);
    }
}
