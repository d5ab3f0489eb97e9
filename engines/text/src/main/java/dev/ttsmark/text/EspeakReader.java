package dev.ttsmark.text;

import dev.ttsmark.text.espeak.Espeak;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English by espeak-ng alone, in plain IPA, as kokoro-onnx feeds it: espeak reads numbers by its own rules, and the marks
 * that it drops are put back.
 */
public final class EspeakReader implements TextReader {

    /** The marks that phonemizer, through which kokoro-onnx calls espeak, keeps. */
    private static final Pattern MARKS = Pattern.compile("(?:\\s*+[;:,.!?¡¿—…\"«»“”(){}\\[\\]]++\\s*+)++");

    private final Espeak espeak;

    public EspeakReader(Espeak espeak) {
        this.espeak = espeak;
    }

    @Override
    public String normalize(String text) {
        return text;
    }

    @Override
    public String phonemize(String text) {
        String stripped = text.strip();
        StringBuilder spoken = new StringBuilder();
        int start = 0;
        Matcher marks = MARKS.matcher(stripped);
        while (marks.find()) {
            append(stripped.substring(start, marks.start()), spoken).append(blanksToOne(marks.toMatchResult()));
            start = marks.end();
        }
        return append(stripped.substring(start), spoken).toString().strip();
    }

    private StringBuilder append(String words, StringBuilder spoken) {
        return words.isBlank() ? spoken : spoken.append(espeak.ipa(words));
    }

    private static String blanksToOne(MatchResult marks) {
        return marks.group().replaceAll("\\s+", " ");
    }

    @Override
    public String symbolMode() {
        return "espeak-ipa";
    }
}
