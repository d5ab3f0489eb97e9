package dev.ttsmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineProvider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on a real socket that speaks five dialects, and misbehaves in every way that was seen. */
@Timeout(60)
class HttpEngineTest extends EngineContractTest {

    private MockServer server;

    @BeforeEach
    void start() throws Exception {
        server = new MockServer((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: audio/pcm", "Transfer-Encoding: chunked");
            byte[] pcm = Sound.pcm();
            // Of odd length, so that a sample comes in two pieces.
            for (int from = 0; from < pcm.length; from += 4_999) {
                MockServer.chunk(out, Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + 4_999)));
            }
            MockServer.lastChunk(out);
        });
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Override
    protected EngineConfig config() {
        return config(Map.of());
    }

    private EngineConfig config(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(Map.of("url", server.url()));
        all.putAll(options);
        return new EngineConfig(Optional.empty(), all);
    }

    @Override
    protected EngineProvider provider() {
        return new HttpProvider();
    }

    private Heard heard(Map<String, String> options) throws Exception {
        try (Engine engine = provider().open(config(options))) {
            return hear(engine, request());
        }
    }

    private static void assertIsTheSound(Heard heard) {
        float[] samples = heard.samples();
        assertThat(samples).hasSize(Sound.SAMPLES);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).isCloseTo(Sound.sample(i) / 32768f, within(1e-6f));
        }
    }

    private void answers(String type, byte[] body) {
        server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: " + type, "Content-Length: " + body.length);
            out.write(body);
            out.flush();
        });
    }

    private EngineException failure(Map<String, String> options, Kind kind) {
        try (Engine engine = provider().open(config(options))) {
            hear(engine, request());
        } catch (EngineException e) {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n").startsWith("http://127.0.0.1:");
            return e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it spoke");
    }

    @Test
    void chunkedPcmIsHeardAsItComes() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        byte[] pcm = Sound.pcm();
        server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: audio/pcm", "Transfer-Encoding: chunked");
            MockServer.chunk(out, Arrays.copyOf(pcm, 1_000));
            // The rest only comes once the beginning was heard.
            first.await(30, TimeUnit.SECONDS);
            MockServer.chunk(out, Arrays.copyOfRange(pcm, 1_000, pcm.length));
            MockServer.lastChunk(out);
        });
        try (Engine engine = open()) {
            Heard heard = new Heard() {
                @Override
                public void audio(dev.ttsmark.engine.AudioChunk chunk) {
                    super.audio(chunk);
                    first.countDown();
                }
            };
            engine.synthesize(request(), heard);
            assertIsTheSound(heard);
            assertThat(heard.chunks).hasSizeGreaterThan(1);
        }
    }

    @Test
    void oddPiecesMakeWholeSamples() throws Exception {
        assertIsTheSound(heard(Map.of()));
    }

    @Test
    void aRequestHasWhatThePlanSaysAndNothingElse() throws Exception {
        answers("audio/wav", Sound.wav(Sound.pcm(), 24_000, 1, 1, 16, -1));
        heard(Map.of(
                "model", "kokoro",
                "voice", "af_heart",
                "response-format", "wav",
                "stream-format", "sse",
                "speed", "1.5",
                "fields", "{\"instructions\": \"calm\", \"lang_code\": \"a\"}"));
        assertThat(server.requests.get(0))
                .startsWith("POST /v1/audio/speech HTTP/1.1")
                .contains("Content-Type: application/json")
                .endsWith(
                        "{\"instructions\":\"calm\",\"lang_code\":\"a\",\"model\":\"kokoro\",\"input\":\""
                                + request().text()
                                + "\",\"voice\":\"af_heart\",\"response_format\":\"wav\",\"speed\":1.5,\"stream_format\":\"sse\"}")
                .doesNotContain("Authorization", "Upgrade");
        heard(Map.of());
        assertThat(server.requests.get(1))
                .endsWith("{\"input\":\"" + request().text() + "\",\"response_format\":\"pcm\"}");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 16, true", "1, 1, 16, false", "3, 1, 32, true", "1, 2, 16, true"})
    void theHeaderOfAWavIsNoAudio(int format, int channels, int bits, boolean lengthKnown) throws Exception {
        byte[] audio = format == 3 ? Sound.floats() : channels == 2 ? Sound.stereo() : Sound.pcm();
        answers("audio/wav", Sound.wav(audio, 24_000, channels, format, bits, lengthKnown ? audio.length : -1));
        assertIsTheSound(heard(Map.of("response-format", "wav")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"speech.audio.delta\",\"audio\":\"%s\"}",
                "{\"delta\":\"%s\"}",
                "{\"audio_base64\":\"%s\"}",
                "{\"audio\":{\"data\":\"%s\"},\"index\":3}",
                "{\"chunk\":\"%s\",\"done\":false}"
            })
    void eventsHaveTheirAudioUnderTheNamesInUse(String event) throws Exception {
        byte[] pcm = Sound.pcm();
        server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: text/event-stream", "Transfer-Encoding: chunked");
            StringBuilder events = new StringBuilder(": comment\r\n\r\n");
            for (int from = 0; from < pcm.length; from += 4_001) {
                String audio = Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + 4_001)));
                events.append("event: x\ndata: ").append(event.formatted(audio)).append("\n\n");
            }
            events.append("data: {\"type\":\"speech.audio.done\",\"usage\":{}}\n\ndata: [DONE]\n\n");
            byte[] bytes = events.toString().getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < bytes.length; from += 777) {
                MockServer.chunk(out, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 777)));
            }
            MockServer.lastChunk(out);
        });
        assertIsTheSound(heard(Map.of("stream-format", "sse")));
    }

    @Test
    void eventsThatEndTooSoonOrTellOfAnErrorAreNoAnswer() {
        String audio = Base64.getEncoder().encodeToString(Sound.pcm());
        answers(
                "text/event-stream",
                ("data: {\"type\":\"speech.audio.delta\",\"audio\":\"" + audio + "\"}\n\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("no last event");
        answers(
                "text/event-stream",
                "data: {\"error\":{\"message\":\"too busy\"}}\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failure(Map.of(), Kind.REFUSED)).hasMessageContaining("too busy");
        answers("text/event-stream", "data: hello\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("no JSON");
        answers("text/event-stream", "data: {\"audio\":\"!\"}\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("no base64");
        answers("text/event-stream", "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("without any audio");
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
        answers(type, body.getBytes(StandardCharsets.UTF_8));
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining(said);
    }

    @Test
    void nothingAtAllIsNoAudioAndNeitherIsAHeader() {
        answers("audio/pcm", new byte[0]);
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("empty body");
        answers("audio/wav", Sound.wav(new byte[0], 24_000, 1, 1, 16, -1));
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("a WAV header and no audio");
        answers("audio/wav", Arrays.copyOf(Sound.wav(Sound.pcm(), 24_000, 1, 1, 16, 9), 30));
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("ends before its audio");
        answers("audio/wav", Sound.wav(Sound.pcm(), 24_000, 6, 1, 16, 9));
        assertThat(failure(Map.of(), Kind.NOT_AUDIO)).hasMessageContaining("6 channels");
    }

    @Test
    void whatBreaksOffIsCutShort() {
        byte[] pcm = Sound.pcm();
        server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: audio/pcm", "Transfer-Encoding: chunked");
            MockServer.chunk(out, Arrays.copyOf(pcm, 1_000));
        });
        assertThat(failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("broke off after 1000 bytes");
        server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: audio/pcm", "Content-Length: " + pcm.length);
            out.write(pcm, 0, 1_000);
        });
        assertThat(failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("broke off after 1000 bytes");
        answers("audio/wav", Sound.wav(pcm, 24_000, 1, 1, 16, pcm.length + 500));
        assertThat(failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("500 bytes before the end");
        answers("audio/pcm", Arrays.copyOf(pcm, 1_001));
        assertThat(failure(Map.of(), Kind.CUT_SHORT)).hasMessageContaining("within a sample");
    }

    @ParameterizedTest
    @CsvSource({"500 Internal Server Error, 500", "404 Not Found, 404", "429 Too Many Requests, 429"})
    void aStatusIsARefusalWithWhatTheServerSays(String status, String said) {
        server.speak((request, out) -> {
            MockServer.head(out, status, "Content-Length: 9");
            out.write("so it\nis.".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(failure(Map.of(), Kind.REFUSED)).hasMessageContaining("answered " + said + " with 'so it is.'");
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        try (MockServer other = new MockServer((request, out) -> {})) {
            server.speak((request, out) ->
                    MockServer.head(out, "307 Temporary Redirect", "Location: " + other.url(), "Content-Length: 0"));
            assertThat(failure(Map.of(), Kind.REFUSED)).hasMessageContaining(other.url());
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void anotherSampleRateIsRefusedAndNotPlayedTooFast() {
        answers("audio/wav", Sound.wav(Sound.pcm(), 22_050, 1, 1, 16, 2 * Sound.SAMPLES));
        assertThat(failure(Map.of(), Kind.SAMPLE_RATE))
                .hasMessageContaining("22050")
                .hasMessageContaining("24000");
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        server.close();
        assertThat(failure(Map.of(), Kind.UNREACHABLE)).hasMessageContaining("cannot be reached");
        server.speak((request, out) -> {});
    }

    @Test
    void aServerThatHangsUpIsUnreachable() {
        server.speak((request, out) -> {});
        assertThat(failure(Map.of(), Kind.UNREACHABLE)).hasMessageContaining("cannot be reached");
    }

    @Test
    void aKeyIsSentAndNeverSaid() throws Exception {
        // The tests' own environment has these; what they hold stands for a key.
        String variable = "LC_ALL";
        String key = System.getenv(variable);
        assertThat(key).isNotBlank();
        server.speak((request, out) -> {
            MockServer.head(out, "401 Unauthorized", "Content-Length: " + (10 + key.length()));
            out.write(("wrong key " + key).getBytes(StandardCharsets.UTF_8));
        });
        EngineException refused = failure(Map.of("key-variable", variable), Kind.REFUSED);
        assertThat(refused).hasMessageContaining("wrong key ***").hasMessageContaining("key-variable");
        assertThat(refused.getMessage()).doesNotContain(key);
        assertThat(server.requests.get(0)).contains("Authorization: Bearer " + key);
        try (Engine engine = provider().open(config(Map.of("key-variable", variable)))) {
            assertThat(engine.info().toString()).doesNotContain(key);
        }
        assertThatThrownBy(() -> provider().open(config(Map.of("key-variable", "TTSMARK_NO_SUCH_KEY"))))
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
        assertThatThrownBy(() -> provider().check(Map.of("url", url)))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OPTION))
                .hasMessageContaining("write an address such as");
        assertThatThrownBy(() -> provider().check(Map.of())).hasMessageContaining("'url' is missing");
    }

    @Test
    void severalAreServedAtATimeIfThePlanSaysSo() throws Exception {
        try (Engine engine = provider().open(config(Map.of("concurrency", "16")))) {
            assertThat(engine.concurrency()).isEqualTo(16);
        }
    }
}
