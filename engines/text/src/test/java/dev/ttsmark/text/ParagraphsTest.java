package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chapter One\\n\\nIt was late.|Chapter One. It was late.",
                "Chapter One\\nIt was late.|Chapter One. It was late.",
                "Chapter One\\r\\n\\r\\nIt was late.|Chapter One. It was late.",
                "the first line\\nsecond line|the first line second line",
                "He met Ann,\\nBob and Eve.|He met Ann, Bob and Eve.",
                "Buy:\\n- milk\\n- eggs\\n\\nThen go.|Buy: milk. eggs. Then go.",
                "* one\\n* two|one. two",
                "• one\\n• two|one. two",
                "1. Boil water\\n2. Add salt|1. Boil water. 2. Add salt",
                "1) boil\\n2) stir|1. boil. 2. stir",
                "a) this\\nb) that|a. this. b. that",
                "II. The War\\nIt began.|II. The War. It began.",
                "# Title\\ntext here|Title. text here",
                "He said “yes”\\n\\nThen he left.|He said “yes”. Then he left.",
                "End.\\n\\n***\\n\\nStart.|End. Start.",
                "第一章\\n天黑了。|第一章。天黑了。",
                "Dear Ann,\\n\\nall is well.|Dear Ann, all is well.",
                "He was born with\\nJ. Smith near by.|He was born with J. Smith near by.",
                "-5 is cold|-5 is cold",
            })
    void joinsLinesAsAPersonWouldReadThem(String written, String line) {
        assertThat(joined(written.replace("\\n", "\n").replace("\\r", "\r"))).isEqualTo(line);
    }

    @Test
    void keepsALongLineThatWasOnlyWrapped() {
        String wrapped = "The committee that met on the third floor of the old house near\nParis was late.";
        assertThat(Paragraphs.of(wrapped).split()).containsExactly(wrapped);
    }

    @Test
    void rejoinsToTheTextWhateverItIs() {
        List<String> parts = List.of("a", "B c", "\n", "\r\n", " ", "- ", "1. ", "***", "\f", "\u2029", "你", ".", "# ");
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, parts.size()).forEach(part -> text.append(parts.get(part)));
            assertThat(String.join("", Paragraphs.of(text.toString()).split())).isEqualTo(text.toString());
            assertThat(joined(text.toString())).doesNotContainPattern("\\R");
        }
    }

    @Test
    void knowsAPartByTheTextAroundIt() {
        Paragraphs paragraphs = Paragraphs.of("Go. Then\nAnn - she - came\n\n- End");
        int ann = "Go. Then\n".length();
        assertThat(paragraphs.joined(4, ann + 6)).isEqualTo("Then Ann - ");
        assertThat(paragraphs.joined(ann + 4, ann + 18)).isEqualTo("- she - came. ");
    }

    private static String joined(String text) {
        return Paragraphs.of(text).joined(0, text.length());
    }
}
