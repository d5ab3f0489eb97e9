package dev.ttsmark.harness.report;

import dev.ttsmark.engine.OperatorCost;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.OperatorsProfiled;
import dev.ttsmark.harness.measure.RunDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Profiles as processes of their own write them after all rounds. */
final class OperatorProfiles {

    private static final String CPU = "CPUExecutionProvider";

    private static final String CUDA = "CUDAExecutionProvider";

    private OperatorProfiles() {}

    /** Fourteen types of operators, of which ten have a row. */
    static void onCpu(RunDirectory run, String configuration) throws IOException {
        List<OperatorCost> costs = IntStream.rangeClosed(1, 14)
                .mapToObj(i -> new OperatorCost("Op" + i, CPU, i, 2 * i, 1_000_000L >> i))
                .toList();
        write(run, new OperatorsProfiled(3, configuration, "ladder/EN-2", costs, Optional.empty()));
    }

    /** As on a GPU: 325 nodes on the CPU that hold 3 % of the time, and copies that hold so much. */
    static void onGpu(RunDirectory run, String configuration, long copyNanos) throws IOException {
        long copied = copyNanos / 2;
        List<OperatorCost> costs = Stream.of(
                        new OperatorCost("Conv", CUDA, 90, 90, 9_700_000 - copyNanos),
                        new OperatorCost("MemcpyFromHost", CUDA, 33, 33, copied),
                        new OperatorCost("MemcpyToHost", CUDA, 10, 10, copyNanos - copied),
                        new OperatorCost("Gather", CPU, 200, 200, 100_000),
                        new OperatorCost("Shape", CPU, 80, 80, 100_000),
                        new OperatorCost("Unsqueeze", CPU, 45, 45, 100_000))
                .toList();
        write(run, new OperatorsProfiled(3, configuration, "ladder/EN-2", costs, Optional.empty()));
    }

    static void failed(RunDirectory run, String configuration) throws IOException {
        write(run, new OperatorsProfiled(3, configuration, "ladder/EN-2", List.of(), Optional.of("It <b>died</b>.")));
    }

    private static void write(RunDirectory run, OperatorsProfiled row) throws IOException {
        try (MeasurementLog log = MeasurementLog.append(run.measurements())) {
            log.write(row);
        }
    }
}
