package dev.ttsmark.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;

/** Gets over HTTP, following redirects only to where files may come from. */
final class Http {

    private static final int MAX_REDIRECTS = 5;

    private final HttpClient client;
    private final Duration patience;

    /** @param patience without a byte from the server */
    Http(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    Duration patience() {
        return patience;
    }

    /** The answer that is no redirect; its body is the caller's to close. */
    HttpResponse<InputStream> get(URI address, Map<String, String> headers) throws ModelException {
        URI at = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            HttpResponse<InputStream> response = send(at, headers);
            if (!redirects(response.statusCode())) {
                return response;
            }
            at = next(at, response);
        }
        throw failure(address, "redirects more than " + MAX_REDIRECTS + " times; try again later", null);
    }

    static ModelException failure(URI address, String what, Throwable cause) {
        return new ModelException(ModelException.Kind.NETWORK, address.getHost() + " " + what + ".", cause);
    }

    private HttpResponse<InputStream> send(URI address, Map<String, String> headers) throws ModelException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw failure(address, "did not answer within " + patience.toSeconds() + " s; try again later", e);
        } catch (ConnectException e) {
            throw failure(address, reason(e), e);
        } catch (IOException e) {
            throw failure(address, "broke off: " + e.getMessage() + "; try again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(address, "was not waited for, as the pull was interrupted", e);
        }
    }

    private static String reason(ConnectException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "cannot be found: this machine has no network, or no name service; pull on one that has, and"
                        + " copy its models/store here";
            }
        }
        return "cannot be reached: check the network, or pull on another machine and copy its models/store here";
    }

    private static URI next(URI at, HttpResponse<InputStream> response) throws ModelException {
        try {
            response.body().close();
            URI next = at.resolve(response.headers().firstValue("Location").orElse(""));
            if (Address.allowed(next)) {
                return next;
            }
            throw failure(at, "redirects to '" + next + "', which is no https address", null);
        } catch (IllegalArgumentException | IOException e) {
            throw failure(at, "redirects to no address at all", e);
        }
    }

    private static boolean redirects(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
