package dev.ttsmark.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Syllables that lose their tone: particles, suffixes, doubled words, and words known for it. */
final class MandarinNeutral {

    private static final String PARTICLES = "吗呢吧啊呀嘛啦哇们";
    private static final String KEEP_SUFFIX = "男女分原量莲石瓜电学卵王太孔孟庄老妻母父质粒离核弟君";

    private final Set<String> words =
            Tables.rows("mandarin-neutral.tsv").map(row -> row[0]).collect(Collectors.toUnmodifiableSet());

    MandarinWord applied(MandarinWord word) {
        int last = word.length() - 1;
        char end = word.text().charAt(last);
        if (last == 0 && end == '个') {
            return word.withTone(0, 5);
        }
        if (last == 0) {
            return PARTICLES.indexOf(end) >= 0 ? word.withTone(0, 5) : word;
        }
        boolean suffix = end == '们'
                || end == '个'
                || end == '子'
                        && word.isNature("n")
                        && KEEP_SUFFIX.indexOf(word.text().charAt(last - 1)) < 0
                || (end == '里' || end == '上') && word.isNature("s");
        return suffix || isDoubled(word) || isKnown(word.text()) ? word.withTone(last, 5) : word;
    }

    /** 妈妈, 看看. */
    private static boolean isDoubled(MandarinWord word) {
        return word.length() == 2 && word.text().charAt(0) == word.text().charAt(1) && word.isNature("nv");
    }

    private boolean isKnown(String text) {
        return words.contains(text) || text.length() > 2 && words.contains(text.substring(text.length() - 2));
    }
}
