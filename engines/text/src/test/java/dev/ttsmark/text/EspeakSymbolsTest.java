package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mapping alone, which needs no espeak-ng. */
class EspeakSymbolsTest {

    @ParameterizedTest
    @CsvSource({
        "həlˈo^ʊ, həlˈO",
        "bˈʌɾɚ, bˈʌTəɹ",
        "d^ʒˈʌd^ʒ, ʤˈʌʤ",
        "bˈɜːd, bˈɜɹd",
        "bˈɜːɹd, bˈɜɹd",
        "bˈʌʔn\u0329, bˈʌtn",
        "ɡˈɑːɹdn\u0329, ɡˈɑɹdᵊn",
        "lˈɪɾə^l, lˈɪTᵊl",
    })
    void writesTiedIpaInKokorosSymbols(String tied, String symbols) {
        assertThat(new EspeakSymbols(null).mapped(tied)).isEqualTo(symbols);
    }
}
