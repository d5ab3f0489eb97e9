package dev.ttsmark.harness.run.telemetry;

import java.util.List;

/** Reads the GPUs of this machine. */
interface GpuMeter extends AutoCloseable {

    /** Where its readings come from, as rows name it. */
    String source();

    /** All GPUs now; none where there are none. */
    List<GpuReading> read();

    @Override
    void close();

    /** The driver's library where it can be had, else its program; a meter of nothing where there is neither. */
    static GpuMeter open() {
        return NvmlMeter.open().<GpuMeter>map(meter -> meter).orElseGet(SmiMeter::start);
    }
}
