package dev.ttsmark.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mandarin text to the symbols that Kokoro was trained on; Latin words in it are read as English. Thread-safe. */
public final class MandarinPhonemizer {

    private static final Pattern RUN =
            Pattern.compile("([\\u4e00-\\u9fff]++)|([A-Za-z](?:[A-Za-z'’ -]*+))|[^\\u4e00-\\u9fffA-Za-z]++");

    private final Segment segment = new ViterbiSegment().enableNameRecognize(false);
    private final MandarinReadings readings = new MandarinReadings();
    private final MandarinNeutral neutral = new MandarinNeutral();
    private final MandarinSymbols symbols;
    private final EnglishPhonemizer english;

    /** @param english reads Latin words */
    public MandarinPhonemizer(MandarinSymbols symbols, EnglishPhonemizer english) {
        this.symbols = symbols;
        this.english = english;
    }

    /** @param text normalised: numbers in characters ({@link ChineseNormalizer}) */
    public String phonemize(String text) {
        StringBuilder spoken = new StringBuilder();
        RUN.matcher(ChinesePunctuation.plain(text)).results().forEach(run -> append(run, spoken));
        return spoken.toString()
                .replaceAll("\\s+(?=[,.!?;:)”…])|(?<=\\s)\\s+", "")
                .strip();
    }

    private void append(MatchResult run, StringBuilder spoken) {
        if (run.group(1) != null) {
            appendChinese(run.group(), spoken);
        } else if (run.group(2) != null) {
            spaced(spoken).append(english.phonemizeInserted(run.group())).append(' ');
        } else {
            spoken.append(run.group());
        }
    }

    /** A character without a known reading stands for itself, so that the vocabulary counts it as dropped. */
    private void appendChinese(String run, StringBuilder spoken) {
        int start = 0;
        for (int i = 0; i <= run.length(); i++) {
            if (i == run.length() || !MandarinReadings.knows(run.charAt(i))) {
                spoken.append(i > start ? symbols.of(words(run.substring(start, i))) : "");
                spoken.append(i < run.length() ? String.valueOf(run.charAt(i)) : "");
                start = i + 1;
            }
        }
    }

    private static StringBuilder spaced(StringBuilder spoken) {
        boolean glued = !spoken.isEmpty()
                && !Character.isWhitespace(spoken.charAt(spoken.length() - 1))
                && "(“".indexOf(spoken.charAt(spoken.length() - 1)) < 0;
        return glued ? spoken.append(' ') : spoken;
    }

    /** The words of a run of Chinese characters as they are said there. */
    private List<MandarinWord> words(String run) {
        return ToneSandhi.applied(Rhotic.applied(read(run)));
    }

    /** The words of a run of Chinese characters, one syllable a character, before tones change among neighbours. */
    List<MandarinWord> read(String run) {
        List<Term> terms = segment.seg(run);
        return readings
                .read(
                        terms.stream().map(term -> term.word).toList(),
                        terms.stream().map(term -> term.nature.toString()).toList())
                .stream()
                .map(neutral::applied)
                .toList();
    }
}
