package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.harness.InvalidInputException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class MainTest {

    private final CommandLineFixture ttsmark = new CommandLineFixture();

    @Test
    void enginesAreListedWithTheirOptions() throws Exception {
        assertThat(run("engines", "--json")).isZero();
        JsonNode engines = new ObjectMapper().readTree(ttsmark.out());
        assertThat(StreamSupport.stream(engines.spliterator(), false)
                        .map(e -> e.get("engine").asText()))
                .contains("tone");
    }

    @Test
    void aWrongFlagIsOneSentenceAndExitCode64() {
        assertThat(run("engines", "--jsno")).isEqualTo(64);
        assertThat(ttsmark.err()).contains("--jsno").contains("See 'ttsmark engines --help'");
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(run()).isEqualTo(64);
    }

    @Test
    void badInputIsOneSentenceWithoutATraceAndExitCode3() {
        assertThat(run("refuse")).isEqualTo(3);
        assertThat(ttsmark.err()).isEqualTo("plan.yaml line 3: no." + System.lineSeparator());
    }

    @Test
    void aHomeThatIsNotThereIsRefused() {
        try (CommandLineFixture elsewhere = new CommandLineFixture()) {
            elsewhere.at(Path.of("/no/such/home"));
            elsewhere.refuses(3, "-Dttsmark.home names /no/such/home, and nothing is there", "models", "list");
        }
    }

    @Test
    void debugAddsTheTrace() {
        assertThat(run("refuse", "--debug")).isEqualTo(3);
        assertThat(ttsmark.err()).contains("at dev.ttsmark");
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
        return ttsmark.run(Main.commandLine().addSubcommand(new Refusing()), args);
    }

    @Command(name = "refuse")
    static final class Refusing implements Runnable {
        @Override
        public void run() {
            throw new InvalidInputException("plan.yaml line 3: no.");
        }
    }
}
