package dev.ttsmark.harness.run.telemetry;

import static dev.ttsmark.harness.run.telemetry.GpuReading.UNAVAILABLE;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** GPUs by the driver's own library, in this process. What a card does not answer is unavailable. */
final class NvmlMeter implements GpuMeter {

    /** Of {@code nvmlProcessInfo_t}: the members, with the padding that alignment puts between them. */
    static final int PROCESS_BYTES = 24;

    static final int PROCESS_MEMORY_OFFSET = 8;
    static final int MEMORY_BYTES = 24;
    static final int MEMORY_USED_OFFSET = 16;
    static final int UTILIZATION_BYTES = 8;

    private static final int MOST_PROCESSES = 256;

    private final Nvml nvml;
    private final List<Card> cards = new ArrayList<>();

    private NvmlMeter(Nvml nvml) {
        this.nvml = nvml;
        IntByReference count = new IntByReference();
        int cardsThere = nvml.nvmlDeviceGetCount_v2(count) == Nvml.SUCCESS ? count.getValue() : 0;
        for (int index = 0; index < cardsThere; index++) {
            PointerByReference device = new PointerByReference();
            if (nvml.nvmlDeviceGetHandleByIndex_v2(index, device) == Nvml.SUCCESS) {
                cards.add(new Card(nvml, device.getValue()));
            }
        }
    }

    static Optional<NvmlMeter> open() {
        return Nvml.load().flatMap(NvmlMeter::open);
    }

    /** Empty where the library has no driver to talk to, or no card. */
    static Optional<NvmlMeter> open(Nvml nvml) {
        try {
            if (nvml.nvmlInit_v2() != Nvml.SUCCESS) {
                return Optional.empty();
            }
            NvmlMeter meter = new NvmlMeter(nvml);
            if (meter.cards.isEmpty()) {
                meter.close();
                return Optional.empty();
            }
            return Optional.of(meter);
        } catch (UnsatisfiedLinkError e) {
            // A driver so old that it lacks these functions.
            return Optional.empty();
        }
    }

    @Override
    public String source() {
        return "nvml";
    }

    @Override
    public List<GpuReading> read() {
        return cards.stream().map(Card::read).toList();
    }

    @Override
    public void close() {
        nvml.nvmlShutdown();
    }

    private static final class Card {

        private final Nvml nvml;
        private final Pointer device;
        private final String uuid;
        private final String name;
        private final PowerIntegral integral = new PowerIntegral();
        private final Memory processes = new Memory((long) MOST_PROCESSES * PROCESS_BYTES);
        private final Memory memory = new Memory(MEMORY_BYTES);
        private final Memory utilization = new Memory(UTILIZATION_BYTES);
        private final double joulesBefore;

        private Card(Nvml nvml, Pointer device) {
            this.nvml = nvml;
            this.device = device;
            byte[] text = new byte[Nvml.TEXT_BYTES];
            uuid = nvml.nvmlDeviceGetUUID(device, text, text.length) == Nvml.SUCCESS ? text(text) : "";
            name = nvml.nvmlDeviceGetName(device, text, text.length) == Nvml.SUCCESS ? text(text) : "GPU";
            joulesBefore = counted();
        }

        private static String text(byte[] bytes) {
            return Native.toString(bytes, StandardCharsets.US_ASCII.name());
        }

        private GpuReading read() {
            double milliwatts = number(into -> nvml.nvmlDeviceGetPowerUsage(device, into));
            double watts = milliwatts < 0 ? UNAVAILABLE : milliwatts / 1e3;
            long nanos = System.nanoTime();
            integral.add(watts, nanos);
            double counted = joulesBefore < 0 ? UNAVAILABLE : counted();
            LongByReference reasons = new LongByReference();
            boolean reasoned = nvml.nvmlDeviceGetCurrentClocksThrottleReasons(device, reasons) == Nvml.SUCCESS;
            return new GpuReading(
                    uuid,
                    name,
                    number(into -> nvml.nvmlDeviceGetClockInfo(device, Nvml.CLOCK_SM, into)),
                    number(into -> nvml.nvmlDeviceGetTemperature(device, Nvml.TEMPERATURE_GPU, into)),
                    reasoned ? reasons.getValue() : UNAVAILABLE,
                    nvml.nvmlDeviceGetUtilizationRates(device, utilization) == Nvml.SUCCESS
                            ? utilization.getInt(0) / 100.0
                            : UNAVAILABLE,
                    nvml.nvmlDeviceGetMemoryInfo(device, memory) == Nvml.SUCCESS
                            ? memory.getLong(MEMORY_USED_OFFSET)
                            : UNAVAILABLE,
                    watts,
                    joulesBefore < 0 ? integral.at(nanos) : counted < 0 ? UNAVAILABLE : counted - joulesBefore,
                    processes());
        }

        /** Joules since the driver was loaded. */
        private double counted() {
            LongByReference millijoules = new LongByReference();
            return nvml.nvmlDeviceGetTotalEnergyConsumption(device, millijoules) == Nvml.SUCCESS
                    ? millijoules.getValue() / 1e3
                    : UNAVAILABLE;
        }

        private static int number(ToIntFunction<IntByReference> ask) {
            IntByReference into = new IntByReference();
            return ask.applyAsInt(into) == Nvml.SUCCESS ? into.getValue() : UNAVAILABLE;
        }

        private Optional<Map<Long, Long>> processes() {
            IntByReference count = new IntByReference(MOST_PROCESSES);
            try {
                if (nvml.nvmlDeviceGetComputeRunningProcesses_v3(device, count, processes) != Nvml.SUCCESS) {
                    return Optional.empty();
                }
            } catch (UnsatisfiedLinkError e) {
                return Optional.empty();
            }
            Map<Long, Long> found = new HashMap<>();
            for (int i = 0; i < count.getValue(); i++) {
                long at = (long) i * PROCESS_BYTES;
                // All bits set, which is -1, where the driver keeps it to itself.
                found.put(Integer.toUnsignedLong(processes.getInt(at)), processes.getLong(at + PROCESS_MEMORY_OFFSET));
            }
            return Optional.of(found);
        }
    }
}
