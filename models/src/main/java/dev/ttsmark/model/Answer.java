package dev.ttsmark.model;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's answer says of the bytes that follow.
 *
 * @param from position of the first of them
 * @param total length of the whole file, where told
 * @param etag a strong one, by which a later request can go on with the same bytes
 */
record Answer(Status status, long from, OptionalLong total, Optional<String> etag) {

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    enum Status {
        BYTES_FOLLOW,
        /** The part on disk is of no use to the server: start over. */
        RANGE_REFUSED
    }

    /** @param asked position from which bytes were asked for */
    static Answer of(HttpResponse<?> response, long asked) throws ModelException {
        HttpHeaders headers = response.headers();
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equals("identity")) {
            throw Http.failure(response.uri(), "sends the file in encoding '" + encoding + "', unasked", null);
        }
        Optional<String> etag = headers.firstValue("ETag").filter(tag -> tag.matches("\"[!-~]*\""));
        return switch (response.statusCode()) {
            case 200 -> new Answer(Status.BYTES_FOLLOW, 0, length(headers), etag);
            case 206 -> partial(response, asked, etag);
            case 416 -> refused(response, asked);
            case 401, 403 ->
                throw Http.failure(
                        response.uri(),
                        "does not give the file to everyone (HTTP " + response.statusCode()
                                + "); get it by hand and name its path in the plan",
                        null);
            case 404, 410 ->
                throw Http.failure(
                        response.uri(),
                        "no longer has " + response.uri().getPath() + " (HTTP " + response.statusCode()
                                + "); the publisher moved or removed it",
                        null);
            default ->
                throw Http.failure(
                        response.uri(), "answers with HTTP " + response.statusCode() + "; try again later", null);
        };
    }

    private static Answer partial(HttpResponse<?> response, long asked, Optional<String> etag) throws ModelException {
        String range = response.headers().firstValue("Content-Range").orElse("");
        Matcher matcher = CONTENT_RANGE.matcher(range);
        if (asked == 0 || !matcher.matches() || Long.parseLong(matcher.group(1)) != asked) {
            throw Http.failure(
                    response.uri(), "sends range '" + range + "' where byte " + asked + " on was asked for", null);
        }
        OptionalLong total =
                matcher.group(3).equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(matcher.group(3)));
        return new Answer(Status.BYTES_FOLLOW, asked, total, etag);
    }

    private static Answer refused(HttpResponse<?> response, long asked) throws ModelException {
        if (asked == 0) {
            throw Http.failure(response.uri(), "refuses a range (HTTP 416) that was not asked for", null);
        }
        return new Answer(Status.RANGE_REFUSED, 0, OptionalLong.empty(), Optional.empty());
    }

    private static OptionalLong length(HttpHeaders headers) {
        try {
            return headers.firstValueAsLong("Content-Length");
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
