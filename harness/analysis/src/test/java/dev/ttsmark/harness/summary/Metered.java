package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.measure.RoundEnergy.Meter;
import dev.ttsmark.harness.measure.RoundGpu;
import dev.ttsmark.harness.measure.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run as it would be on a machine whose meters can be read: 60 s of audio in 10 s, at 10 W at rest and more since. */
public final class Metered {

    /** Three rounds of one engine, {@code e}, and one text, without a meter. */
    public static final RunSource RUN = SyntheticRun.named("run")
            .text("ladder/EN-1", "en", 20, 2)
            .engine(SyntheticEngine.of("e", 0.2, 0.1))
            .rounds(3, 8, 0)
            .build();

    private Metered() {}

    /** Each round takes 100 J, and as many more as its number; its rest is told as 10 W by the first round alone. */
    public static RunSource run(RunSource run, Meter meter) {
        return with(run, (round, configuration) -> energy(round, configuration, meter, 10, 200 + round, true));
    }

    /** Each round is put beside one row of a meter. */
    public static RunSource with(RunSource run, RowOf row) {
        List<Row> rows = new ArrayList<>();
        for (Row each : run.rows()) {
            if (each instanceof RoundClosed closed) {
                rows.add(row.of(closed.round(), closed.configuration()));
            }
            rows.add(each);
        }
        return run.holding(rows);
    }

    /** Makes the row of a round. */
    public interface RowOf {
        Row of(int round, String configuration);
    }

    static RoundEnergy energy(
            int round, String configuration, Meter meter, double seconds, double joules, boolean alone) {
        return new RoundEnergy(
                round, configuration, meter, "d", "rapl", round == 1 ? 10 : 15, seconds, joules, 60, alone);
    }

    /** A card of which the engine's process holds 2 GiB, or the driver does not say how much. */
    public static RoundGpu gpu(int round, String configuration, boolean told) {
        RoundGpu.Use use = new RoundGpu.Use("GPU-1", "nvml", 0.5, 120, told ? 2L << 30 : -1, 1L << 30, 4L << 30);
        return new RoundGpu(round, configuration, "Tesla", 10, 1200, 1500, 60, 0, 1, Optional.of(use));
    }
}
