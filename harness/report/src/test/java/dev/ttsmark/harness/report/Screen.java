package dev.ttsmark.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A window of a browser, in CSS pixels. */
record Screen(int width, int height) {

    private static final Pattern SEEN =
            Pattern.compile("data-seen=\"(\\w+) (\\d+) (\\d+) (\\d+) (true|false) (true|false)\"");

    /** Measures a page in every language of its switch; the page itself may run nothing, so this goes into a copy. */
    private static final String LOOK = """
            <script>
            const shown = lang => [...document.querySelectorAll('main [lang|="' + lang + '"]')].some(e => e.offsetParent);
            for (const [name, id] of [['en', 'only-en'], ['zh', 'only-zh-Hans'], ['both', 'all-languages']]) {
              document.getElementById(id).click();
              document.querySelectorAll('details').forEach(e => e.open = true);
              const answers = [...document.querySelectorAll('.headline p')].map(e => e.getBoundingClientRect().bottom);
              const tables = [...document.querySelectorAll('.scroll.fewer, .scroll.cards')].map(e => e.scrollWidth);
              parent.postMessage([name, document.documentElement.scrollWidth, Math.max(0, ...tables),
                Math.ceil(Math.max(...answers)), shown('en'), shown('zh')].join(' '), '*');
            }
            </script>
            """;

    /** No window of a browser is as narrow as a phone, but a frame is. */
    private static final String FRAME = """
            <!DOCTYPE html>
            <script>
            addEventListener('message', m => {
              const seen = document.createElement('p');
              seen.dataset.seen = m.data;
              document.body.append(seen);
            });
            </script>
            <iframe src="%s" width="%d" height="%d"></iframe>
            """;

    /**
     * What a reader sees.
     *
     * @param language en, zh or both
     * @param pageWidth that the page takes; more than the window's is to be scrolled
     * @param widestTable of those that a phone shows otherwise than a desk
     * @param answerEnds where the answer ends below the top of the page
     */
    record Seen(String language, int pageWidth, int widestTable, int answerEnds, boolean english, boolean chinese) {}

    List<Seen> look(Chromium chromium, Path page, Path folder) throws IOException, InterruptedException {
        String html = Files.readString(page)
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", LOOK + "</body>");
        Path copy = Files.writeString(folder.resolve("looked-at.html"), html);
        Path frame =
                Files.writeString(folder.resolve("frame.html"), FRAME.formatted(copy.getFileName(), width, height));
        String dom = chromium.dom(frame, folder.resolve("profile-" + width));
        return SEEN.matcher(dom)
                .results()
                .map(m -> new Seen(
                        m.group(1),
                        Integer.parseInt(m.group(2)),
                        Integer.parseInt(m.group(3)),
                        Integer.parseInt(m.group(4)),
                        Boolean.parseBoolean(m.group(5)),
                        Boolean.parseBoolean(m.group(6))))
                .toList();
    }
}
