package dev.ttsmark.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ends processes as a person at a terminal does. */
public final class Signals {

    private static final int INTERRUPT = 2;
    private static final int TERMINATE = 15;

    private Signals() {}

    /**
     * Sends what Ctrl-C sends.
     *
     * @return the signal's number; that of SIGTERM where children of this process are deaf to SIGINT
     */
    public static int interrupt(Process process) throws IOException, InterruptedException {
        int signal = ignoresInterrupts() ? TERMINATE : INTERRUPT;
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        return signal;
    }

    /** A shell that starts this test in the background makes its children so. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1L << INTERRUPT - 1) != 0);
    }
}
