package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        int errors = 0;
        int symbols = 0;
        for (String row : rows()) {
            String[] columns = row.split("\t");
            errors += distance(columns[1], PHONEMIZER.phonemize(columns[0]));
            symbols += columns[1].length();
        }
        assertThat(100.0 * errors / symbols).as("phoneme error rate in %").isLessThan(1.5);
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

    private List<String> rows() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("english-phonemes.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
