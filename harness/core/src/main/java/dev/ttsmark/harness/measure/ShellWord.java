package dev.ttsmark.harness.measure;

import java.util.Locale;
import java.util.regex.Pattern;

/** A word of a command line, written so that a POSIX shell takes it as it is. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/,:=%+@-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private ShellWord() {}

    /** The word itself where nothing in it needs quotes; always one line. */
    public static String of(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return CONTROL.matcher(word).find() ? escaped(word) : "'" + word.replace("'", "'\\''") + "'";
    }

    /** As bash, zsh and ksh read it, and POSIX from 2024 on. */
    private static String escaped(String word) {
        StringBuilder text = new StringBuilder("$'");
        for (int c : word.codePoints().toArray()) {
            if (c == '\'' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (CONTROL.matcher(Character.toString(c)).matches()) {
                text.append(String.format(Locale.ROOT, c < 0x80 ? "\\x%02x" : "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        }
        return text.append('\'').toString();
    }
}
