package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.FreshJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    private static final String VERSION = OrtProvider.class.getPackage().getImplementationVersion();

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
    void loadsWhatAPythonHoldsWithTheBindingOfTheJar() throws Exception {
        Path capi = Files.createDirectories(folder.resolve("venv/lib/python3.12/site-packages/onnxruntime/capi"));
        Path library = capi.resolve("libonnxruntime.so." + VERSION);
        unpack("libonnxruntime.so", capi);
        Files.move(capi.resolve("libonnxruntime.so"), library);
        String temporary = "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp"));
        for (Path place : List.of(capi, folder.resolve("venv"))) {
            assertThat(loaded("-Dttsmark.onnxruntime=" + place, temporary)).isEqualTo("loaded " + VERSION);
        }
        assertThat(folder.resolve("tmp")).as("links go with their process").isEmptyDirectory();
        assertThat(FreshJvm.run(Load.class, Map.of("TTSMARK_ONNXRUNTIME", capi.toString()), List.of(temporary))
                        .lastLine())
                .isEqualTo("loaded " + VERSION);
        assertThat(loaded("-Dttsmark.onnxruntime=" + folder))
                .isEqualTo("OPTION Setting 'onnxruntime' names " + folder + ", where there is neither libonnxruntime.so"
                        + " nor a Python with onnxruntime/capi among its packages; name the folder that holds the"
                        + " library, or leave it out for the one that is brought along.");
        String bytes = Files.readString(library, StandardCharsets.ISO_8859_1);
        Files.writeString(library, bytes.replace("VERS_" + VERSION, "VERS_1.10.0"), StandardCharsets.ISO_8859_1);
        assertThat(loaded("-Dttsmark.onnxruntime=" + capi))
                .isEqualTo("OPTION Setting 'onnxruntime' names " + capi + ", which is ONNX Runtime 1.10.0, and the"
                        + " binding is for " + VERSION + "; type 'pip install onnxruntime-gpu==" + VERSION
                        + "' there, or name another.");
    }

    /** The provider is empty: what is asked of the binding comes before. */
    @Test
    void saysThatTheBindingIsThatOfTheJarForTheCpu() throws Exception {
        assumeThat(new KokoroProvider().cudaBuild()).as("of the jar").isEmpty();
        unpack("libonnxruntime.so", folder);
        Files.createFile(folder.resolve("libonnxruntime_providers_cuda.so"));
        assertThat(FreshJvm.run(AskForCuda.class, Map.of(), List.of("-Dttsmark.onnxruntime=" + folder))
                        .lastLine())
                .startsWith("DEVICE Provider 'cuda' is not available: the binding for Java, libonnxruntime4j_jni.so, is"
                        + " that of the jar onnxruntime, which knows no CUDA")
                .contains("TTSMARK_MAVEN_ARGS=-Dgpu ./ttsmark doctor");
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

    /** What a child does. */
    static final class AskForCuda {

        public static void main(String[] args) throws Exception {
            OnnxEnvironment.get();
            try (var options = new SessionOptions()) {
                ExecutionProvider.CUDA.addTo(options, Settings.of(Map.of("provider", "cuda")));
            } catch (EngineException e) {
                System.out.println(e.kind() + " " + e.getMessage());
            }
        }
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
