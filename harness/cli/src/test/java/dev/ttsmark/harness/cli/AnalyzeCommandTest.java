package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

    private static final Path DOCUMENT = Path.of("../../docs/analyze.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ \\./ttsmark (analyze (\\S+)[^\n]*)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private final CommandLineFixture ttsmark = new CommandLineFixture();

    @Test
    void theDocumentShowsWhatIsPrinted() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        int examples = 0;
        while (example.find()) {
            String[] args = example.group(1)
                    .replace(example.group(2), "../../" + example.group(2))
                    .split(" ");
            System.setProperty("ttsmark.columns", "120");
            try {
                assertThat(ttsmark.run(args)).isEqualTo(ExitCode.DONE);
            } finally {
                System.clearProperty("ttsmark.columns");
            }
            assertThat(ttsmark.out().replace("../../", "")).isEqualTo(example.group(3));
            examples++;
        }
        assertThat(examples).isEqualTo(2);
    }

    @Test
    void jsonIsAsTheGoldenFileSays() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append(
                    i == 20 ? "{\"s\":null}\n" : "{\"s\":%s}\n".formatted((i < 4 ? 300 : 200 + i * 7 % 5) / 1000.0));
        }
        Path file = Files.writeString(folder.resolve("s.jsonl"), rows);
        assertThat(ttsmark.run("analyze", file.toString(), "--value", "s", "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.err())
                .isEqualToNormalizingNewlines("Left out rows without a value: 1; the first is in line 21.\n");
        Path golden = Path.of("src/test/resources/dev/ttsmark/harness/analyze/golden.json");
        assertThat(ttsmark.out()).isEqualToNormalizingNewlines(Files.readString(golden));
    }

    @Test
    void everyFieldOfTheJsonIsDocumented() throws Exception {
        ttsmark.run(
                "analyze",
                "../../docs/analyze/latencies.csv",
                "--value",
                "seconds",
                "--series",
                "engine",
                "--fork",
                "process",
                "--length",
                "chars",
                "--json");
        String document = Files.readString(DOCUMENT);
        JsonNode json = Json.MAPPER.readTree(ttsmark.out());
        assertThat(json.fieldNames()).toIterable().containsExactly("schema", "series", "fit");
        documented(json, document);
    }

    private static void documented(JsonNode node, String document) {
        node.properties().forEach(field -> {
            assertThat(document).containsPattern("`([a-z.\\[\\]]*\\.)?" + field.getKey() + "(\\[\\])?`");
            if (!field.getKey().equals("evidence")) {
                documented(field.getValue(), document);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> documented(element, document));
        }
    }

    @Test
    void readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("value\n1.5\n2.5\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(ttsmark.run("analyze", "-")).isEqualTo(ExitCode.DONE);
        } finally {
            System.setIn(before);
        }
        assertThat(ttsmark.out()).contains("standard input: value; series: 1, rows: 2", "2.00†", "WARNING TOO_FEW");
    }

    @Test
    void aNameCannotSteerTheTerminal() throws Exception {
        Path file = Files.writeString(folder.resolve("s.csv"), "n,s\n\"\u001b[2J\nx\",1\n");
        assertThat(ttsmark.run("analyze", file.toString(), "--value", "s", "--series", "n"))
                .isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.out()).contains("\ufffd[2J\ufffdx").doesNotContain("\u001b");
    }

    @Test
    void whatCannotBeReadIsOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("s.csv"), "s\n1\nx\n");
        assertThat(ttsmark.run("analyze", file.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err())
                .contains("s.csv line 3, column 's': 'x' is no number")
                .hasLineCount(1);
        assertThat(ttsmark.run("analyze")).isEqualTo(ExitCode.USAGE);
        assertThat(ttsmark.run("analyze", "\0")).isEqualTo(ExitCode.INVALID);
    }
}
