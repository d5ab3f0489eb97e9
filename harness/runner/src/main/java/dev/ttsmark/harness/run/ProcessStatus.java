package dev.ttsmark.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Memory of a process as Linux tells it in {@code /proc/<pid>/status}; -1 where that is not to be had. */
final class ProcessStatus {

    private ProcessStatus() {}

    /**
     * Highest resident set so far.
     *
     * @param pid empty where nothing can be known of it
     */
    static long rssPeakBytes(OptionalLong pid) {
        return pid.isPresent() ? bytes(pid.getAsLong(), "VmHWM:") : -1;
    }

    private static long bytes(long pid, String field) {
        try {
            return parse(Files.readString(Path.of("/proc/" + pid + "/status")), field);
        } catch (IOException e) {
            return -1;
        }
    }

    /** The value, given in kB of 1024 bytes, of one field. */
    static long parse(String status, String field) {
        return status.lines()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip())
                .filter(value -> value.matches("[0-9]{1,15} kB"))
                .mapToLong(value -> Long.parseLong(value.substring(0, value.length() - 3)) << 10)
                .findFirst()
                .orElse(-1);
    }
}
