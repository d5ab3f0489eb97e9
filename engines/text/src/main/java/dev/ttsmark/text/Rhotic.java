package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Erhua: 儿 at the end of a word melts into the syllable before it, unless it means a child. */
final class Rhotic {

    private static final Set<String> WHOLE = Set.of(
            "女儿", "婴儿", "幼儿", "孤儿", "胎儿", "男儿", "少儿", "妻儿", "孙儿", "侄儿", "健儿", "宠儿", "患儿", "育儿", "新生儿", "混血儿", "托儿",
            "弃儿", "乳儿", "生儿", "早产儿", "畸形儿", "流浪儿", "幸运儿", "弄潮儿");

    private Rhotic() {}

    /** 儿 that stands by itself behind a word of one or two characters belongs to that word. */
    static List<MandarinWord> applied(List<MandarinWord> words) {
        List<MandarinWord> merged = new ArrayList<>();
        for (MandarinWord word : words) {
            boolean follows = word.text().equals("儿") && !merged.isEmpty();
            if (follows && merged.get(merged.size() - 1).length() <= 2) {
                merged.add(joined(merged.remove(merged.size() - 1), word));
            } else {
                merged.add(word);
            }
        }
        return merged.stream().map(Rhotic::melted).toList();
    }

    private static MandarinWord joined(MandarinWord word, MandarinWord er) {
        List<Syllable> syllables = new ArrayList<>(word.syllables());
        syllables.addAll(er.syllables());
        return new MandarinWord(word.text() + er.text(), word.nature(), syllables);
    }

    /** The text loses its 儿 with the syllable, so that both stay equally long. */
    private static MandarinWord melted(MandarinWord word) {
        int last = word.length() - 1;
        if (last < 1
                || word.text().charAt(last) != '儿'
                || WHOLE.contains(word.text())
                || word.last().fin().equals("er")
                        && word.syllables().get(last - 1).fin().equals("er")) {
            return word;
        }
        List<Syllable> syllables = new ArrayList<>(word.syllables().subList(0, last));
        syllables.set(last - 1, syllables.get(last - 1).withRhotic());
        return new MandarinWord(word.text().substring(0, last), word.nature(), syllables);
    }
}
