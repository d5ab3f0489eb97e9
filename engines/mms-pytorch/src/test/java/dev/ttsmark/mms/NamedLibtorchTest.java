package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.pytorch.jni.LibUtils;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.FreshJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that load libtorch from elsewhere, or fail to. */
class NamedLibtorchTest {

    @TempDir
    private static Path folder;

    private static Path libraries;

    /** The natives that are brought along, as an archive of libtorch holds them. */
    @BeforeAll
    static void makeLibtorch() throws IOException, EngineException {
        TorchRuntime.with(MmsOptions.of(Map.of()));
        libraries = Files.createDirectories(folder.resolve("a libtorch/lib"));
        Files.writeString(libraries.resolveSibling("build-version"), "2.7.1+cpu\n");
        try (Stream<Path> natives = Files.list(Path.of(LibUtils.getLibtorchPath()))) {
            for (Path library : natives.filter(file -> !file.endsWith("0.35.1-" + System.mapLibraryName("djl_torch")))
                    .toList()) {
                Files.createSymbolicLink(libraries.resolve(library.getFileName()), library);
            }
        }
    }

    /** JUnit warns of links that lead out of the folder. */
    @AfterAll
    static void removeLinks() throws IOException {
        try (Stream<Path> links = Files.list(libraries)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void speaksByTheLibraryThatIsNamed() throws Exception {
        assertThat(opened(Map.of("PYTORCH_LIBRARY_PATH", libraries.toString()), List.of()))
                .isEqualTo("opened on 2.7.1+cpu");
        assertThat(opened(Map.of(), List.of("-DPYTORCH_LIBRARY_PATH=" + libraries)))
                .isEqualTo("opened on 2.7.1+cpu");
    }

    @Test
    void refusesOneThatIsNotThere() throws Exception {
        assertThat(opened(Map.of("PYTORCH_LIBRARY_PATH", folder + "/gone"), List.of()))
                .isEqualTo("OPTION PYTORCH_LIBRARY_PATH names " + folder + "/gone, where there is no "
                        + LibtorchFolder.LIBRARY + "; name the folder that holds it, or leave PYTORCH_LIBRARY_PATH out"
                        + " for the one that is brought along.");
        assertThat(opened(Map.of("PYTORCH_LIBRARY_PATH", libraries.toString(), "PYTORCH_FLAVOR", ""), List.of()))
                .isEqualTo("OPTION PYTORCH_FLAVOR is set to nothing, which hides cpu; unset it.");
    }

    @Test
    void saysWhichFolderCannotHoldTheNatives() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        for (String variable : List.of("DJL_CACHE_DIR", "ENGINE_CACHE_DIR")) {
            assertThat(opened(Map.of(variable, file.toString()), List.of()))
                    .startsWith("RUNTIME PyTorch cannot be unpacked into " + file.resolve("pytorch") + ": ")
                    .endsWith(" or name another by " + variable + ".");
        }
    }

    @Test
    void saysThatJnaCannotBeUnpacked() throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));
        assertThat(opened(Map.of(), List.of("-Djna.tmpdir=" + file.resolve("below"))))
                .startsWith("RUNTIME JNA cannot be unpacked into " + file.resolve("below") + ": ")
                .endsWith(" or name another by -Djna.tmpdir=FOLDER in TTSMARK_JAVA_ARGS.");
    }

    /** The last line of a process that opens an engine. */
    private static String opened(Map<String, String> environment, List<String> flags) throws Exception {
        Map<String, String> all =
                new HashMap<>(Map.of("DJL_CACHE_DIR", folder.resolve("cache").toString()));
        all.putAll(environment);
        return FreshJvm.run(Open.class, all, flags, folder.toString()).lastLine();
    }

    /** What the child does. */
    static final class Open {

        public static void main(String[] args) throws Exception {
            var model = SmallModel.english(Path.of(args[0]));
            try (Engine engine = new MmsProvider().open(new EngineConfig(Optional.of(model), Map.of()))) {
                System.out.println("opened on " + engine.info().runtime().version());
            } catch (EngineException e) {
                System.out.println(e.kind() + " " + e.getMessage());
            }
        }
    }
}
