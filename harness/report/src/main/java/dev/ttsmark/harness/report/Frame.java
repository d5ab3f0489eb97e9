package dev.ttsmark.harness.report;

import java.util.List;

/** Words that stand around every document, in its languages. */
public final class Frame {

    private final Words words;

    /** @param languages BCP 47 tags */
    Frame(List<String> languages) {
        words = Words.of(languages);
    }

    public Phrase legend() {
        return words.say("legend");
    }

    public Phrase appendix() {
        return words.say("appendix");
    }

    /** What the choice of a language is called. */
    public Phrase language() {
        return words.say("switch");
    }

    /** All languages at once. */
    public Phrase all() {
        return words.say("switch.all");
    }

    /** Each language's own name for itself. */
    public List<Said> names() {
        return words.say("language.own").said();
    }
}
