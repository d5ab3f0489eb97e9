package dev.ttsmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest.Heard;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.SynthesisRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The engine and the server that it asks, one for each test, which answers in chunks of PCM until it is told otherwise. */
final class Served implements BeforeEachCallback, AfterEachCallback {

    static final EngineProvider PROVIDER = new HttpProvider();

    MockServer server;

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
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

    EngineConfig config(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(Map.of("url", server.url()));
        all.putAll(options);
        return new EngineConfig(Optional.empty(), all);
    }

    void answers(String type, byte[] body) {
        server.speak((request, out) -> {
            MockServer.head(out, "200 OK", "Content-Type: " + type, "Content-Length: " + body.length);
            out.write(body);
            out.flush();
        });
    }

    EngineException failure(Map<String, String> options, Kind kind) {
        try (Engine engine = PROVIDER.open(config(options))) {
            engine.synthesize(new SynthesisRequest("Hello there.", "en", 7), new Heard());
        } catch (EngineException e) {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n").startsWith("http://127.0.0.1:");
            return e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it spoke");
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        server.close();
    }
}
