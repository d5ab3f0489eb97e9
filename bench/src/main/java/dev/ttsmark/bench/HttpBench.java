package dev.ttsmark.bench;

import com.sun.net.httpserver.HttpServer;
import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;

/** What the http engine and the loopback add to a server that answers at once: goal 1 ms to the first audio. */
public final class HttpBench {

    private static final int WARM_UP = 500;
    private static final int CALLS = 2000;
    private static final int AUDIO_BYTES = 2 * 24_000;

    private HttpBench() {}

    public static void main(String[] args) throws Exception {
        // Else this server's head waits 40 ms for the other side's acknowledgement before its body goes out.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] audio = new byte[AUDIO_BYTES];
        Arrays.fill(audio, (byte) 17);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "audio/pcm");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(audio);
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/audio/speech";
        EngineProvider provider = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.id().equals("http"))
                .findFirst()
                .orElseThrow();
        try (Engine engine = provider.open(new EngineConfig(Optional.empty(), Map.of("url", url)))) {
            SynthesisRequest request = new SynthesisRequest("Hello there.", "en", 1);
            double[] first = new double[CALLS];
            double[] total = new double[CALLS];
            for (int i = -WARM_UP; i < CALLS; i++) {
                Clock clock = new Clock();
                engine.synthesize(request, clock);
                if (i >= 0) {
                    first[i] = clock.firstMillis();
                    total[i] = clock.totalMillis();
                }
            }
            Arrays.sort(first);
            Arrays.sort(total);
            System.out.printf(
                    "first audio: median %.3f ms, p95 %.3f ms; a second of audio: median %.3f ms, p95 %.3f ms%n",
                    first[CALLS / 2], first[CALLS * 95 / 100], total[CALLS / 2], total[CALLS * 95 / 100]);
        } finally {
            server.stop(0);
        }
        System.exit(0);
    }

    private static final class Clock implements SynthesisListener {

        private final long startNanos = System.nanoTime();
        private long firstNanos;
        private long lastNanos;

        @Override
        public void stage(Stage stage) {}

        @Override
        public void text(SpokenText text) {}

        @Override
        public void audio(AudioChunk chunk) {
            lastNanos = System.nanoTime();
            if (firstNanos == 0) {
                firstNanos = lastNanos;
            }
        }

        double firstMillis() {
            return (firstNanos - startNanos) / 1e6;
        }

        double totalMillis() {
            return (lastNanos - startNanos) / 1e6;
        }
    }
}
