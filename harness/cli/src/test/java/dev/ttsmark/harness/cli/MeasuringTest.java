package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTest {

    @TempDir
    Path folder;

    @Test
    void aComparisonRefusesWhatItWouldNotMeasure() throws IOException {
        assertThatCode(() -> Measuring.check(PlanReader.defaults())).doesNotThrowAnyException();
        refused("load: {}", "The plan has a load");
        refused("calls: {measured: 3}", "measures each text 3 times in a row");
    }

    private void refused(String yaml, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), yaml + "\n");
        assertThatThrownBy(() -> Measuring.check(PlanReader.read(file)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(said);
    }
}
