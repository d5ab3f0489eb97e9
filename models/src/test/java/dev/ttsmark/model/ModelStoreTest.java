package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    @TempDir
    Path root;

    private final FakeGenerator generator = new FakeGenerator();
    private final FakeImporter importer = new FakeImporter();
    private ModelStore store;

    @BeforeEach
    void open() throws Exception {
        Path sample = Files.writeString(root.resolve("sample"), "weights");
        store = storeOf(TestModels.model(
                "m",
                List.of(TestModels.file("model", "model.onnx", "https://example.org/m", 7, HashCache.compute(sample))),
                Manifest.Readiness.READY));
    }

    @Test
    void namesTheCommandThatMakesWhatIsMissing() {
        assertThatThrownBy(() -> store.resolve("m"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.MISSING))
                .hasMessageContaining("'ttsmark models stand-in m'");
    }

    @Test
    void writesAStandInOnce() throws Exception {
        ModelFiles first = store.standIn("m", Size.FULL, 1);
        ModelFiles second = store.standIn("m", Size.FULL, 1);

        assertThat(second).isEqualTo(first);
        assertThat(generator.runs).hasValue(1);
        assertThat(first.weights()).isEqualTo(Weights.STAND_IN);
        assertThat(first.files().get("model")).hasContent("FULL eng 1 v1");
        assertThat(first.sha256()).isEqualTo(HashCache.compute(first.files().get("model")));
        assertThat(store.resolve("m")).isEqualTo(first);
    }

    @Test
    void aSmallStandInIsNoAnswerToWhoAsksForTheModel() throws Exception {
        store.standIn("m", Size.SMALL, ModelStore.DEFAULT_SEED);

        assertThatThrownBy(() -> store.resolve("m")).isInstanceOf(ModelException.class);
        assertThat(store.list().get(0).standIns()).containsExactly(Size.SMALL);
        assertThat(store.list().get(0).weights()).isEqualTo(Weights.NONE);
    }

    @Test
    void aChangedGeneratorWritesAnewAndRemovesTheOld() throws Exception {
        Path old = store.standIn("m", Size.FULL, 1).files().get("model");
        generator.version = "v2";

        assertThatThrownBy(() -> store.resolve("m")).isInstanceOf(ModelException.class);
        assertThat(store.standIn("m", Size.FULL, 1).files().get("model")).hasContent("FULL eng 1 v2");
        assertThat(old).doesNotExist();
    }

    @Test
    void aTruncatedStandInIsWrittenAnew() throws Exception {
        Path model = store.standIn("m", Size.FULL, 1).files().get("model");
        Files.writeString(model, "FULL");

        assertThatThrownBy(() -> store.resolve("m")).isInstanceOf(ModelException.class);
        assertThat(store.standIn("m", Size.FULL, 1).files().get("model")).hasContent("FULL eng 1 v1");
    }

    @Test
    void aFailedGenerationLeavesNothingBehind() throws Exception {
        generator.failing = true;

        assertThatThrownBy(() -> store.standIn("m", Size.FULL, 1))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no space left");
        assertThat(names(root.resolve("family/stand-in/m"))).isEmpty();
    }

    @Test
    void whatAKilledGenerationLeftIsIgnoredAndCleared() throws Exception {
        Path left = Files.createDirectories(root.resolve("family/stand-in/m/unfinished-123"));
        Files.writeString(left.resolve("fake.onnx"), "half");

        assertThatThrownBy(() -> store.resolve("m")).isInstanceOf(ModelException.class);
        store.standIn("m", Size.FULL, 1);
        assertThat(names(root.resolve("family/stand-in/m"))).containsExactly("full-seed1-v1");
    }

    @Test
    void manyAtOnceWriteItOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<ModelFiles> ask = () -> store.standIn("m", Size.FULL, 1);
            var answers = pool.invokeAll(List.of(ask, ask, ask, ask));
            for (var answer : answers) {
                assertThat(answer.get().files().get("model")).exists();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(generator.runs).hasValue(1);
    }

    @Test
    void aReleasedModelIsPreferred() throws Exception {
        store.standIn("m", Size.FULL, 1);
        Path model = place("model.onnx", "weights");

        ModelFiles found = store.resolve("m");

        assertThat(found.weights()).isEqualTo(Weights.RELEASED);
        assertThat(found.files()).containsEntry("model", model);
        assertThat(store.verify("m").passed()).isTrue();
    }

    @Test
    void aDamagedReleasedModelIsRefusedAndNotReplacedByAStandIn() throws Exception {
        store.standIn("m", Size.FULL, 1);
        place("model.onnx", "WEIGHTS");

        assertThatThrownBy(() -> store.resolve("m"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("sha256")
                .hasMessageContaining("'ttsmark models pull m'");
        Verification verification = store.verify("m");
        assertThat(verification.passed()).isFalse();
        assertThat(verification.files().get(0).status()).isEqualTo(FileCheck.Status.WRONG_SHA256);

        place("model.onnx", "short");
        assertThat(store.verify("m").files().get(0).status()).isEqualTo(FileCheck.Status.WRONG_LENGTH);
    }

    @Test
    void severalFilesOfOneRoleAreHandedOnAsTheirFolder() throws Exception {
        String sha256 = HashCache.compute(root.resolve("sample"));
        ModelStore voiced = storeOf(TestModels.model(
                "m",
                List.of(
                        TestModels.file("model", "model.onnx", "https://example.org/m", 7, sha256),
                        TestModels.file("voices", "voices/a.bin", "https://example.org/a", 7, sha256),
                        TestModels.file("voices", "voices/b.bin", "https://example.org/b", 7, sha256)),
                Manifest.Readiness.READY));
        place("model.onnx", "weights");
        place("voices/a.bin", "weights");
        assertThatThrownBy(() -> voiced.resolve("m")).hasMessageContaining("'ttsmark models stand-in m'");

        Path last = place("voices/b.bin", "weights");

        assertThat(voiced.resolve("m").files()).containsEntry("voices", last.getParent());
    }

    @Test
    void verifySeesAChangedStandIn() throws Exception {
        Path model = store.standIn("m", Size.FULL, 1).files().get("model");
        assertThat(store.verify("m").passed()).isTrue();

        Files.writeString(model, "FULL eng 2 v1");

        assertThat(store.verify("m").passed()).isFalse();
    }

    @Test
    void verifyOfNothingFails() throws Exception {
        Verification verification = store.verify("m");

        assertThat(verification.passed()).isFalse();
        assertThat(verification.weights()).isEqualTo(Weights.NONE);
        assertThat(verification.files().get(0).status()).isEqualTo(FileCheck.Status.MISSING);
    }

    @Test
    void aUsersFileIsKnownByItsHashOrItsName() throws Exception {
        Path known = Files.writeString(root.resolve("renamed.onnx"), "weights");
        Path own = Files.writeString(root.resolve("own.onnx"), "my weights");

        assertThat(store.fromFiles("m", Map.of("model", known)).id()).isEqualTo("m");
        assertThat(store.fromFiles("m", Map.of("model", own)).id()).isEqualTo("own.onnx");
        assertThatThrownBy(() -> store.fromFiles("m", Map.of("model", root.resolve("none"))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("cannot be read");
        Path standIn = store.standIn("m", Size.SMALL, 1).files().get("model");
        assertThat(store.fromFiles("m", Map.of("model", standIn)).weights()).isEqualTo(Weights.STAND_IN);
    }

    private ModelStore storeOf(Manifest model) throws ModelException {
        return new ModelStore(
                root,
                Catalogue.of(List.of(model)),
                Map.of("fake", generator),
                importer,
                new Http(Duration.ofSeconds(1)));
    }

    private Path place(String name, String content) throws IOException {
        Path file = root.resolve("family/released").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
