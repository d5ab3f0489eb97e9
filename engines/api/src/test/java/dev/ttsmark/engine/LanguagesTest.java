package dev.ttsmark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "sw, sw",
        "swa, sw",
        "swh, sw",
        "SW, sw",
        "sw-KE, sw",
        "en-US, en",
        "eng, en",
        "EN_us, en",
        "zh-Hant-TW, zh",
        "cmn, zh",
        "zho, zh",
        "chi, zh",
        "ger, de",
        "deu, de",
        "zlm, ms",
        "may, ms",
        "msa, ms",
        "arb, ar",
        "ara, ar",
        "azj-script_latin, az",
        "iw, he",
        "heb, he",
        "yue, yue",
        "haw, haw",
        "kmr, ku",
        "nob, nb",
        "fra, fr",
        "fre, fr"
    })
    void isOneCodeForEachLanguage(String code, String canonical) {
        assertThat(Languages.canonical(code)).isEqualTo(canonical);
        assertThat(Languages.canonical(canonical)).isEqualTo(canonical);
    }

    @Test
    void listsHoldALanguageOnce() {
        assertThat(Languages.canonical(List.of("en", "eng", "zh", "cmn"))).containsExactly("en", "zh");
    }

    @Test
    void recordsHoldTheOneCode() {
        assertThat(new SynthesisRequest("a", "swh", 1).language()).isEqualTo("sw");
    }
}
