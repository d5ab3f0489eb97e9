package dev.ttsmark.harness.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A run of its own process, to be interrupted. */
public final class LongRun {

    private LongRun() {}

    /** Two rounds of two configurations whose calls take long enough to be caught in the middle. */
    static RunRequest request(Path root) {
        Map<String, String> options = Map.of("fixed-ms", "80");
        return TonePlans.request(
                TonePlans.plan(
                        2,
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(20),
                        TonePlans.tone("a", options),
                        TonePlans.tone("b", options)),
                root);
    }

    public static void main(String[] args) throws Exception {
        Heard heard = new Heard() {
            @Override
            public void interrupted() {
                System.out.println("interrupted");
            }
        };
        try (Interruption interruption = Interruption.armed()) {
            Runs.execute(request(Path.of(args[0])), heard, rows -> List.of(), interruption);
        }
    }
}
