package dev.ttsmark.harness.corpus;

/**
 * One text to speak.
 *
 * @param corpus name of the corpus it stands in
 * @param id unique within the corpus; safe as part of a file name
 * @param language ISO 639 code such as {@code en}, {@code zh} or {@code ms}
 * @param text as it is written, 1 to 20,000 code points
 */
public record Utterance(String corpus, String id, String language, String text) {

    /** Length of the text in code points, which is what reports call characters. */
    public int characters() {
        return text.codePointCount(0, text.length());
    }

    /** How plans and results name it: {@code corpus/id}. */
    public String qualifiedId() {
        return corpus + "/" + id;
    }
}
