package dev.ttsmark.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain/path-1.2",
                "two words",
                "it's",
                "$HOME `id` \"x\" \\ !",
                "中文 *",
                "a\nb\t'c\\",
                "\u001b[2J",
                "~",
                "#x"
            })
    void aShellTakesTheWordAsItIs(String word) throws Exception {
        String written = ShellWord.of(word);
        assertThat(written).doesNotContain("\n", "\t", "\u001b");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "printf %s " + written);
        shell.environment().put("LC_ALL", "C.UTF-8");
        Process process = shell.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(word);
    }
}
