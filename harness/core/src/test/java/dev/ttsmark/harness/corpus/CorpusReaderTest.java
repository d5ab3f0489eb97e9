package dev.ttsmark.harness.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusReaderTest {

    private static final String HEADER = "id\tlanguage\ttext\n";

    @TempDir
    Path folder;

    @Test
    void readsRowsInTheirOrder() throws IOException {
        write(HEADER + "A-1\ten\tHello there.\nA-2\tzh\t你好😀。\n");
        assertThat(reader().read("mine"))
                .isEqualTo(new Corpus(
                        "mine",
                        List.of(
                                new Utterance("mine", "A-1", "en", "Hello there."),
                                new Utterance("mine", "A-2", "zh", "你好😀。"))));
        assertThat(reader().read("mine").utterances().get(1).characters()).isEqualTo(4);
        assertThat(reader().read("mine").utterances().get(1).qualifiedId()).isEqualTo("mine/A-2");
    }

    @Test
    void readsWindowsFilesWithByteOrderMarkAndBlankLines() throws IOException {
        write("\ufeffid\tlanguage\ttext\r\n\r\nA-1\ten\tHello.\r\nA-2\tzh-Hans-CN\t你好。");
        assertThat(reader().read("mine").utterances())
                .extracting(Utterance::text)
                .containsExactly("Hello.", "你好。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-1\\ten|has 2 columns",
                "A-1|has 1 column;",
                "A-1\\ten\\tHello.\\tmore|has 4 columns",
                "A-1\\ten\\t|has no text",
                "A-1\\ten\\t  |has no text",
                "\\ten\\tHello.|has the id ''",
                "../up\\ten\\tHello.|has the id '../up'",
                "A 1\\ten\\tHello.|has the id 'A 1'",
                "A-1\\tEnglish\\tHello.|has the language 'English'",
                "A-1\\t\\tHello.|has the language ''",
                "A-1\\ten\\tHel\u0007lo.|has the control character U+0007",
                "A-1\\ten\\tHel\\rlo.|has the control character U+000D",
                "A-1\\ten\\tHel\u2028lo.|has the control character U+2028",
                "A-1\\ten\\tHel\u202elo.|has the control character U+202E",
            })
    void refusesABadRowNamingFileAndLine(String row, String fault) throws IOException {
        write(HEADER + "OK\ten\tFine.\n" + row.translateEscapes() + "\n");
        assertRefused("utterances.tsv line 3 " + fault);
    }

    @Test
    void refusesAnIdThatStandsTwiceEvenInOtherCapitals() throws IOException {
        write(HEADER + "A-1\ten\tOne.\na-1\ten\tTwo.\n");
        assertRefused("line 3 repeats the id 'a-1' of line 2");
    }

    @Test
    void refusesATextThatIsTooLong() throws IOException {
        write(HEADER + "OK\ten\t" + "😀".repeat(20_000) + "\nA-1\ten\t" + "a".repeat(20_001) + "\n");
        assertRefused("line 3 has 20001 characters; at most 20000");
    }

    @Test
    void refusesBrokenUtf8NamingTheLine() throws IOException {
        write((HEADER + "A-1\ten\tcaf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("line 2 is not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1\ten\tHello.\n", "id,language,text\n", "\n", "ID\tLANGUAGE\tTEXT\n"})
    void refusesAFileWithoutTheHeader(String text) throws IOException {
        write(text);
        assertRefused("line 1 is not the header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER})
    void refusesAFileWithoutTexts(String text) throws IOException {
        write(text);
        assertRefused("holds no text");
    }

    @Test
    void refusesAnOversizedFile() throws IOException {
        write(new byte[CorpusReader.MAX_BYTES + 1]);
        assertRefused("is over 16 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../mine", "a/b", "..", ".", "", "/etc", "a\\b", "mi\u0000ne"})
    void refusesANameThatCouldLeaveTheFolder(String name) throws IOException {
        write(HEADER + "A-1\ten\tHello.\n");
        assertThatThrownBy(() -> reader().read(name))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is not allowed");
    }

    @Test
    void suggestsTheNearestNameForAnUnknownOne() throws IOException {
        write(HEADER + "A-1\ten\tHello.\n");
        assertThatThrownBy(() -> reader().read("mien")).hasMessageEndingWith("did you mean 'mine'?");
    }

    @Test
    void refusesAMissingFolder() {
        CorpusReader nowhere = new CorpusReader(folder.resolve("none"));
        assertThatThrownBy(() -> nowhere.read("mine")).isInstanceOf(InvalidInputException.class);
    }

    private CorpusReader reader() {
        return new CorpusReader(folder);
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("mine")).resolve("utterances.tsv"), bytes);
    }

    private void assertRefused(String fault) {
        assertThatThrownBy(() -> reader().read("mine"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(fault)
                .hasMessageEndingWith(".");
    }
}
