package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Commands as a user types them, what they print, and a home of their own for them. */
final class CommandLineFixture implements AutoCloseable {

    private static final String HOME = "ttsmark.home";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final String[] command;
    private final String homeBefore = System.getProperty(HOME);

    /** @param command words that every line begins with */
    CommandLineFixture(String... command) {
        this.command = command;
    }

    /** Moves the folder that holds corpora, models and results, until this is closed. */
    CommandLineFixture at(Path home) {
        System.setProperty(HOME, home.toString());
        return this;
    }

    /** A home with one corpus, {@code tiny}, of one text. */
    CommandLineFixture atTinyHome(Path home) throws IOException {
        Path corpus = Files.createDirectories(home.resolve("corpora").resolve("tiny"));
        Files.writeString(corpus.resolve("utterances.tsv"), "id\tlanguage\ttext\nEN-1\ten\tHello there.\n");
        return at(home);
    }

    @Override
    public void close() {
        if (homeBefore == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, homeBefore);
        }
    }

    /** The exit code; what was printed before is forgotten. */
    int run(String... words) {
        return run(Main.commandLine(), words);
    }

    int run(CommandLine line, String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of(command), Stream.of(words)).toArray(String[]::new));
    }

    /** Asserts that the command line ends with that exit code and one sentence that contains those words. */
    void refuses(int code, String words, String... line) {
        assertThat(run(line)).isEqualTo(code);
        assertThat(err().strip()).contains(words).hasLineCount(1).doesNotContain("Exception");
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
