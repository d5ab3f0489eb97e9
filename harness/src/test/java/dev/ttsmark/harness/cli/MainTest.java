package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.harness.InvalidInputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void enginesAreListedWithTheirOptions() throws Exception {
        assertThat(run("engines", "--json")).isZero();
        JsonNode engines = new ObjectMapper().readTree(out.toString());
        assertThat(StreamSupport.stream(engines.spliterator(), false)
                        .map(e -> e.get("engine").asText()))
                .contains("tone");
    }

    @Test
    void aWrongFlagIsOneSentenceAndExitCode64() {
        assertThat(run("engines", "--jsno")).isEqualTo(64);
        assertThat(err.toString()).contains("--jsno").contains("See 'ttsmark engines --help'");
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(run()).isEqualTo(64);
    }

    @Test
    void badInputIsOneSentenceWithoutATraceAndExitCode3() {
        assertThat(run("refuse")).isEqualTo(3);
        assertThat(err.toString()).isEqualTo("plan.yaml line 3: no." + System.lineSeparator());
    }

    @Test
    void debugAddsTheTrace() {
        assertThat(run("refuse", "--debug")).isEqualTo(3);
        assertThat(err.toString()).contains("at dev.ttsmark");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (var command : Main.commandLine().getSubcommands().entrySet()) {
            assertThat(command.getValue().getUsageMessage())
                    .as(command.getKey())
                    .contains("Example");
        }
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.addSubcommand(new Refusing());
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    @Command(name = "refuse")
    static final class Refusing implements Runnable {
        @Override
        public void run() {
            throw new InvalidInputException("plan.yaml line 3: no.");
        }
    }
}
