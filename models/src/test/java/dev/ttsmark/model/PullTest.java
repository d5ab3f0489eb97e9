package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullTest {

    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    Path root;

    private final List<String> heard = new ArrayList<>();
    private boolean impatient;
    private FileServer server;
    private String sha256;
    private Path target;
    private Path part;

    @BeforeEach
    void serve() throws IOException {
        server = new FileServer(CONTENT);
        sha256 = HashCache.compute(Files.write(root.resolve("sample"), CONTENT));
        target = root.resolve("family/released/model.onnx");
        part = root.resolve("family/released/model.onnx.part");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pullsChecksAndLeavesNoPart() throws Exception {
        pull(file("/model"));

        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(names()).containsExactly("model.onnx");
        assertThat(heard).containsExactly("started 0 of 300000", "received 300000", "finished");
        assertThat(store(file("/model")).resolve("m").weights()).isEqualTo(Weights.RELEASED);
    }

    @Test
    void asksNothingOfTheServerWhereAllIsHere() throws Exception {
        pull(file("/model"));
        server.requests.clear();

        pull(file("/model"));

        assertThat(server.requests).isEmpty();
    }

    @Test
    void goesOnWhereAnEarlierPullStopped() throws Exception {
        server.breaksAfter = 100_000;
        server.stalls = true;
        impatient = true;
        refused(file("/model")).hasMessageMatching(".*broke off after \\d+ bytes.*run the same command again.*");
        long length = Files.size(part);
        server.breaksAfter = Integer.MAX_VALUE;
        server.stalls = false;

        pull(file("/model"));

        assertThat(server.requests).containsExactly("/model null", "/model bytes=" + length + "-");
        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(heard).contains("started " + length + " of 300000");
    }

    @Test
    void startsOverWhereTheServerIgnoresRanges() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, 1000), "\"v1\"");
        server.ranges = false;

        pull(file("/model"));

        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(heard).contains("started 0 of 300000");
    }

    @Test
    void startsOverWhereThePublisherChangedTheFile() throws Exception {
        leavePart(new byte[1000], "\"v0\"");

        pull(unpublished("/model"));

        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void neverGoesOnWithAPartThatNothingCouldTellFromAnother() throws Exception {
        leavePart(new byte[1000], null);

        pull(unpublished("/model"));

        assertThat(server.requests).containsExactly("/model null");
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void finishesAWholePartWithoutTheServer() throws Exception {
        leavePart(CONTENT, null);

        pull(file("/model"));

        assertThat(server.requests).isEmpty();
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void startsOverWhereTheServerRefusesTheRange() throws Exception {
        FileSource file = new FileSource(
                "model", "model.onnx", URI.create(server.url("/model")), OptionalLong.empty(), Optional.of(sha256));
        leavePart(CONTENT, null);

        pull(file);

        assertThat(server.requests).containsExactly("/model bytes=300000-", "/model null");
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void removesAPartWithAnotherHash() throws Exception {
        leavePart(new byte[1000], "\"v1\"");

        refused(file("/model")).hasMessageContaining("is published, and was removed");

        assertThat(names()).isEmpty();
        pull(file("/model"));
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void refusesAFileOfAnotherLengthBeforeItComes() throws Exception {
        FileSource file = TestModels.file("model", "model.onnx", server.url("/model"), 299_999, sha256);

        refused(file).hasMessageContaining("offers 300000 bytes").hasMessageContaining("299999");

        assertThat(names()).isEmpty();
    }

    @Test
    void stopsAServerThatSendsWithoutEnd() throws Exception {
        server.tellsLength = false;
        FileSource file = TestModels.file("model", "model.onnx", server.url("/model"), 100_000, sha256);

        refused(file).hasMessageContaining("more than the 100000 bytes");

        assertThat(names()).isEmpty();
    }

    @Test
    void noticesATruncatedFileOfUntoldLength() throws Exception {
        server.tellsLength = false;
        server.breaksAfter = 1000;

        refused(file("/model")).hasMessageContaining("broke off after");
        assertThat(target).doesNotExist();
    }

    @Test
    void followsARedirectOnThisMachine() throws Exception {
        server.redirect = server.url("/to");

        pull(file("/from"));

        assertThat(server.requests).containsExactly("/from null", "/to null");
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/model", "file:///etc/passwd", "/from", "ftp://127.0.0.1/x"})
    void followsNoRedirectElsewhereThanToHttps(String place) {
        server.redirect = place;

        refused(file("/from")).hasMessageMatching(".*(which is no https address|redirects more than 5 times).*");
    }

    @ParameterizedTest
    @CsvSource({"404, no longer has /model", "403, name its path", "503, try again later", "206, sends range ''"})
    void saysWhatAnAnswerMeans(int status, String expected) {
        server.status = status;

        refused(file("/model")).hasMessageContaining(expected).hasMessageNotContaining("\n");
    }

    @Test
    void saysThatThereIsNoNetwork() {
        server.close();
        refused(file("/model")).hasMessageContaining("127.0.0.1 cannot be reached: check the network");

        FileSource nowhere = TestModels.file("model", "model.onnx", "https://nowhere.invalid/model", 1, sha256);
        refused(nowhere).hasMessageContaining("nowhere.invalid cannot be found");
    }

    @Test
    void refusesBeforeTheDiskIsFull() {
        FileSource huge = TestModels.file("model", "model.onnx", server.url("/model"), Long.MAX_VALUE / 4, sha256);

        refused(huge).hasMessageContaining("bytes free and 'm' needs");
    }

    @Test
    void importsWhatTheEngineCannotLoadAsItIs() throws Exception {
        ModelStore store = store(TestModels.model("m", List.of(file("/model")), Manifest.Readiness.IMPORT));

        store.pull("m", listener());

        assertThat(store.list().get(0).importedSha256()).hasValue(sha256);
        assertThat(store.resolve("m").weights()).isEqualTo(Weights.RELEASED);
    }

    private void pull(FileSource file) throws ModelException {
        store(file).pull("m", listener());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(FileSource file) {
        return assertThatThrownBy(() -> pull(file)).isInstanceOf(ModelException.class);
    }

    private ModelStore store(FileSource file) throws ModelException {
        return store(TestModels.model("m", List.of(file), Manifest.Readiness.READY));
    }

    private ModelStore store(Manifest model) throws ModelException {
        return new ModelStore(
                root,
                Catalogue.of(List.of(model)),
                Map.of(),
                new FakeImporter(),
                new Http(Duration.ofSeconds(impatient ? 1 : 60)));
    }

    private FileSource file(String path) {
        return TestModels.file("model", "model.onnx", server.url(path), CONTENT.length, sha256);
    }

    private FileSource unpublished(String path) {
        return TestModels.file(server.url(path));
    }

    private void leavePart(byte[] content, String etag) throws IOException {
        Files.createDirectories(part.getParent());
        Files.write(part, content);
        if (etag != null) {
            Files.writeString(root.resolve("family/released/model.onnx.part.etag"), etag);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private PullListener listener() {
        return new PullListener() {
            private long bytes;

            @Override
            public void started(FileSource file, long already, OptionalLong total) {
                heard.add("started " + already + " of " + total.orElse(-1));
            }

            @Override
            public void received(long more) {
                bytes += more;
            }

            @Override
            public void finished(FileSource file) {
                heard.add("received " + bytes);
                heard.add("finished");
            }
        };
    }
}
