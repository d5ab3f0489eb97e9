package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.model.ModelException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void blamesTheFolderForTemporaryFilesWhereItIsToBlame() {
        String file = TEMPORARY.resolve("ttsmark-1").toString();
        assertThat(Failure.sentence(new FileSystemException(file, null, "No space left on device")))
                .isEqualTo("The folder for temporary files, " + TEMPORARY + ", cannot be used: " + file
                        + ": No space left on device; put the folder right, or name another by"
                        + " -Djava.io.tmpdir=FOLDER in TTSMARK_JAVA_ARGS.");
        assertThat(Failure.sentence(new NoSuchFileException(file)))
                .isEqualTo("There is no file " + file + ": check the path.");
        assertThat(Failure.sentence(new IOException("gone"))).startsWith("Reading or writing failed (gone)");
    }

    @Test
    void namesTheVariableThatMovesWhatCannotBeWritten() {
        Path file = Home.modelStore().resolve("kokoro");
        String sentence = "No permission to write " + file + ": models and results go to " + Home.data()
                + "; name another folder for them by TTSMARK_DATA.";
        IOException closed = new FileSystemException(file.toString(), null, "Read-only file system");
        assertThat(Failure.sentence(closed)).isEqualTo(sentence);
        assertThat(Failure.sentence(new ModelException(ModelException.Kind.STORAGE, "No.", closed)))
                .isEqualTo(sentence);
        assertThat(Failure.sentence(new AccessDeniedException("/elsewhere")))
                .isEqualTo("No permission for /elsewhere: check its owner and mode.");
    }

    @Test
    void namesTheModuleOrTheLibraryThatDoesNotLoad() {
        assertThat(Failure.sentence(new NoClassDefFoundError("java/net/http/HttpClient")))
                .startsWith("This Java runtime lacks the module java.net.http: ");
        NoClassDefFoundError later = new NoClassDefFoundError("Could not initialize class a.B");
        later.initCause(new ClassNotFoundException("com.sun.management.UnixOperatingSystemMXBean"));
        assertThat(Failure.sentence(later)).startsWith("This Java runtime lacks the module jdk.management: ");
        assertThat(Failure.sentence(new UnsatisfiedLinkError("libx.so: cannot open shared object file: gone")))
                .contains("install what brings libx.so");
        assertThat(Failure.sentence(new NoSuchMethodError("void a.B.c()"))).startsWith("Unexpected ");
    }
}
