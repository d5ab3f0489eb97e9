package dev.ttsmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on a real socket that misbehaves in every way that was seen: each is a failure with a name. */
@Timeout(60)
class HttpFailuresTest {

    @RegisterExtension
    private final Served served = new Served();

    @Test
    void eventsThatEndTooSoonOrTellOfAnErrorAreNoAnswer() {
        String audio = Base64.getEncoder().encodeToString(Sound.pcm());
        served.answers(
                "text/event-stream",
                ("data: {\"type\":\"speech.audio.delta\",\"audio\":\"" + audio + "\"}\n\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(served.failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("no last event");
        served.answers(
                "text/event-stream",
                "data: {\"error\":{\"message\":\"too busy\"}}\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(served.failure(Map.of(), Kind.REFUSED)).hasMessageContaining("too busy");
        served.answers("text/event-stream", "data: hello\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("no JSON");
        served.answers("text/event-stream", "data: {\"audio\":\"!\"}\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("no base64");
        served.answers("text/event-stream", "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("without any audio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|<html><body>Bad gateway</body></html>|Bad gateway",
                "application/json|{\"detail\": \"voice not found\"}|voice not found",
                "application/problem+json; charset=utf-8|{\"title\": \"no\"}|no",
                "application/octet-stream|{\"detail\": \"voice not found\"}|voice not found",
                "audio/pcm|<html>error</html>|error",
                "audio/mpeg|ID3aaaaaaaaaaaaaaaaaa|compressed audio",
                "audio/ogg|OggSaaaaaaaaaaaaaaaaa|compressed audio",
            })
    void aPageThatSays200IsNoAudio(String type, String body, String said) {
        served.answers(type, body.getBytes(StandardCharsets.UTF_8));
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining(said);
    }

    @Test
    void nothingAtAllIsNoAudioAndNeitherIsAHeader() {
        served.answers("audio/pcm", new byte[0]);
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("empty body");
        served.answers("audio/wav", Sound.wav(new byte[0], 24_000, 1, 1, 16, -1));
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("a WAV header and no audio");
        served.answers("audio/wav", Arrays.copyOf(Sound.wav(Sound.pcm(), 24_000, 1, 1, 16, 9), 30));
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("ends before its audio");
        served.answers("audio/wav", Sound.wav(Sound.pcm(), 24_000, 6, 1, 16, 9));
        assertThat(served.failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("6 channels");
    }

    @Test
    void whatBreaksOffIsCutShort() {
        byte[] pcm = Sound.pcm();
        served.server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: audio/pcm", "Transfer-Encoding: chunked");
            MockServer.chunk(out, Arrays.copyOf(pcm, 1_000));
        });
        assertThat(served.failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("broke off after 1000 bytes");
        served.server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: audio/pcm", "Content-Length: " + pcm.length);
            out.write(pcm, 0, 1_000);
        });
        assertThat(served.failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("broke off after 1000 bytes");
        served.answers("audio/wav", Sound.wav(pcm, 24_000, 1, 1, 16, pcm.length + 500));
        assertThat(served.failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("500 bytes before the end");
        served.answers("audio/pcm", Arrays.copyOf(pcm, 1_001));
        assertThat(served.failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("within a sample");
    }

    @ParameterizedTest
    @CsvSource({"500 Internal Server Error, 500", "404 Not Found, 404", "429 Too Many Requests, 429"})
    void aStatusIsARefusalWithWhatTheServerSays(String status, String said) {
        served.server.speak((request, out) -> {
            MockServer.head(out, status, "Content-Length: 9");
            out.write("so it\nis.".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(served.failure(Map.of(), Kind.REFUSED))
                .hasMessageContaining("answered " + said + " with 'so it is.'");
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        try (MockServer other = new MockServer((request, out) -> {})) {
            served.server.speak((request, out) ->
                    MockServer.head(out, "307 Temporary Redirect", "Location: " + other.url(), "Content-Length: 0"));
            assertThat(served.failure(Map.of(), Kind.REFUSED)).hasMessageContaining(other.url());
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void anotherSampleRateIsRefusedAndNotPlayedTooFast() {
        served.answers("audio/wav", Sound.wav(Sound.pcm(), 22_050, 1, 1, 16, 2 * Sound.SAMPLES));
        assertThat(served.failure(Map.of(), Kind.SAMPLE_RATE))
                .hasMessageContaining("22050")
                .hasMessageContaining("24000");
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        served.server.close();
        assertThat(served.failure(Map.of(), Kind.UNREACHABLE)).hasMessageContaining("cannot be reached");
        served.server.speak((request, out) -> {});
    }

    @Test
    void aServerThatHangsUpIsUnreachable() {
        served.server.speak((request, out) -> {});
        assertThat(served.failure(Map.of(), Kind.UNREACHABLE)).hasMessageContaining("cannot be reached");
    }

    @Test
    void aKeyIsSentAndNeverSaid() throws Exception {
        // The tests' own environment has these; what they hold stands for a key.
        String variable = "LC_ALL";
        String key = System.getenv(variable);
        assertThat(key).isNotBlank();
        served.server.speak((request, out) -> {
            MockServer.head(out, "401 Unauthorized", "Content-Length: " + (10 + key.length()));
            out.write(("wrong key " + key).getBytes(StandardCharsets.UTF_8));
        });
        EngineException refused = served.failure(Map.of("key-variable", variable), Kind.REFUSED);
        assertThat(refused).hasMessageContaining("wrong key ***").hasMessageContaining("key-variable");
        assertThat(refused.getMessage()).doesNotContain(key);
        assertThat(served.server.requests.get(0)).contains("Authorization: Bearer " + key);
        try (Engine engine = Served.PROVIDER.open(served.config(Map.of("key-variable", variable)))) {
            assertThat(engine.info().toString()).doesNotContain(key);
        }
        assertThatThrownBy(() -> Served.PROVIDER.open(served.config(Map.of("key-variable", "TTSMARK_NO_SUCH_KEY"))))
                .hasMessageContaining("'TTSMARK_NO_SUCH_KEY'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/speech",
                "/v1/audio/speech",
                "http://user:pass@example.org/",
                "http://example.org/?api_key=1",
                "http://example.org/#x",
                "http:///x",
                "a b"
            })
    void addressesThatAreNoneOrHoldSecretsAreRefused(String url) {
        assertThatThrownBy(() -> Served.PROVIDER.check(Map.of("url", url)))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OPTION))
                .hasMessageContaining("write an address such as");
        assertThatThrownBy(() -> Served.PROVIDER.check(Map.of())).hasMessageContaining("'url' is missing");
    }
}
