package dev.ttsmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineProvider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on a real socket that speaks five dialects. */
@Timeout(60)
class HttpEngineTest extends EngineContractTest {

    @RegisterExtension
    private final Served served = new Served();

    @Override
    protected EngineConfig config() {
        return served.config(Map.of());
    }

    @Override
    protected EngineProvider provider() {
        return Served.PROVIDER;
    }

    private Heard heard(Map<String, String> options) throws Exception {
        try (Engine engine = provider().open(served.config(options))) {
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

    @Test
    void chunkedPcmIsHeardAsItComes() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        byte[] pcm = Sound.pcm();
        served.server.speak((request, out) -> {
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
        served.answers("audio/wav", Sound.wav(Sound.pcm(), 24_000, 1, 1, 16, -1));
        heard(Map.of(
                "model", "kokoro",
                "voice", "af_heart",
                "response-format", "wav",
                "stream-format", "sse",
                "speed", "1.5",
                "fields", "{\"instructions\": \"calm\", \"lang_code\": \"a\"}"));
        assertThat(served.server.requests.get(0))
                .startsWith("POST /v1/audio/speech HTTP/1.1")
                .contains("Content-Type: application/json")
                .endsWith(
                        "{\"instructions\":\"calm\",\"lang_code\":\"a\",\"model\":\"kokoro\",\"input\":\""
                                + request().text()
                                + "\",\"voice\":\"af_heart\",\"response_format\":\"wav\",\"speed\":1.5,\"stream_format\":\"sse\"}")
                .doesNotContain("Authorization", "Upgrade");
        heard(Map.of());
        assertThat(served.server.requests.get(1))
                .endsWith("{\"input\":\"" + request().text() + "\",\"response_format\":\"pcm\"}");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 16, true", "1, 1, 16, false", "3, 1, 32, true", "1, 2, 16, true"})
    void theHeaderOfAWavIsNoAudio(int format, int channels, int bits, boolean lengthKnown) throws Exception {
        byte[] audio = format == 3 ? Sound.floats() : channels == 2 ? Sound.stereo() : Sound.pcm();
        served.answers("audio/wav", Sound.wav(audio, 24_000, channels, format, bits, lengthKnown ? audio.length : -1));
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
        served.server.speak((request, out) -> {
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
    void severalAreServedAtATimeIfThePlanSaysSo() throws Exception {
        try (Engine engine = provider().open(served.config(Map.of("concurrency", "16")))) {
            assertThat(engine.concurrency()).isEqualTo(16);
        }
    }
}
