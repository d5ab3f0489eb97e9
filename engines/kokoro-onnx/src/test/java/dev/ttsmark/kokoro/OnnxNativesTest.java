package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtProvider;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.FreshJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that load ONNX Runtime from elsewhere, or cannot. */
@EnabledOnOs(OS.LINUX)
class OnnxNativesTest {

    private static final String ELSEWHERE =
            ", or name another by -Djava.io.tmpdir=FOLDER in TTSMARK_JAVA_ARGS, or one with its libraries by"
                    + " -Donnxruntime.native.path.";

    @TempDir
    private Path folder;

    @Test
    void saysWhichFolderCannotHoldTheNatives() throws Exception {
        Path gone = folder.resolve("gone");
        assertThat(loaded("-Djava.io.tmpdir=" + gone))
                .startsWith(
                        "RUNTIME ONNX Runtime cannot be unpacked into " + gone + ": there is no such folder; make one")
                .endsWith(ELSEWHERE);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(loaded("-Djava.io.tmpdir=" + file))
                .startsWith("RUNTIME ONNX Runtime cannot be unpacked into " + file + ": " + file)
                .contains("Not a directory")
                .endsWith(ELSEWHERE);
    }

    @Test
    void loadsFromAFolderThatIsNamed() throws Exception {
        Path natives = Files.createDirectory(folder.resolve("my natives"));
        String property = "-Donnxruntime.native.path=" + natives;
        assertThat(loaded(property))
                .isEqualTo("OPTION " + property.replace("=", " names ")
                        + ", where there is no libonnxruntime.so; put it there, or leave the property out.");
        unpack("libonnxruntime.so", natives);
        unpack("libonnxruntime4j_jni.so", natives);
        assertThat(loaded(property)).startsWith("loaded ");
        assertThat(loaded(property, "-Donnxruntime.native.onnxruntime.path=/x"))
                .isEqualTo("OPTION -Donnxruntime.native.onnxruntime.path is not heeded beside"
                        + " -Donnxruntime.native.path; leave one of them out.");
        assertThat(loaded("-Donnxruntime.native.onnxruntime.path=" + natives.resolve("libonnxruntime.so")))
                .startsWith("loaded ");
        Files.writeString(natives.resolve("libonnxruntime.so"), "no library");
        assertThat(loaded(property))
                .isEqualTo(
                        "RUNTIME ONNX Runtime cannot be loaded: " + natives + "/libonnxruntime.so: file too short; it"
                                + " was built for another system or another version; name one that suits this; what"
                                + " -Donnxruntime.native.path names must be of ONNX Runtime "
                                + OrtProvider.class.getPackage().getImplementationVersion() + ".");
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsNotHeeded() throws Exception {
        assertThat(loaded("-Donnxruntime.native.path=" + folder.resolve("gone")))
                .endsWith("and nothing is there; name a folder that is, or leave it out.");
        assertThat(loaded("-Donnxruntime.native.path=~/natives")).endsWith("write the home folder out.");
        assertThat(loaded("-Donnxruntime.native.onnxruntime4j_jni.path=" + folder))
                .endsWith("which is not a file; name a file, or leave it out.");
        assertThat(loaded("-Donnxruntime.native.onnxruntime_providers_cuda.path=/x"))
                .isEqualTo("OPTION -Donnxruntime.native.onnxruntime_providers_cuda.path is not heeded by ONNX Runtime;"
                        + " let -Donnxruntime.native.path name a folder that holds all of its libraries.");
    }

    @Test
    void isABuildForCudaWhereItsProviderLiesBeside() throws Exception {
        KokoroProvider kokoro = new KokoroProvider();
        System.setProperty("onnxruntime.native.path", folder.toString());
        try {
            assertThat(kokoro.cudaBuild()).isEmpty();
            Files.createFile(folder.resolve("libonnxruntime_providers_cuda.so"));
            assertThat(kokoro.cudaBuild()).contains("ONNX Runtime in " + folder);
        } finally {
            System.clearProperty("onnxruntime.native.path");
        }
    }

    private static void unpack(String library, Path folder) throws IOException {
        String system = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
        try (InputStream in =
                OnnxNativesTest.class.getResourceAsStream("/ai/onnxruntime/native/" + system + "/" + library)) {
            Files.copy(in, folder.resolve(library));
        }
    }

    /** The last line of a process that loads ONNX Runtime. */
    private static String loaded(String... flags) throws IOException, InterruptedException {
        return FreshJvm.run(Load.class, Map.of("ORT_DISABLE_TELEMETRY", "1"), List.of(flags))
                .lastLine();
    }

    /** What the child does. */
    static final class Load {

        public static void main(String[] args) {
            try {
                System.out.println("loaded " + OnnxEnvironment.get().getVersion());
            } catch (EngineException e) {
                System.out.println(e.kind() + " " + e.getMessage());
            }
        }
    }
}
