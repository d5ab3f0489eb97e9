package dev.ttsmark.http;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.PlainText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One server behind one address. Calls share a client and nothing else, so concurrent calls are right. */
final class HttpEngine implements Engine {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final Settings settings;
    private final Optional<String> key;
    private final HttpClient client;
    private volatile boolean closed;

    HttpEngine(Settings settings) throws EngineException {
        this.settings = settings;
        this.key = settings.key();
        // Nobody is called but whom the plan names: no redirect is followed, and no proxy asked.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo(
                HttpProvider.ID,
                new EngineInfo.Runtime(
                        "http", "1.1", settings.url().getAuthority(), "remote", 1, 1, OptionalInt.empty()),
                new EngineInfo.Model(
                        settings.get(Settings.MODEL).isEmpty() ? HttpProvider.ID : settings.get(Settings.MODEL),
                        "",
                        Weights.NONE,
                        new License("unknown", false)),
                settings.get(Settings.SAMPLE_RATE_HZ),
                settings.languages(),
                Streaming.CHUNK,
                settings.written());
    }

    /** Of a server nothing is known but its answers. */
    @Override
    public OptionalLong computingPid() {
        return OptionalLong.empty();
    }

    @Override
    public int concurrency() {
        return settings.get(Settings.CONCURRENCY);
    }

    @Override
    public void synthesize(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        if (closed) {
            throw new EngineException(Kind.CLOSED, "The http engine is closed: open it again.");
        }
        PlainText.check(HttpProvider.NAME, settings.languages(), request.text(), request.language());
        listener.stage(Stage.TEXT);
        listener.text(PlainText.spoken(request.text(), 1));
        listener.stage(Stage.PREPARE);
        HttpRequest.Builder asked = HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(settings.body(request.text())));
        key.ifPresent(secret -> asked.header("Authorization", "Bearer " + secret));
        listener.stage(Stage.INFER);
        speak(asked.build(), listener);
    }

    private void speak(HttpRequest asked, SynthesisListener listener) throws EngineException {
        Where where = new Where(settings.url(), key);
        try {
            HttpResponse<InputStream> response = client.send(asked, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                new Answer(where, settings, listener).read(response, body);
            }
        } catch (IOException e) {
            throw where.failed(
                    Kind.UNREACHABLE, "cannot be reached (" + Where.reason(e) + ")", "start the server, or mend 'url'");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw where.failed(Kind.UNREACHABLE, "was given up, since this process ends", "run it again");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
