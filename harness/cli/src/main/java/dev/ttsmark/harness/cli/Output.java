package dev.ttsmark.harness.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one door for what a command prints. Both streams are UTF-8 whatever the locale; stdout is written in large pieces
 * and flushed once, at the command's end, stderr line by line.
 */
final class Output implements AutoCloseable {

    /** How the C library words EPIPE, which Java passes on as it is. */
    private static final String READER_IS_GONE = "Broken pipe";

    private final Remembering stdout;
    private final PrintWriter out;
    private final PrintWriter err;

    Output(OutputStream stdout, OutputStream stderr) {
        this.stdout = new Remembering(stdout);
        this.out = utf8(new BufferedOutputStream(this.stdout, 1 << 16), false);
        this.err = utf8(stderr, true);
    }

    /** Of this process. Not {@code System.out}, which swallows errors. */
    static Output standard() {
        return new Output(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /**
     * Writes all that was printed, and returns the command's exit code; {@link ExitCode#INVALID} where a part of it was
     * lost. A reader that has seen enough, as {@code head} has, loses nothing.
     */
    int finish(int code) {
        close();
        Optional<String> lost = stdout.failure.map(IOException::getMessage).filter(why -> !why.equals(READER_IS_GONE));
        lost.ifPresent(why -> err.println(
                "Stdout could not be written (" + why + "), so what was printed is not whole: check where it goes."));
        err.flush();
        return lost.isPresent() ? ExitCode.INVALID : code;
    }

    @Override
    public void close() {
        out.flush();
        err.flush();
    }

    private static PrintWriter utf8(OutputStream stream, boolean lineByLine) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), lineByLine);
    }

    /** A {@link PrintWriter} says that writing failed, but not why. */
    private static final class Remembering extends FilterOutputStream {

        private Optional<IOException> failure = Optional.empty();

        Remembering(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
