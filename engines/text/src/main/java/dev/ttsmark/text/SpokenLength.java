package dev.ttsmark.text;

/** About how long a text takes to say, in letters. */
public final class SpokenLength {

    /** One Chinese character takes about as long to say as three letters. */
    private static final int OF_HAN = 3;

    private SpokenLength() {}

    /** Letters and digits, a Chinese character counted as three. */
    public static int of(CharSequence text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) ? OF_HAN : Character.isLetterOrDigit(c) ? 1 : 0)
                .sum();
    }
}
