package dev.ttsmark.harness.corpus;

import dev.ttsmark.engine.Languages;

/**
 * One text to speak.
 *
 * @param corpus name of the corpus it stands in
 * @param id unique within the corpus; safe as part of a file name
 * @param language as {@link Languages#canonical} has it: {@code en}, {@code zh}, {@code ms}
 * @param text as it is written, 1 to 20,000 code points
 */
public record Utterance(String corpus, String id, String language, String text) {

    public Utterance {
        language = Languages.canonical(language);
    }

    /** Length of the text in code points, which is what reports call characters. */
    public int characters() {
        return text.codePointCount(0, text.length());
    }

    /** How plans and results name it: {@code corpus/id}. */
    public String qualifiedId() {
        return corpus + "/" + id;
    }
}
