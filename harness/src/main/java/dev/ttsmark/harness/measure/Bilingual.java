package dev.ttsmark.harness.measure;

/** The same text in English and in Chinese. */
public record Bilingual(String en, String zh) {

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
        return new Bilingual(en + " " + next.en, zh + next.zh);
    }
}
