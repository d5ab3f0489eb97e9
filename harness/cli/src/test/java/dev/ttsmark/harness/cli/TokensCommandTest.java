package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensCommandTest {

    @TempDir
    Path home;

    private final CommandLineFixture ttsmark = new CommandLineFixture("tokens");

    @BeforeEach
    void moveHome() {
        ttsmark.at(home);
    }

    @AfterEach
    void moveBack() {
        ttsmark.close();
    }

    @Test
    void showsKokorosTokensWithoutAnyModel() throws Exception {
        assertThat(ttsmark.run("--engine", "kokoro", "--text", "It cost $5 ☃. Yes.", "--json"))
                .isZero();
        JsonNode shown = new ObjectMapper().readTree(ttsmark.out());
        assertThat(shown.get("model").isNull()).isTrue();
        assertThat(shown.get("normalized").asText()).isEqualTo("It cost five dollars ☃. Yes.");
        assertThat(shown.get("phonemes").asText()).contains("dˈɑləɹz");
        assertThat(shown.get("droppedSymbols").get("☃").asInt()).isEqualTo(1);
        assertThat(shown.get("symbolMode").asText()).isEqualTo("misaki");
        assertThat(shown.get("chunks")).hasSize(2);
        JsonNode yes = shown.get("chunks").get(1);
        assertThat(yes.get("text").asText()).isEqualTo("Yes.");
        assertThat(yes.get("phonemes").asText()).isEqualTo("jˈɛs.");
        assertThat(yes.get("ids").toString()).isEqualTo("[0,52,156,86,61,4,0]");
    }

    @Test
    void showsTokensOfMmsByAStandInThatDoesNotStay() throws Exception {
        assertThat(ttsmark.run("--engine", "mms", "--text", "Ab 1!")).isZero();
        assertThat(ttsmark.out())
                .contains("normalized  Ab one!")
                .contains("phonemes    ab one")
                .contains("dropped     '!' × 1")
                .contains("13 ids");
        assertThat(Files.exists(home.resolve("models/store/mms-tts-eng/stand-in")))
                .isFalse();
    }

    @Test
    void refusesInOneSentence() {
        ttsmark.refuses(ExitCode.INVALID, "did you mean 'kokoro'", "--engine", "kokoroo", "--text", "Hi.");
        for (String engine : List.of("kokoro", "mms")) {
            ttsmark.refuses(ExitCode.INVALID, "'tlh'", "--engine", engine, "--text", "Hi.", "--language", "tlh");
        }
        ttsmark.refuses(
                ExitCode.INVALID,
                "did you mean 'speed'",
                "--engine",
                "kokoro",
                "--text",
                "Hi.",
                "--option",
                "speeed=2");
    }

    @Test
    void saysWhatToDoWhereThereIsNoEspeak() {
        System.setProperty("ttsmark.espeak.library", home.resolve("none.so").toString());
        try {
            assertThat(ttsmark.run("--engine", "kokoro", "--text", "Hi.", "--option", "g2p=espeak"))
                    .isEqualTo(3);
        } finally {
            System.clearProperty("ttsmark.espeak.library");
        }
        assertThat(ttsmark.err().lines())
                .singleElement()
                .asString()
                .startsWith("espeak-ng cannot be used")
                .contains("none.so", "install espeak-ng", "g2p lexicon");
    }
}
