package dev.ttsmark.harness.run.telemetry;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One card that says what a test sets, byte by byte as {@code nvml.h} lays it out on 64 bits. */
final class MadeNvml implements Nvml {

    private static final int UNINITIALIZED = 1;
    private static final int NOT_SUPPORTED = 3;

    int init = SUCCESS;
    int cards = 1;
    boolean silent;
    boolean hasEnergy = true;
    int percent;
    int milliwatts = 100_000;
    long millijoules = 5_000_000;
    long used = 1L << 30;
    long reasons;
    int clock = 1980;
    final Map<Integer, Long> processes = new LinkedHashMap<>();
    boolean open;

    private int answer(Runnable write) {
        if (!open) {
            return UNINITIALIZED;
        }
        if (silent) {
            return NOT_SUPPORTED;
        }
        write.run();
        return SUCCESS;
    }

    @Override
    public int nvmlInit_v2() {
        open = init == SUCCESS;
        return init;
    }

    @Override
    public int nvmlShutdown() {
        open = false;
        return SUCCESS;
    }

    @Override
    public int nvmlDeviceGetCount_v2(IntByReference count) {
        count.setValue(cards);
        return SUCCESS;
    }

    @Override
    public int nvmlDeviceGetHandleByIndex_v2(int index, PointerByReference device) {
        device.setValue(new Pointer(4096 + index));
        return SUCCESS;
    }

    @Override
    public int nvmlDeviceGetName(Pointer device, byte[] name, int bytes) {
        return text("NVIDIA H100 80GB HBM3", name);
    }

    @Override
    public int nvmlDeviceGetUUID(Pointer device, byte[] uuid, int bytes) {
        return text("GPU-1", uuid);
    }

    private static int text(String text, byte[] into) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        return SUCCESS;
    }

    @Override
    public int nvmlDeviceGetClockInfo(Pointer device, int type, IntByReference mhz) {
        return answer(() -> mhz.setValue(type == 1 ? clock : 7));
    }

    @Override
    public int nvmlDeviceGetTemperature(Pointer device, int sensor, IntByReference celsius) {
        return answer(() -> celsius.setValue(61));
    }

    @Override
    public int nvmlDeviceGetCurrentClocksThrottleReasons(Pointer device, LongByReference bits) {
        return answer(() -> bits.setValue(reasons));
    }

    @Override
    public int nvmlDeviceGetUtilizationRates(Pointer device, Pointer utilization) {
        return answer(() -> {
            utilization.setInt(0, percent);
            utilization.setInt(4, 99);
        });
    }

    @Override
    public int nvmlDeviceGetMemoryInfo(Pointer device, Pointer memory) {
        return answer(() -> {
            memory.setLong(0, 80L << 30);
            memory.setLong(8, (80L << 30) - used);
            memory.setLong(16, used);
        });
    }

    @Override
    public int nvmlDeviceGetPowerUsage(Pointer device, IntByReference into) {
        return answer(() -> into.setValue(milliwatts));
    }

    @Override
    public int nvmlDeviceGetTotalEnergyConsumption(Pointer device, LongByReference into) {
        return hasEnergy ? answer(() -> into.setValue(millijoules)) : NOT_SUPPORTED;
    }

    /** Each takes four bytes of id, four of nothing, eight of memory, and twice four of instances. */
    @Override
    public int nvmlDeviceGetComputeRunningProcesses_v3(Pointer device, IntByReference count, Pointer infos) {
        return answer(() -> {
            long at = 0;
            for (Map.Entry<Integer, Long> process : processes.entrySet()) {
                infos.setInt(at, process.getKey());
                infos.setInt(at + 4, 0x5a5a5a5a);
                infos.setLong(at + 8, process.getValue());
                infos.setInt(at + 16, -1);
                infos.setInt(at + 20, -1);
                at += 24;
            }
            count.setValue(processes.size());
        });
    }
}
