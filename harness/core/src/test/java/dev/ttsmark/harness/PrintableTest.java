package dev.ttsmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @Test
    void whatSteersIsReplacedAndWhatShowsIsKept() {
        assertThat(Printable.of("a\r\n\t\u001b\u0085\u200b\u202e\u2028\ud800b"))
                .isEqualTo("a" + "\ufffd".repeat(9) + "b");
        assertThat(Printable.of("é 中文 א → \ud83d\ude00")).isEqualTo("é 中文 א → \ud83d\ude00");
        assertThat(Printable.lines("a\nb\u001b\n")).isEqualTo("a\nb\ufffd\n");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "中文, 4", "e\u0301, 1", "\ud83d\ude00, 2", "한, 2", "ｆ, 2"})
    void columnsAreThoseOfATerminal(String text, int columns) {
        assertThat(Printable.columns(text)).isEqualTo(columns);
    }

    @Test
    void aLongTextIsCutWithinItsColumnsAndNeverWithinACharacter() {
        assertThat(Printable.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Printable.shortened("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Printable.shortened("中文中文", 6)).isEqualTo("中文…");
        assertThat(Printable.quoted("x".repeat(39) + "\ud83d\ude00y"))
                .isEqualTo("'" + "x".repeat(39) + "\ud83d\ude00…'");
    }
}
