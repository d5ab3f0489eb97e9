package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProcessStartsTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void theTimeBetweenRoundsIsTheirProcesses() {
        assertThat(ProcessStarts.seconds(rows)).isEqualTo(RoundClosed.PROCESS_START_SECONDS);
        round(1, "a", 1_000, 2);
        assertThat(ProcessStarts.seconds(rows)).isEqualTo(RoundClosed.PROCESS_START_SECONDS);
        round(2, "b", 6_000, 2);
        assertThat(ProcessStarts.seconds(rows)).as("from 3 s to 6 s").isEqualTo(3);
        round(3, "a", 3_608_000, 2);
        round(4, "a", 3_614_000, 2);
        assertThat(ProcessStarts.seconds(rows)).as("of 3, 3600 and 4 s").isEqualTo(4);
    }

    @Test
    void aConfigurationsRoundsCostWhatProcessesOfTheWholeRunDo() {
        round(1, "a", 1_000, 2);
        round(2, "b", 6_000, 2);
        assertThat(new History(rows).of("a").cost(List.of()).startSeconds()).isEqualTo(5);
        assertThat(new History(rows).of("a").spent()).hasSeconds(5);
    }

    private void round(int round, String configuration, long openedMillis, int seconds) {
        rows.add(new RoundOpened(
                round,
                configuration,
                1,
                openedMillis,
                1,
                1,
                new EngineInfo(
                        "tone",
                        new EngineInfo.Runtime("java", "17", "none", "cpu", 1, 1, OptionalInt.empty()),
                        new EngineInfo.Model("tone", "", Weights.NONE, new License("Apache-2.0", true)),
                        24_000,
                        List.of("en"),
                        Streaming.BATCH,
                        Map.of()),
                Optional.empty()));
        rows.add(new RoundClosed(round, configuration, seconds * 1_000_000_000L, 1));
    }
}
