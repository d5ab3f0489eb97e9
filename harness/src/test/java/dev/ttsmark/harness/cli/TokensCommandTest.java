package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TokensCommandTest {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String previous;

    @BeforeEach
    void moveHome() {
        previous = System.setProperty("ttsmark.home", home.toString());
    }

    @AfterEach
    void moveBack() {
        if (previous == null) {
            System.clearProperty("ttsmark.home");
        } else {
            System.setProperty("ttsmark.home", previous);
        }
    }

    @Test
    void showsKokorosTokensWithoutAnyModel() throws Exception {
        assertThat(run("--engine", "kokoro", "--text", "It cost $5 ☃. Yes.", "--json"))
                .isZero();
        JsonNode shown = new ObjectMapper().readTree(out.toString());
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
        assertThat(run("--engine", "mms", "--text", "Ab 1!")).isZero();
        assertThat(out.toString())
                .contains("normalized  Ab one!")
                .contains("phonemes    ab one")
                .contains("dropped     '!' × 1")
                .contains("13 ids");
        assertThat(Files.exists(home.resolve("models/store/mms-tts-eng/stand-in")))
                .isFalse();
    }

    @Test
    void refusesInOneSentence() {
        assertThat(run("--engine", "kokoroo", "--text", "Hi.")).isEqualTo(3);
        assertThat(run("--engine", "kokoro", "--text", "Hi.", "--language", "tlh"))
                .isEqualTo(3);
        assertThat(run("--engine", "mms", "--text", "Hi.", "--language", "tlh")).isEqualTo(3);
        assertThat(run("--engine", "kokoro", "--text", "Hi.", "--option", "speeed=2"))
                .isEqualTo(3);
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("did you mean 'kokoro'"))
                .anyMatch(line -> line.contains("'tlh'"))
                .anyMatch(line -> line.contains("did you mean 'speed'"));
    }

    @Test
    void saysWhatToDoWhereThereIsNoEspeak() {
        System.setProperty("ttsmark.espeak.library", home.resolve("none.so").toString());
        try {
            assertThat(run("--engine", "kokoro", "--text", "Hi.", "--option", "g2p=espeak"))
                    .isEqualTo(3);
        } finally {
            System.clearProperty("ttsmark.espeak.library");
        }
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("espeak-ng cannot be used")
                .contains("none.so", "install espeak-ng", "g2p lexicon");
    }

    private int run(String... words) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = new String[words.length + 1];
        all[0] = "tokens";
        System.arraycopy(words, 0, all, 1, words.length);
        return command.execute(all);
    }
}
