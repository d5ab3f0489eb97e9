package dev.ttsmark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedPlaceTest {

    @TempDir
    private Path folder;

    @Test
    void isTheFolderOrFileThatIsThere() throws Exception {
        Path file = Files.createFile(folder.resolve("a b.so"));
        assertThat(named(folder).folder()).isEqualTo(folder);
        assertThat(named(file).file()).isEqualTo(file);
        assertThat(new NamedPlace("X", file + "," + file).files(",")).isEqualTo(List.of(file, file));
        assertThat(new NamedPlace("X", "/none" + File.pathSeparator + folder).first(Files::exists))
                .contains(folder);
    }

    @Test
    void saysWhatIsWrongWithAnyOther() throws IOException {
        Path file = Files.createFile(folder.resolve("a.so"));
        assertThatThrownBy(() -> named(file).folder())
                .isInstanceOf(EngineException.class)
                .hasMessage("X names " + file + ", which is not a folder; name a folder, or leave it out.");
        assertThatThrownBy(() -> named(folder.resolve("b")).file())
                .hasMessage("X names " + folder.resolve("b")
                        + ", and nothing is there; name a file that is, or leave it out.");
        assertThatThrownBy(() -> new NamedPlace("X", "~/libs").folder())
                .hasMessage("X names ~/libs, where '~' stays as it is; write the home folder out.");
        assertThatThrownBy(() -> new NamedPlace("X", "a\0b").folder()).hasMessageContaining("nothing is there");
    }

    @Test
    void whatIsSetToNothingIsNotSet() {
        System.setProperty("ttsmark.test.place", " ");
        assertThat(NamedPlace.byProperty("ttsmark.test.place")).isEmpty();
        System.setProperty("ttsmark.test.place", "/x");
        assertThat(NamedPlace.byVariable("ttsmark.test.place")).contains(new NamedPlace("-Dttsmark.test.place", "/x"));
        System.clearProperty("ttsmark.test.place");
        assertThat(NamedPlace.byVariable("ttsmark.test.place")).isEmpty();
    }

    private static NamedPlace named(Path place) {
        return new NamedPlace("X", place.toString());
    }
}
