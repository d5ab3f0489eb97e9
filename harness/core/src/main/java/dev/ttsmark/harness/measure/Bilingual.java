package dev.ttsmark.harness.measure;

/** The same text in English and in Chinese. */
public record Bilingual(String en, String zh) {

    public static final Bilingual NOTHING = new Bilingual("", "");

    /**
     * Both with their format specifiers filled in.
     *
     * @param texts strings only: numbers are written beforehand, so that no locale has a say
     */
    public Bilingual with(String... texts) {
        return new Bilingual(en.formatted((Object[]) texts), zh.formatted((Object[]) texts));
    }

    /** One after the other. */
    public Bilingual then(Bilingual next) {
        boolean either = en.isEmpty() || next.en.isEmpty();
        return new Bilingual(en + (either ? "" : " ") + next.en, zh + next.zh);
    }
}
