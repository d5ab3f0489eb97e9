package dev.ttsmark.kokoro;

/** Silence that a written mark asks for behind a piece of text. */
enum Pause {
    /** Cut inside a clause. */
    NONE(0),
    CLAUSE(0.12),
    SENTENCE(0.3);

    private static final String CLAUSE_MARKS = ",;:—–…，；：、";
    private static final String SENTENCE_MARKS = ".!?。！？";
    private static final String CLOSING = "\"”’'」』》）)]】";

    private final double seconds;

    Pause(double seconds) {
        this.seconds = seconds;
    }

    int samples(int sampleRateHz) {
        return (int) Math.round(seconds * sampleRateHz);
    }

    /** By the last mark of the piece. */
    static Pause after(String piece) {
        String text = piece.stripTrailing();
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        char last = end == 0 ? ' ' : text.charAt(end - 1);
        if (SENTENCE_MARKS.indexOf(last) >= 0) {
            return SENTENCE;
        }
        return CLAUSE_MARKS.indexOf(last) >= 0 ? CLAUSE : NONE;
    }
}
