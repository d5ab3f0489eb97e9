package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Voices that are published as one archive, taken from a folder that has a file of each. */
class TakeOverTest {

    private static final String ADDRESS = "https://example.org/";

    @TempDir
    Path root;

    @TempDir
    Path from;

    private final Map<String, Path> voices = new TreeMap<>();
    private Path joined;
    private ModelStore store;

    @BeforeEach
    void publish() throws Exception {
        Files.writeString(from.resolve("any name"), "graph");
        for (String name : List.of("af_heart.bin", "am_adam.bin")) {
            voices.put(name, voice(from.resolve("renamed-" + name), name.hashCode()));
        }
        joined = root.resolve("joined");
        JoinedVoices.write(voices, joined);
        store = new ModelStore(
                root.resolve("store"),
                Catalogue.of(List.of(model("whole", archive()), model("parts", parts()))),
                Map.of("fake", new FakeGenerator()),
                new FakeImporter(),
                new Http(Duration.ofSeconds(1)));
    }

    private static Path voice(Path file, long seed) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate((int) JoinedVoices.VOICE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Random random = new Random(seed);
        while (bytes.hasRemaining()) {
            bytes.putFloat(random.nextFloat());
        }
        return Files.write(file, bytes.array());
    }

    private Manifest model(String family, List<FileSource> voices) throws Exception {
        Manifest like = TestModels.model(family, ADDRESS + family);
        List<FileSource> files = new java.util.ArrayList<>(voices);
        files.add(TestModels.file(
                "model", "model.onnx", ADDRESS + family, 5, HashCache.compute(from.resolve("any name"))));
        return new Manifest(
                family,
                family,
                like.engine(),
                like.architecture(),
                like.precision(),
                like.license(),
                like.languages(),
                like.sampleRateHz(),
                files,
                like.readiness(),
                like.standIn(),
                like.note());
    }

    private List<FileSource> archive() throws Exception {
        return List.of(new FileSource(
                "voices",
                "voices.bin",
                URI.create(ADDRESS + "voices.bin"),
                OptionalLong.of(1),
                Optional.of("0".repeat(64)),
                Optional.of(new FileSource.Joined("parts", Files.size(joined), HashCache.compute(joined)))));
    }

    private List<FileSource> parts() throws Exception {
        List<FileSource> parts = new java.util.ArrayList<>();
        for (var voice : voices.entrySet()) {
            parts.add(TestModels.file(
                    "voices",
                    "voices/" + voice.getKey(),
                    ADDRESS + voice.getKey(),
                    JoinedVoices.VOICE_BYTES,
                    HashCache.compute(voice.getValue())));
        }
        return parts;
    }

    @Test
    void singleVoicesMakeTheArchiveThatIsPublishedOfThem() throws Exception {
        ModelFiles taken = store.importFrom(from, "whole", Optional.empty(), ModelTrial.NONE);
        assertThat(taken.weights()).isEqualTo(Weights.RELEASED);
        assertThat(taken.files().get("voices")).hasSameBinaryContentAs(joined);
        assertThat(store.verify("whole").passed()).isTrue();
        assertThat(store.resolve("whole")).isEqualTo(taken);
    }

    @Test
    void oneVoiceThatIsMissingOrAnotherLeavesNothing() throws Exception {
        voice(voices.get("am_adam.bin"), 99);
        assertThatThrownBy(() -> store.importFrom(from, "whole", Optional.empty(), ModelTrial.NONE))
                .hasMessageContaining("lacks 1 of the 2 published files of 'whole'")
                .hasMessageContaining("voices.bin");
        assertThat(store.list())
                .allSatisfy(listing -> assertThat(listing.released()).isEqualTo(Listing.Presence.NONE));
    }

    @Test
    void anArchiveThatIsNeitherTheirsNorOursIsDamaged() throws Exception {
        Path voices = store.importFrom(from, "whole", Optional.empty(), ModelTrial.NONE)
                .files()
                .get("voices");
        Files.writeString(voices, "torn");
        assertThat(store.verify("whole").passed()).isFalse();
    }

    @Test
    void shippedManifestsNameFamiliesThatHaveTheParts() throws Exception {
        Catalogue shipped = Catalogue.shipped();
        List<FileSource> joinedOnes = shipped.models().stream()
                .flatMap(model -> model.files().stream())
                .filter(file -> file.joined().isPresent())
                .toList();
        assertThat(joinedOnes).isNotEmpty().allSatisfy(file -> assertThat(shipped.models())
                .filteredOn(model -> model.family().equals(file.joined().get().family()))
                .first()
                .satisfies(model -> assertThat(model.files())
                        .filteredOn(part -> part.role().equals(file.role()))
                        .hasSize(54)));
    }
}
