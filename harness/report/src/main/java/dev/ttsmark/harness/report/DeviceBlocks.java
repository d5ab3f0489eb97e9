package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.DeviceUse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What devices gave for the audio: energy, memory of a GPU, and how it was doing; nothing where no meter was read. */
record DeviceBlocks(Material m) {

    List<Block> all() {
        List<DeviceUse> devices = m.summary().devices();
        return devices.isEmpty() ? List.of() : List.of(new Block.Paragraph(m.say("devices.how")), table(devices));
    }

    private Table table(List<DeviceUse> devices) {
        Table.Builder table = Table.builder(m.say("devices.table"), m.weightsTag())
                .text(m.say("column.configuration"))
                .number(m.words().head(Metrics.CPU_ENERGY_J))
                .number(m.words().head(Metrics.GPU_ENERGY_J))
                .number(m.words().head(Metrics.GPU_MEMORY_BYTES, "MiB"))
                .number(m.say("devices.busy"))
                .number(m.say("devices.watts"))
                .number(m.say("devices.clock"))
                .number(m.say("devices.slowed"));
        EstimateCells figures = new EstimateCells(m, table);
        for (DeviceUse use : devices) {
            table.row(
                    m.head(use.run(), use.configuration()),
                    figures.of(use.cpuJoules()),
                    figures.of(use.gpuJoules()),
                    figures.of(use.gpuMemoryBytes(), Numbers::mebibytes),
                    cell(figures, use.gpu().flatMap(DeviceUse.Gpu::busyShare), Numbers::percent),
                    cell(figures, use.gpu().flatMap(DeviceUse.Gpu::watts), Numbers::three),
                    cell(figures, use.gpu(), DeviceBlocks::clock),
                    cell(figures, use.gpu().flatMap(DeviceUse.Gpu::slowedShare), Numbers::percent));
        }
        return table.build();
    }

    private static <T> TableCell cell(EstimateCells figures, Optional<T> value, Function<T, String> write) {
        return value.map(write)
                .filter(text -> !text.isEmpty())
                .map(TableCell::of)
                .orElseGet(figures::absent);
    }

    private static String clock(DeviceUse.Gpu gpu) {
        return gpu.lowestSmClockMhz()
                .flatMap(low -> gpu.highestSmClockMhz().map(high -> low + "–" + high))
                .orElse("");
    }
}
