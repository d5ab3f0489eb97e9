package dev.ttsmark.harness.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedCorporaTest {

    private static final Path FOLDER = Path.of("..", "..", "corpora");

    private final CorpusReader reader = new CorpusReader(FOLDER);

    @Test
    void eachHasALicence() {
        assertThat(reader.names()).containsExactly("ladder", "screen-reader", "seed-gpu-report", "seed-optimization");
        assertThat(reader.names())
                .allMatch(name -> Files.isRegularFile(FOLDER.resolve(name).resolve("LICENSE")));
    }

    @Test
    void theSeedTextsHaveTheLengthsThatTheirReportsName() {
        assertThat(charactersById("seed-gpu-report"))
                .isEqualTo(Map.of("EN-44", 44, "EN-122", 122, "EN-174", 174, "MS-41", 41, "MS-178", 178));
        assertThat(charactersById("seed-optimization")).isEqualTo(Map.of("SHORT", 61, "MEDIUM", 141, "LONG", 242));
    }

    /** In English by blanks, in Chinese by length. */
    @Test
    void aScreenReaderSaysAWordOrThree() {
        assertThat(reader.read("screen-reader").utterances())
                .hasSize(24)
                .allSatisfy(text -> assertThat(text.text().split(" ")).hasSizeBetween(1, 3))
                .allSatisfy(text -> assertThat(text.characters()).isLessThanOrEqualTo(16));
    }

    @Test
    void theLadderRisesInEightStepsInEachLanguage() {
        Map<String, List<Utterance>> byLanguage =
                reader.read("ladder").utterances().stream().collect(Collectors.groupingBy(Utterance::language));
        assertThat(byLanguage).containsOnlyKeys("en", "zh", "ms");
        assertThat(byLanguage.values()).allSatisfy(steps -> assertThat(steps)
                .hasSize(8)
                .extracting(Utterance::characters)
                .isSorted()
                .doesNotHaveDuplicates());
    }

    private Map<String, Integer> charactersById(String corpus) {
        return reader.read(corpus).utterances().stream()
                .collect(Collectors.toMap(Utterance::id, Utterance::characters));
    }
}
