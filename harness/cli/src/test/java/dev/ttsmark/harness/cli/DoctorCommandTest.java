package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    Path home;

    private final CommandLineFixture ttsmark = new CommandLineFixture("doctor");

    @AfterEach
    void moveBack() {
        ttsmark.close();
    }

    /** Both engines open on the CPU of any machine; CoreML is none that this build could have. */
    @Test
    void triesEveryEngineOnEveryDevice() throws Exception {
        ttsmark.at(home);
        assertThat(ttsmark.run("--json")).as(ttsmark.out()).isEqualTo(ExitCode.DONE);
        Map<String, JsonNode> bySubject = new HashMap<>();
        new ObjectMapper()
                .readTree(ttsmark.out())
                .forEach(row -> bySubject.put(row.get("subject").asText(), row));
        assertThat(bySubject)
                .containsKeys("processor", "other load", "memory", "disk", "huge pages", "GPUs", "mms on cuda");
        assertThat(bySubject.get("kokoro on cpu").get("status").asText()).isEqualTo("GOOD");
        assertThat(bySubject.get("mms on cpu").get("found").asText()).startsWith("djl-pytorch ");
        assertThat(bySubject.get("kokoro on coreml").get("advice").asText()).contains("is not available");
        assertThat(home).isEmptyDirectory();
    }
}
