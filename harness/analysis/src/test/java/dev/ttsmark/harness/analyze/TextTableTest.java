package dev.ttsmark.harness.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private final TextTable table = new TextTable(List.of("series", "class", "median"));

    TextTableTest() {
        table.add(List.of("a rather long name of a series", "FLAT", "1.20"));
        table.add(List.of("中文名", "WARMUP", "10.5"));
    }

    @Test
    void columnsLineUpAlsoUnderIdeographs() {
        assertThat(table.lines(80))
                .containsExactly(
                        "series                           class  median",
                        "a rather long name of a series    FLAT    1.20",
                        "中文名                          WARMUP    10.5");
    }

    @Test
    void namesAreCutWhereTheTerminalIsNarrow() {
        assertThat(table.lines(31))
                .containsExactly(
                        "series            class  median",
                        "a rather long …    FLAT    1.20",
                        "中文名           WARMUP    10.5");
    }

    @Test
    void aVeryNarrowTerminalGetsOneCellALine() {
        assertThat(table.lines(20)).contains("中文名", "  class   WARMUP", "  median  10.5");
    }

    @Test
    void sentencesBreakAtTheWidth() {
        assertThat(Paragraph.lines("  → ", "    ", "one two three four five", 20))
                .containsExactly("  → one two three", "    four five");
    }
}
