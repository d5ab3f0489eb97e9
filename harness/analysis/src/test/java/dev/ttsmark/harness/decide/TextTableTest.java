package dev.ttsmark.harness.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.Printable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsLineUpUnderWideCharactersAndBrokenNames() {
        assertThat(TextTable.lines(List.of(List.of("name", "x"), List.of("中文", "1"), List.of("a\nb", "2"))))
                .containsExactly("name  x", "中文  1", "a\ufffdb   2");
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEnd() {
        String name = "b".repeat(100) + " (size=1000)";
        List<String> lines = TextTable.lines(List.of(List.of("name", "x"), List.of(name, "1")));
        assertThat(lines.get(1)).startsWith("bbb").contains("…").endsWith(" (size=1000)  1");
        assertThat(Printable.columns(lines.get(1))).isEqualTo(60 + 3);
    }
}
