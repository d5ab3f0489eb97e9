package dev.ttsmark.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which symbols a Kokoro model was trained on for Mandarin. */
public enum MandarinSymbols {
    /** Kokoro v1.0: IPA with an arrow for the tone behind the vowel, a space between words. */
    IPA("misaki-zh", " ", 1),
    /** Kokoro v1.1-zh: zhuyin and some characters that stand for finals, digits for tones, a slash between words. */
    ZHUYIN("misaki-zh-1.1", "/", 2);

    private static final String ARROWS = "→↗↓↘";

    private final String mode;
    private final String betweenWords;
    private final Map<String, String> initials;
    private final Map<String, String> finals;

    MandarinSymbols(String mode, String betweenWords, int column) {
        this.mode = mode;
        this.betweenWords = betweenWords;
        this.initials = column("mandarin-initials.tsv", column);
        this.finals = column("mandarin-finals.tsv", column);
    }

    private static Map<String, String> column(String table, int column) {
        return Tables.rows(table).collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[column]));
    }

    /** The scheme that a vocabulary belongs to: that of v1.1-zh has zhuyin. */
    public static MandarinSymbols of(SymbolTable vocabulary) {
        return vocabulary.contains('ㄅ') ? ZHUYIN : IPA;
    }

    String mode() {
        return mode;
    }

    String of(List<MandarinWord> words) {
        return words.stream()
                .map(word -> word.syllables().stream().map(this::of).collect(Collectors.joining()))
                .collect(Collectors.joining(betweenWords));
    }

    private String of(Syllable syllable) {
        Function<Syllable, String> written = this == IPA ? this::ipa : this::zhuyin;
        return written.apply(syllable);
    }

    private String ipa(Syllable syllable) {
        String tone = syllable.tone() == 5 ? "" : ARROWS.substring(syllable.tone() - 1, syllable.tone());
        return initials.getOrDefault(syllable.initial(), "")
                + finals.get(syllable.fin()).replace("0", tone)
                + (syllable.rhotic() ? "ɚ" : "");
    }

    private String zhuyin(Syllable syllable) {
        return initials.getOrDefault(syllable.initial(), "")
                + finals.get(syllable.fin())
                + (syllable.rhotic() ? "R" : "")
                + syllable.tone();
    }
}
