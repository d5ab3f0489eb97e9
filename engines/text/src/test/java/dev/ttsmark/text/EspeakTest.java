package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.text.espeak.Espeak;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Skipped, and said to be, where the system has no espeak-ng. */
class EspeakTest {

    private static Espeak espeak;

    @BeforeAll
    static void load() {
        try {
            espeak = Espeak.load();
        } catch (EngineException e) {
            abort(e.getMessage());
        }
    }

    @Test
    void putsTheMarksBackThatEspeakDrops() {
        EspeakReader reader = new EspeakReader(espeak);
        assertThat(reader.phonemize(" Hello,  world! (Yes?) \n")).isEqualTo("həlˈoʊ, wˈɜːld! (jˈɛs?)");
        assertThat(reader.symbolMode()).isEqualTo("espeak-ipa");
        assertThat(Vocabularies.kokoroV1()
                        .encode(reader.phonemize("It cost $45.50."))
                        .dropped())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hello,həlˈO",
        "butter,bˈʌTəɹ",
        "judge,ʤˈʌʤ",
        "boy,bˈY",
        "nation,nˈAʃən",
        "little,lˈɪTᵊl",
        "church,ʧˈɜɹʧ"
    })
    void writesWordsInKokorosSymbols(String word, String symbols) {
        assertThat(new EspeakSymbols(espeak).symbols(word)).isEqualTo(symbols);
    }

    @Test
    void saysTheWordsThatTheLexiconLacks() {
        EnglishPhonemizer withEspeak = EnglishPhonemizer.load(new EspeakSymbols(espeak));
        String unknown = new EspeakSymbols(espeak).symbols("kubernetes");
        assertThat(withEspeak.phonemize("hello kubernetes")).isEqualTo("həlˈO " + unknown);
        assertThat(EnglishPhonemizer.load().phonemize("hello kubernetes"))
                .startsWith("həlˈO ")
                .isNotEqualTo("həlˈO " + unknown);
    }

    /** Measured when written: 2.8 %. */
    @Test
    void agreesWithMisakiOnSentencesThatNoRuleHasSeen() throws IOException {
        EnglishReader reader = new EnglishReader(EnglishPhonemizer.load(new EspeakSymbols(espeak)));
        assertThat(ErrorRate.percent("english-held-out.tsv", 1, text -> reader.phonemize(reader.normalize(text))))
                .as("phoneme error rate against misaki in %")
                .isLessThan(3.2);
    }

    @Test
    void givesTheSameToManyThreads() {
        String text = "the quick brown fox jumps over the lazy dog";
        String alone = espeak.ipa(text);
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> espeak.ipa(text))
                        .distinct())
                .containsExactly(alone);
    }
}
