package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.FreshJvm;
import dev.ttsmark.text.espeak.Espeak;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where espeak-ng is there, too, it must not read other data than what somebody names. */
class EspeakDataTest {

    @TempDir
    private Path folder;

    @Test
    void refusesDataThatIsNotThere() throws Exception {
        String gone = folder.resolve("gone").toString();
        assertThat(FreshJvm.run(Load.class, Map.of("ESPEAK_DATA_PATH", gone), List.of())
                        .lastLine())
                .isEqualTo("ESPEAK_DATA_PATH names " + gone
                        + ", and nothing is there; name a folder that is, or leave it out.");
    }

    @Test
    void refusesFoldersForLibrariesThatAreNotThere() throws Exception {
        String gone = folder.resolve("gone").toString();
        assertThat(FreshJvm.run(Load.class, Map.of(), List.of("-Djna.library.path=" + gone))
                        .lastLine())
                .isEqualTo(
                        "-Djna.library.path names " + gone + ", where there is no folder; name one, or leave it out.");
    }

    /** What the child does. */
    static final class Load {

        public static void main(String[] args) {
            try {
                Espeak.load();
            } catch (EngineException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
