package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ModelsCommandTest {

    @TempDir
    Path home;

    private final CommandLineFixture ttsmark = new CommandLineFixture("models");

    @BeforeEach
    void moveHome() {
        ttsmark.at(home);
    }

    @AfterEach
    void moveBack() {
        ttsmark.close();
    }

    @Test
    void listsWhatIsKnownAndWhatIsHere() throws IOException {
        Path released = Files.createDirectories(home.resolve("models/store/kokoro-82m/released"));
        Files.writeString(released.resolve("kokoro-v1.0.int8.onnx"), "half");

        assertThat(ttsmark.run("list")).isZero();
        assertThat(ttsmark.out().lines())
                .anyMatch(
                        line -> line.matches("kokoro-82m +kokoro +fp32 +Apache-2.0 +353.7 MB +- \\(stand-in, pull\\)"))
                .anyMatch(line -> line.matches("kokoro-82m-int8 .*released, incomplete"))
                .anyMatch(line -> line.matches("mms-tts-zlm +mms .*CC-BY-NC-4.0 +unknown .*"));
    }

    @Test
    void listsAsJson() throws IOException {
        assertThat(ttsmark.run("list", "--json")).isZero();
        JsonNode first = new ObjectMapper().readTree(ttsmark.out()).get(0);
        assertThat(first.get("manifest").get("id").asText()).isEqualTo("kokoro-82m");
        assertThat(first.get("manifest").get("files").get(0).get("sha256").asText())
                .startsWith("7d5df8ec");
        assertThat(first.get("released").asText()).isEqualTo("NONE");
    }

    @Test
    void aFailedVerificationExitsWith1() throws IOException {
        Path released = Files.createDirectories(home.resolve("models/store/kokoro-82m/released"));
        Files.writeString(released.resolve("kokoro-v1.0.onnx"), "not a model");

        assertThat(ttsmark.run("verify", "--json")).isEqualTo(1);
        JsonNode checked = new ObjectMapper().readTree(ttsmark.out()).get(0);
        assertThat(checked.get("model").asText()).isEqualTo("kokoro-82m");
        assertThat(checked.get("files").get(0).get("status").asText()).isEqualTo("WRONG_LENGTH");
        assertThat(checked.get("files").get(1).get("status").asText()).isEqualTo("MISSING");
        assertThat(ttsmark.run("verify", "mms-tts-eng")).isEqualTo(1);
        assertThat(ttsmark.out()).contains("mms-tts-eng: not on disk");
    }

    @Test
    void verifyingAnEmptyStoreSaysHowToFillIt() {
        assertThat(ttsmark.run("verify")).isZero();
        assertThat(ttsmark.out()).contains("'ttsmark models stand-in kokoro-82m'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "stand-in", "pull"})
    void anUnknownModelIsAUsageErrorWithTheNearest(String command) {
        assertThat(ttsmark.run(command, "kokoro-82n")).isEqualTo(64);
        assertThat(ttsmark.err()).contains("did you mean 'kokoro-82m'").doesNotContain("\tat ");
    }

    @Test
    void whatCannotBePulledExitsWith3AndSaysWhy() {
        assertThat(ttsmark.run("pull", "kokoro-82m-v1.1-zh-2025")).isEqualTo(3);
        assertThat(ttsmark.err()).contains("The publisher replaced this file");
    }

    @Test
    void anImportThatCannotBeExitsWith3AndNamesTheFile() throws IOException {
        Path folder = Files.createDirectories(home.resolve("download"));
        assertThat(ttsmark.run("import", "--from", folder.toString(), "--id", "mms-tts-eng"))
                .isEqualTo(3);
        assertThat(ttsmark.err()).contains("download has neither model.safetensors nor pytorch_model.bin");

        Files.writeString(folder.resolve("model.safetensors"), "<html>404</html>");
        for (String name : List.of("config.json", "vocab.json", "tokenizer_config.json")) {
            Files.writeString(folder.resolve(name), "{}");
        }
        assertThat(ttsmark.run("import", "--from", folder.toString(), "--id", "mms-tts-eng"))
                .isEqualTo(3);
        assertThat(ttsmark.err()).contains("config.json has no vocab_size").doesNotContain("\tat ");
    }

    @Test
    void anImportUnderAnIdThatIsNoneIsAUsageError() {
        assertThat(ttsmark.run("import", "--from", home.toString(), "--id", "vits"))
                .isEqualTo(64);
        assertThat(ttsmark.err()).contains("for example mms-tts-deu");
        assertThat(ttsmark.run("import", "--id", "mms-tts-eng")).isEqualTo(64);
    }

    @Test
    void whatHasNoStandInExitsWith3AndSaysSo() {
        assertThat(ttsmark.run("stand-in", "kokoro-82m-int8")).isEqualTo(3);
        assertThat(ttsmark.err()).contains("has no stand-in");
    }

    @Test
    void everySubcommandHasHelpWithAnExample() {
        CommandLine models = Main.commandLine().getSubcommands().get("models");
        assertThat(models.getSubcommands()).hasSize(5).allSatisfy((name, command) -> assertThat(
                        command.getUsageMessage())
                .contains("Example: ttsmark models " + name));
        assertThat(ttsmark.run()).isEqualTo(64);
    }
}
