package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file says, a page shows it as text. */
class RendererTest {

    private static final String HOSTILE =
            "</title><script>document.title='owned'</script><img src=x onerror=alert(1)>\"'`|[a](http://b)\n# **c** ${1}";

    private static final Phrase PHRASE = Phrase.plain(HOSTILE);

    @TempDir
    Path folder;

    @Test
    void aBrowserFindsNoElementThatOnlyATextNamed() throws Exception {
        Chromium chromium = Chromium.installed();
        Path page = folder.resolve("page.html");
        Files.writeString(page, new Renderer().html(hostile(), PHRASE));
        String dom = chromium.dom(page, folder.resolve("profile"));
        assertThat(dom).contains("&lt;script&gt;document.title").doesNotContain("<script", "<img", "onerror=\"");
        assertThat(dom).contains("<footer>");
    }

    @Test
    void markdownKeepsTextOutOfItsSyntax() {
        String markdown = new Renderer().markdown(hostile());
        String[] lines = markdown.split("\n");
        assertThat(lines).noneMatch(line -> line.startsWith("# **"));
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("    "))
                .noneMatch(line -> line.contains("<script") || line.contains("<img"));
        assertThat(markdown).contains("\\`\\|\\[a\\](http&#58;//b) # \\*\\*c\\*\\* \\${1}");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("|"))
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|", -1)).hasSize(4));
    }

    @Test
    void escapingLeavesOrdinaryNamesReadable() {
        assertThat(Markdown.FORMAT.escapePlainText("ttfb_s kokoro-int8 (a) 1.5 s"))
                .isEqualTo("ttfb_s kokoro-int8 (a) 1.5 s");
        assertThat(Markdown.FORMAT.escapePlainText("_x_ www.a.b me@c")).isEqualTo("\\_x\\_ www&#46;a.b me&#64;c");
    }

    @Test
    void thePageIsWellFormedAndAsksForNothing() {
        String html = new Renderer().html(hostile(), PHRASE);
        Html.parse(html);
        assertThat(Html.urls(html))
                .allMatch(url -> url.startsWith("#") || url.startsWith("data:") || url.equals("audio/a.wav"));
    }

    @Test
    void everyKindOfBlockIsDrawn() {
        assertThat(Block.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(hostile().sections().get(0).blocks().stream()
                        .map(Object::getClass)
                        .collect(Collectors.toList()));
    }

    @Test
    void aKindOfBlockThatTemplatesDoNotKnowFails() {
        Document document = document(unknown());
        assertThatThrownBy(() -> new Renderer().html(document, PHRASE))
                .hasStackTraceContaining("blocks.ftlh has no macro for a block of kind 'unknown'");
        assertThatThrownBy(() -> new Renderer().markdown(document))
                .hasStackTraceContaining("report.md.ftl has no macro for a block of kind 'unknown'");
    }

    /** Nothing outside can add a kind to a sealed interface, so this is none; templates do not ask. */
    @SuppressWarnings("unchecked")
    private static List<Block> unknown() {
        return (List<Block>) (List<?>) List.of(new Unknown());
    }

    /** Public, since templates call it. */
    public record Unknown() {
        public String kind() {
            return "unknown";
        }
    }

    private static Document hostile() {
        TableCell cell = TableCell.of(PHRASE).detail(PHRASE).mark(HOSTILE);
        Table table = Table.builder(PHRASE, PHRASE)
                .text(PHRASE)
                .number(PHRASE)
                .row(cell, cell.bar(List.of(new TableCell.Segment("0", "100", "infer", HOSTILE))))
                .note(HOSTILE, PHRASE)
                .build();
        List<Block> blocks = List.of(
                new Block.Paragraph(PHRASE),
                new Block.Labelled(PHRASE, HOSTILE),
                new Block.Bullets(List.of(PHRASE)),
                Block.Code.of(HOSTILE),
                new Block.Headline(PHRASE, PHRASE, List.of(PHRASE), List.of(new Block.Reason(PHRASE, PHRASE))),
                table,
                figure(table),
                new Players(
                        PHRASE,
                        PHRASE,
                        List.of(new Players.Player(
                                HOSTILE, HOSTILE, PHRASE, "data:audio/wav;base64,", HOSTILE, "audio/a.wav", PHRASE))));
        return document(blocks);
    }

    private static Document document(List<Block> blocks) {
        return new Document(
                List.of("en"),
                PHRASE,
                PHRASE,
                List.of(PHRASE),
                PHRASE,
                List.of(new Document.Section("s", PHRASE, blocks)),
                PHRASE);
    }

    private static Figure figure(Table table) {
        Figure.Frame frame = new Figure.Frame("300", "200", "40", "290", "20", "180");
        List<Figure.Tick> ticks = List.of(new Figure.Tick("40", HOSTILE));
        Figure.Series series = new Figure.Series(
                "s0", Figure.Marker.CIRCLE, List.of(new Figure.Point("50", "50", "40", "60", HOSTILE)), "M0,0L1,1");
        return new Figure(
                "f",
                PHRASE,
                PHRASE,
                List.of(new Figure.Plot(PHRASE, PHRASE, frame, ticks, ticks, List.of(series))),
                List.of(new Figure.Key("s0", Figure.Marker.CIRCLE, HOSTILE)),
                Optional.of(table));
    }
}
