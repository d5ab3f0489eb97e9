package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsTest {

    /** Of the text "one". */
    private static final String ONE = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

    private static final String LISTED = "mms-tts-eng";

    @TempDir
    Path root;

    @TempDir
    Path from;

    private final FakeImporter importer = new FakeImporter();
    private final FakeGenerator generator = new FakeGenerator();
    private ModelStore store;

    @BeforeEach
    void open() throws Exception {
        FileSource raw = TestModels.file("https://example.org/m");
        Manifest listed = TestModels.model(LISTED, List.of(raw), Manifest.Readiness.IMPORT);
        FileSource published = new FileSource(
                "model", "m.bin", URI.create("https://example.org/m"), OptionalLong.of(3), Optional.of(ONE));
        Manifest ready = TestModels.model("ready", List.of(published), Manifest.Readiness.READY);
        store = new ModelStore(
                root,
                Catalogue.of(List.of(listed, ready)),
                Map.of("fake", generator),
                importer,
                new Http(Duration.ofSeconds(1)));
        weights("one");
    }

    @Test
    void anImportedModelIsReleasedAndKnownByItsSource() throws Exception {
        store.standIn(LISTED, Size.FULL, 1);

        ModelFiles imported = store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE);

        assertThat(imported.weights()).isEqualTo(Weights.RELEASED);
        assertThat(imported.sha256()).isEqualTo(HashCache.compute(from.resolve("model.onnx")));
        assertThat(imported.files().get("model")).hasContent("v1 of one");
        assertThat(store.resolve(LISTED)).isEqualTo(imported);
        assertThat(listing(LISTED).weights()).isEqualTo(Weights.RELEASED);
        assertThat(listing(LISTED).importedSha256()).hasValue(imported.sha256());
        assertThat(listing(LISTED).released()).isEqualTo(Listing.Presence.NONE);
    }

    @Test
    void theSameFilesAreImportedOnce() throws Exception {
        ModelFiles first = store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE);

        assertThat(store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE))
                .isEqualTo(first);
        assertThat(importer.runs).hasValue(1);
    }

    @Test
    void otherWeightsTakeItsPlace() throws Exception {
        Path old = store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE)
                .files()
                .get("model");
        weights("two");

        assertThat(store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE)
                        .files()
                        .get("model"))
                .hasContent("v1 of two");
        assertThat(old).doesNotExist();
        assertThat(folders(LISTED)).hasSize(1);
    }

    @Test
    void aFailedImportLeavesTheEarlierOneInForce() throws Exception {
        ModelFiles good = store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE);
        weights("broken");

        assertThatThrownBy(() -> store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE))
                .hasMessage("The weights are broken.");
        assertThat(store.resolve(LISTED)).isEqualTo(good);
        assertThat(folders(LISTED)).hasSize(1);
    }

    @Test
    void aKilledImportIsNoneAndIsCleared() throws Exception {
        store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE);
        Files.createDirectories(root.resolve("imported").resolve(LISTED).resolve("unfinished-x"));

        assertThat(listing(LISTED).importedSha256()).isPresent();
        weights("two");
        store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE);
        assertThat(folders(LISTED)).hasSize(1);
    }

    @Test
    void aTornImportCountsForNothing() throws Exception {
        Files.writeString(
                store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE)
                        .files()
                        .get("model"),
                "torn");

        assertThat(listing(LISTED).weights()).isEqualTo(Weights.NONE);
        assertThat(store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE)
                        .files()
                        .get("model"))
                .hasContent("v1 of one");
    }

    @Test
    void aChangedImportIsSeenRefusedAndMadeAgain() throws Exception {
        Path model = store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE)
                .files()
                .get("model");
        assertThat(store.verify(LISTED).passed()).isTrue();
        assertThat(store.verify(LISTED).weights()).isEqualTo(Weights.RELEASED);

        Files.writeString(model, "v1 of two");

        assertThat(store.verify(LISTED).passed()).isFalse();
        assertThatThrownBy(() -> store.resolve(LISTED))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.DAMAGED))
                .hasMessageContaining("run 'ttsmark models import' for 'mms-tts-eng' again");
        assertThat(store.importFrom(from, LISTED, Optional.empty(), ModelTrial.NONE)
                        .files()
                        .get("model"))
                .hasContent("v1 of one");
        assertThat(store.resolve(LISTED).weights()).isEqualTo(Weights.RELEASED);
    }

    @Test
    void anOutdatedImportIsMadeAgainFromPulledFiles() throws Exception {
        Path released = Files.createDirectories(root.resolve("family/released"));
        Files.writeString(released.resolve("model.onnx"), "pulled");

        assertThat(store.resolve(LISTED).files().get("model")).hasContent("v1 of pulled");
        importer.version = "v2";
        assertThat(store.resolve(LISTED).files().get("model")).hasContent("v2 of pulled");
        assertThat(store.verify(LISTED).files()).hasSize(2);
    }

    @Test
    void anIdOfNoManifestIsAModelOfItsOwn() throws Exception {
        importer.language = "deu";
        ModelFiles german = store.importFrom(from, "mms-tts-deu", Optional.empty(), ModelTrial.NONE);

        assertThat(german.languages()).containsExactly("de");
        assertThat(german.license().commercialUse()).isFalse();
        assertThat(store.resolve("mms-tts-deu")).isEqualTo(german);
        assertThat(store.manifest("mms-tts-deu").engine()).isEqualTo("mms");
        assertThat(listing("mms-tts-deu").released()).isEqualTo(Listing.Presence.NONE);
        assertThat(store.verify("mms-tts-deu").passed()).isTrue();
        assertThatThrownBy(() -> store.pull("mms-tts-deu", null)).hasMessageContaining("'ttsmark models import");

        importer.version = "v2";
        assertThatThrownBy(() -> store.resolve("mms-tts-deu"))
                .hasMessageContaining("'ttsmark models import --from DIR --id mms-tts-deu'");
    }

    @ParameterizedTest
    @CsvSource({"azj-script_cyrillic, az", "swh, sw", "zlm, ms", "yue, yue"})
    void theLanguageIsThatOfTheIdByItsOneCode(String code, String language) throws Exception {
        importer.language = code;
        assertThat(store.importFrom(from, "mms-tts-" + code, Optional.empty(), ModelTrial.NONE)
                        .languages())
                .containsExactly(language);
    }

    @Test
    void anotherLanguageThanTheIdSaysIsRefused() {
        importer.language = "zlm";
        assertThatThrownBy(() -> store.importFrom(from, "mms-tts-eng", Optional.empty(), ModelTrial.NONE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("language 'zlm' and the id is mms-tts-eng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deu", "mms-tts-", "mms-tts-de", "mms-tts-../x", "mms-tts-deu/..", "MMS-TTS-DEU", ""})
    void anIdThatIsNoneIsRefused(String id) {
        assertThatThrownBy(() -> store.importFrom(from, id, Optional.empty(), ModelTrial.NONE))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.UNKNOWN))
                .hasMessageContaining("for example mms-tts-deu");
    }

    @Test
    void publishedFilesAreTakenByTheirHashWhateverTheirNames() throws Exception {
        weights("two");
        assertThatThrownBy(() -> store.importFrom(from, "ready", Optional.empty(), ModelTrial.NONE))
                .hasMessageContaining("lacks 1 of the 1 published files of 'ready'")
                .hasMessageContaining("sha256 " + ONE);
        assertThat(listing("ready").released()).isEqualTo(Listing.Presence.NONE);

        Path deep = Files.createDirectories(from.resolve("blobs").resolve("a"));
        Files.writeString(deep.resolve("0123"), "one");
        ModelFiles taken = store.importFrom(from, "ready", Optional.empty(), ModelTrial.NONE);
        assertThat(taken.weights()).isEqualTo(Weights.RELEASED);
        assertThat(taken.files().get("model")).hasContent("one");
        assertThat(listing("ready").released()).isEqualTo(Listing.Presence.COMPLETE);
        assertThat(store.verify("ready").passed()).isTrue();
    }

    private void weights(String content) throws IOException {
        Files.writeString(from.resolve("model.onnx"), content);
    }

    private Listing listing(String id) throws ModelException {
        return store.list().stream()
                .filter(model -> model.manifest().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> folders(String id) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("imported").resolve(id))) {
            return folders.toList();
        }
    }
}
