package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {

    private static final String SHERPA = "0->af_alloy,1->af_heart";

    @TempDir
    Path folder;

    @Test
    void readsOneRawFile() throws Exception {
        Path file = Files.write(folder.resolve("af_sky.bin"), Tables.rising(3));
        Voice voice = load(file, "auto");
        assertThat(voice.name()).isEqualTo("af_sky");
        assertThat(voice.rows()).isEqualTo(510);
        assertThat(voice.row(7).get(0)).isEqualTo(3.07f);
        assertThat(voice.row(509).remaining()).isEqualTo(256);
    }

    @Test
    void readsAFolderOfRawFiles() throws Exception {
        Files.write(folder.resolve("af_heart.bin"), Tables.rising(1));
        Files.write(folder.resolve("bm_lewis.bin"), Tables.rising(2));
        assertThat(load(folder, "auto").name()).isEqualTo("af_heart");
        assertThat(load(folder, "bm_lewis").row(0).get(0)).isEqualTo(2f);
    }

    @Test
    void readsANumPyArchive() throws Exception {
        Path file = archive("am_adam", Tables.npy(Tables.rising(4), Tables.description(510)));
        Voice voice = load(file, "auto");
        assertThat(voice.name()).isEqualTo("am_adam");
        assertThat(voice.row(509).get(0)).isEqualTo(9.09f);
    }

    @Test
    void readsJoinedTablesByTheNamesOfTheModel() throws Exception {
        Path file = joined();
        assertThat(Voices.load(file, "auto", Map.of("id2speaker", SHERPA))
                        .row(0)
                        .get(0))
                .isEqualTo(6f);
        assertThat(load(file, "0").row(0).get(0)).as("without names").isEqualTo(5f);
    }

    @Test
    void namesTheNearestVoice() throws Exception {
        Files.write(folder.resolve("af_heart.bin"), Tables.rising(1));
        refused(folder, "af_hart", Kind.OPTION, "did you mean 'af_heart'");
    }

    @Test
    void refusesTruncatedFiles() throws Exception {
        byte[] cut = Arrays.copyOf(Tables.rising(0), Voices.TABLE_BYTES - 4);
        refused(Files.write(folder.resolve("a.bin"), cut), "auto", Kind.MODEL, "no whole number of voices");
        refused(Files.write(folder.resolve("b.bin"), new byte[0]), "auto", Kind.MODEL, "0 bytes");
        Path archive = archive("am_adam", Tables.npy(Tables.rising(4), Tables.description(510)));
        byte[] half = Arrays.copyOf(Files.readAllBytes(archive), 2000);
        refused(Files.write(folder.resolve("c.npz"), half), "auto", Kind.MODEL, "no whole NumPy archive");
    }

    @Test
    void refusesAMissingFile() {
        refused(folder.resolve("none.bin"), "auto", Kind.MODEL, "is missing");
    }

    @Test
    void refusesArraysOfAnotherTypeOrShape() throws Exception {
        String wrongType = Tables.description(510).replace("<f4", "<f8");
        refused(archive("v", Tables.npy(Tables.rising(0), wrongType)), "v", Kind.MODEL, "no float32 array");
        refused(archive("v", Tables.npy(Tables.rising(0), Tables.description(511))), "v", Kind.MODEL, "no float32");
        refused(archive("v", "hello".getBytes()), "v", Kind.MODEL, "no NumPy 1.0 array");
        refused(archive("v", new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}), "v", Kind.MODEL, "v");
    }

    @Test
    void refusesAnEntryThatUnpacksWithoutEnd() throws Exception {
        refused(archive("bomb", new byte[64 << 20]), "bomb", Kind.MODEL, "unpacks voice 'bomb'");
    }

    @Test
    void takesEntryNamesForNamesAndNeverForPaths() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = Tables.zip(
                inner.resolve("v.npz"), Map.of("../evil.npy", Tables.npy(Tables.rising(0), Tables.description(510))));
        assertThat(load(file, "../evil").rows()).isEqualTo(510);
        assertThat(folder.resolve("evil.npy")).doesNotExist();
    }

    @Test
    void refusesValuesThatAreNotFinite() throws Exception {
        byte[] table = Tables.rising(0);
        ByteBuffer.wrap(table).putInt(4096, 0x0000c07f);
        refused(Files.write(folder.resolve("nan.bin"), table), "auto", Kind.MODEL, "not finite");
    }

    private Path archive(String voice, byte[] content) throws IOException {
        return Tables.zip(folder.resolve("voices.npz"), Map.of(voice + ".npy", content));
    }

    private Path joined() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(Tables.rising(5));
        both.writeBytes(Tables.rising(6));
        return Files.write(folder.resolve("voices.bin"), both.toByteArray());
    }

    private static Voice load(Path file, String voice) throws EngineException {
        return Voices.load(file, voice, Map.of());
    }

    private static void refused(Path file, String voice, Kind kind, String why) {
        assertThatThrownBy(() -> load(file, voice))
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e.getMessage()).matches("(?s).*[.?]").doesNotContain("\n");
                })
                .hasMessageContaining(why);
    }
}
