package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishPhonemizerTest {

    private static final EnglishPhonemizer PHONEMIZER = EnglishPhonemizer.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|həlˈO",
                "water|wˈɔTəɹ",
                "important|ɪmpˈɔɹtᵊnt",
                "communication|kəmjˌunəkˈAʃən",
                "leadership|lˈidəɹʃˌɪp",
                "the apple, the pear|ði ˈæpᵊl, ðə pˈɛɹ",
                "a way to eat and to go to.|ɐ wˈA tʊ ˈit ænd tə ɡˌO tu.",
                "a well-known fact|ɐ wˌɛlnˈOn fˈækt",
                "the cat's, the fox's|ðə kˈæts, ðə fˈɑksᵻz",
                "I can't; they'll see|ˌI kˈænt; ðAl sˈi",
                "the CPU and NASA|ðə sˌipˌijˈu ænd nˈæsə",
                "two GPUs|tˈu ʤˌipˌijˈuz",
                "the U.S. army, at 9 a.m., sharp|ðə jˌuˈɛs ˈɑɹmi, æt 9 ˌAˈɛm, ʃˈɑɹp",
                "café|kəfˈA",
                "Wait - what?|wˈAt—wˌʌt?",
                "so... (yes) \"no\"|sˌO… (jˈɛs) “nˈO”",
            })
    void speaksAsKokoroWasTrained(String text, String symbols) {
        assertThat(PHONEMIZER.phonemize(text)).isEqualTo(symbols);
    }

    /** The file is made by {@code src/test/fixtures/make_english_phonemes.py}. Measured when written: 1.2 %. */
    @Test
    void agreesWithMisakiOnOrdinaryProse() throws IOException {
        assertThat(ErrorRate.percent("english-phonemes.tsv", 1, PHONEMIZER::phonemize))
                .as("phoneme error rate in %")
                .isLessThan(1.5);
    }

    /** The file is made by {@code src/test/fixtures/make_english_held_out.py}. Measured when written: 2.8 % and 8.4 %. */
    @Test
    void agreesWithMisakiAndEspeakOnSentencesThatNoRuleHasSeen() throws IOException {
        EnglishReader reader = new EnglishReader(PHONEMIZER);
        assertThat(ErrorRate.rows("english-held-out.tsv")).hasSizeGreaterThan(200);
        assertThat(ErrorRate.percent("english-held-out.tsv", 1, text -> reader.phonemize(reader.normalize(text))))
                .as("phoneme error rate against misaki in %")
                .isLessThan(3.2);
        assertThat(ErrorRate.percent("english-held-out.tsv", 2, text -> reader.phonemize(reader.normalize(text))))
                .as("phoneme error rate against espeak-ng in %")
                .isLessThan(9);
    }

    @Test
    void saysOnlyWhatKokoroKnowsForAnyLetters() {
        SymbolTable kokoro = Vocabularies.kokoroV1();
        String words =
                "xyzzy Qwrt strengths rhythm mmm ÆON Zoë naïve O'Neill 'tis rock'n'roll x-ray AAAAAAA smartphones"
                        + " blogging unfriended tokenizers don’t y'all";
        assertThat(kokoro.encode(PHONEMIZER.phonemize(words.replace("Æ", "AE")).replace("'", ""))
                        .dropped())
                .isEmpty();
    }

    @Test
    void isBlankWhereNothingCanBeSaid() {
        assertThat(PHONEMIZER.phonemize("")).isEmpty();
        assertThat(PHONEMIZER.phonemize(" \n ")).isEmpty();
    }

    @Test
    void givesTheSameToManyThreads() {
        String text = "The committee's unfriended members discussed xyzzy in California.";
        String alone = PHONEMIZER.phonemize(text);
        assertThat(IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(i -> PHONEMIZER.phonemize(text))
                        .distinct())
                .containsExactly(alone);
    }
}
