package dev.ttsmark.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One file from its publisher: into a part file that a later pull goes on with, then checked, then renamed. The caller
 * holds the store's lock.
 */
final class Download {

    /** End of the name of a file that is not whole yet. */
    static final String PART = ".part";

    /** Bound of a file whose length is not published. */
    static final long UNPUBLISHED_LIMIT_BYTES = 1L << 30;

    private static final int BUFFER_BYTES = 1 << 16;

    private final Http http;
    private final HashCache hashes;
    private final PullListener listener;
    private final FileSource file;
    private final Path target;
    private final Path part;
    private final Path tag;

    Download(Http http, HashCache hashes, PullListener listener, FileSource file, Path target) {
        this.http = http;
        this.hashes = hashes;
        this.listener = listener;
        this.file = file;
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + PART);
        this.tag = target.resolveSibling(target.getFileName() + PART + ".etag");
    }

    void run() throws ModelException, IOException {
        Files.createDirectories(target.getParent());
        long already = resumable();
        if (already == 0 || already != file.bytes().orElse(-1)) {
            fetch(already);
        }
        check();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(tag);
        hashes.of(target);
        listener.finished(file);
    }

    /** Length of a part worth going on with: the hash, or else the server's tag, must be able to tell a mixture. */
    private long resumable() throws IOException {
        long length = Files.exists(part) ? Files.size(part) : 0;
        boolean checkable = file.sha256().isPresent() || Files.exists(tag);
        if (checkable && length <= file.bytes().orElse(UNPUBLISHED_LIMIT_BYTES)) {
            return length;
        }
        discard();
        return 0;
    }

    private void fetch(long already) throws ModelException, IOException {
        Map<String, String> headers = new HashMap<>();
        if (already > 0) {
            headers.put("Range", "bytes=" + already + "-");
            if (Files.exists(tag)) {
                headers.put("If-Range", Files.readString(tag));
            }
        }
        HttpResponse<InputStream> response = http.get(file.url(), headers);
        try (InputStream body = new StallGuard(response.body(), http.patience())) {
            Answer answer = Answer.of(response, already);
            if (answer.status() == Answer.Status.RANGE_REFUSED) {
                discard();
            } else {
                receive(answer, body);
                return;
            }
        }
        fetch(0);
    }

    private void receive(Answer answer, InputStream body) throws ModelException, IOException {
        long published = file.bytes().orElse(-1);
        long total = answer.total().orElse(-1);
        if (published >= 0 && total >= 0 && published != total) {
            throw failure("offers " + total + " bytes of " + file.path() + " where its manifest says " + published
                    + "; the publisher may have replaced it, so it was not pulled");
        }
        if (answer.from() == 0) {
            discard();
            if (answer.etag().isPresent()) {
                Files.writeString(tag, answer.etag().get());
            }
        }
        OptionalLong expected = published >= 0 ? file.bytes() : answer.total();
        listener.started(file, answer.from(), expected);
        copy(body, answer.from(), expected);
    }

    private void copy(InputStream body, long from, OptionalLong expected) throws ModelException, IOException {
        long limit = expected.orElse(UNPUBLISHED_LIMIT_BYTES);
        long length = from;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int n = next(body, buffer); n >= 0 && length <= limit; n = next(body, buffer)) {
                out.write(buffer, 0, n);
                length += n;
                listener.received(n);
            }
        }
        if (length > limit) {
            discard();
            throw failure(
                    "sends more than the " + limit + " bytes that " + file.path() + " may have; what came was removed");
        }
        if (expected.isPresent() && length < expected.getAsLong()) {
            throw brokeOff(null);
        }
    }

    private int next(InputStream body, byte[] buffer) throws ModelException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    private void check() throws ModelException, IOException {
        if (file.sha256().isEmpty()) {
            return;
        }
        String sha256 = HashCache.compute(part);
        if (!sha256.equals(file.sha256().get())) {
            discard();
            throw new ModelException(
                    ModelException.Kind.DAMAGED,
                    "File " + file.path() + " from " + file.url().getHost() + " has sha256 " + sha256 + " where "
                            + file.sha256().get() + " is published, and was removed; pull it again.");
        }
    }

    private void discard() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(tag);
    }

    private ModelException brokeOff(IOException cause) {
        long length = part.toFile().length();
        return new ModelException(
                ModelException.Kind.NETWORK,
                file.url().getHost() + " broke off after " + length + " bytes of " + file.path()
                        + "; run the same command again to go on from there.",
                cause);
    }

    private ModelException failure(String what) {
        return Http.failure(file.url(), what, null);
    }
}
