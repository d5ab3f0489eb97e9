package dev.ttsmark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NativeFailureTest {

    private static final UnpackFolder FOLDER = new UnpackFolder(Path.of("/spool"), "name another by SPOOL");

    @Test
    void namesTheLibraryThatIsMissingAndWhatBringsIt() {
        Throwable driver = new IllegalStateException(
                "Failed to load",
                new UnsatisfiedLinkError(
                        "/t/libnv.so: libcuda.so.1: cannot open shared object file: No" + " such file or directory"));
        assertThat(NativeFailure.sentence("Torch", driver, FOLDER))
                .isEqualTo("Torch cannot be loaded: /t/libnv.so: libcuda.so.1: cannot open shared object file: No such"
                        + " file or directory; install the NVIDIA driver, which brings libcuda.so.1, or compute on the"
                        + " CPU.");
        Throwable other = new UnsatisfiedLinkError("libcudnn.so.9: cannot open shared object file: No such file");
        assertThat(NativeFailure.sentence("Torch", other, FOLDER))
                .endsWith("; install what brings libcudnn.so.9, or let LD_LIBRARY_PATH name the folder that holds it.");
        assertThat(NativeFailure.remedy("Error loading shared library libgomp.so.1: No such file (needed by x)"))
                .hasValueSatisfying(remedy -> assertThat(remedy).contains("brings libgomp.so.1"));
    }

    @Test
    void looksThroughWhatInitialisersWrap() {
        Throwable first = new ExceptionInInitializerError(new RuntimeException(
                "Failed to load onnx-runtime library", new NoSuchFileException("/gone/onnxruntime-java1")));
        assertThat(NativeFailure.reason(first)).isEqualTo("there is no /gone/onnxruntime-java1");
        Throwable later = new NoClassDefFoundError("Could not initialize class a.B");
        later.initCause(new ExceptionInInitializerError(
                "Exception java.lang.UnsatisfiedLinkError: no b in java.library.path [in thread \"main\"]"));
        assertThat(NativeFailure.reason(later)).isEqualTo("no b in java.library.path");
    }

    @Test
    void namesTheFolderAndWhatMovesIt() {
        assertThat(NativeFailure.sentence("Torch", new NoSuchFileException("/spool/x"), FOLDER))
                .isEqualTo("Torch cannot be unpacked into /spool: there is no such folder; make one, or"
                        + " name another by SPOOL.");
        assertThat(NativeFailure.sentence("Torch", new AccessDeniedException("/spool"), FOLDER))
                .isEqualTo(
                        "Torch cannot be unpacked into /spool: no permission for /spool; put the folder right, or name"
                                + " another by SPOOL.");
        UnpackFolder there = new UnpackFolder(Path.of("/").toAbsolutePath(), "name another by SPOOL");
        assertThat(NativeFailure.sentence("Torch", new IOException("No space left on device"), there))
                .endsWith(": No space left on device; put the folder right, or name another by SPOOL.");
        assertThat(NativeFailure.sentence("Torch", new FileSystemException("/spool/x", null, "Not a directory"), there))
                .contains("/spool/x: Not a directory");
        assertThat(NativeFailure.sentence(
                        "Torch",
                        new UnsatisfiedLinkError("/spool/a.so: /spool/a.so: failed to map segment from shared object"),
                        FOLDER))
                .isEqualTo(
                        "Torch cannot be loaded: /spool/a.so: failed to map segment from shared object; nothing may be"
                                + " executed there, as where a folder is mounted noexec, so mount it otherwise, or name another"
                                + " by SPOOL.");
    }

    @Test
    void staysOneLineOfBoundedLength() {
        assertThat(NativeFailure.reason(new UnsatisfiedLinkError("a\nb " + "c".repeat(1000))))
                .startsWith("a b c")
                .hasSizeLessThan(450);
        assertThat(NativeFailure.reason(new UnsatisfiedLinkError())).isEqualTo("UnsatisfiedLinkError");
    }
}
