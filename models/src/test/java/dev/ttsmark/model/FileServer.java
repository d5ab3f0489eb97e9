package dev.ttsmark.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A publisher on this machine that serves one file, and misbehaves as told. */
final class FileServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] content;

    /** What was asked for, as {@code path range}. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    volatile String etag = "\"v1\"";
    volatile boolean ranges = true;
    volatile boolean tellsLength = true;
    volatile int breaksAfter = Integer.MAX_VALUE;
    volatile boolean stalls;
    volatile int status;
    volatile String redirect;

    FileServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(exchange.getRequestURI().getPath() + " " + range);
        if (redirect != null && exchange.getRequestURI().getPath().equals("/from")) {
            exchange.getResponseHeaders().set("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
        } else if (status != 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            send(exchange, range);
        }
        exchange.close();
    }

    private void send(HttpExchange exchange, String range) throws IOException {
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        boolean partial = ranges && range != null && (ifRange == null || ifRange.equals(etag));
        int from = partial ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", etag);
        if (partial) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        byte[] rest = Arrays.copyOfRange(content, from, content.length);
        exchange.sendResponseHeaders(partial ? 206 : 200, tellsLength ? rest.length : 0);
        OutputStream body = exchange.getResponseBody();
        body.write(rest, 0, Math.min(breaksAfter, rest.length));
        body.flush();
        if (stalls) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
