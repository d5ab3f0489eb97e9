package dev.ttsmark.harness.run;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes on what JMH, the engine and its runtime print, and picks out how the process ended: JMH tells its exit code in
 * words only, and a crashed JVM prints the signal.
 */
final class ForkLog extends FilterOutputStream {

    private static final int LINE_LIMIT_BYTES = 500;

    private static final Pattern EXIT = Pattern.compile("<forked VM failed with exit code (-?[0-9]{1,10})>");

    private static final Pattern SIGNAL = Pattern.compile("# +((?:SIG|EXCEPTION_)[A-Z_]+) .*");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(LINE_LIMIT_BYTES);
    private OptionalInt exitCode = OptionalInt.empty();
    private Optional<String> signal = Optional.empty();

    ForkLog(OutputStream out) {
        super(out);
    }

    /** Empty where the process ended well. */
    OptionalInt exitCode() {
        return exitCode;
    }

    /** Empty where the JVM did not crash. */
    Optional<String> signal() {
        return signal;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        out.write(b);
        note(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        for (int i = from; i < from + length; i++) {
            note(bytes[i]);
        }
    }

    private void note(int b) {
        if (b != '\n' && line.size() < LINE_LIMIT_BYTES) {
            line.write(b);
        } else if (b == '\n') {
            read(line.toString(StandardCharsets.UTF_8).strip());
            line.reset();
        }
    }

    private void read(String text) {
        Matcher exit = EXIT.matcher(text);
        if (exit.find()) {
            exitCode = OptionalInt.of((int) Long.parseLong(exit.group(1)));
        }
        Matcher fatal = SIGNAL.matcher(text);
        if (fatal.matches() && signal.isEmpty()) {
            signal = Optional.of(fatal.group(1));
        }
    }
}
