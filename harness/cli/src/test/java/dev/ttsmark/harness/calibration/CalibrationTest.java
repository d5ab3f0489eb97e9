package dev.ttsmark.harness.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationTest {

    private static final Path PAGE = Path.of("../../docs/calibration.md");

    @Test
    @Tag("calibration")
    void goalsAreReachedAndThePageIsWritten() throws Exception {
        CalibrationPage page = new CalibrationPage();
        List<Goal> missed = new ArrayList<>();
        for (Calibration calibration : Calibration.ALL) {
            Table table = calibration.simulate(Effort.FULL);
            page.add(calibration, table);
            table.goals().stream().filter(goal -> !goal.met()).forEach(missed::add);
        }
        Files.writeString(PAGE, page.markdown());
        assertThat(missed).isEmpty();
    }

    static Stream<Calibration> all() {
        return Calibration.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSmallSampleComesNearItsGoals(Calibration calibration) {
        assertThat(calibration.simulate(Effort.SAMPLE).goals()).isNotEmpty().allMatch(Goal::plausible);
    }

    @Test
    void thePageHasASectionForEachTable() throws Exception {
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("## "))
                .containsExactlyElementsOf(
                        all().map(calibration -> "## " + calibration.title()).toList());
    }
}
