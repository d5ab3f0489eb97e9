package dev.ttsmark.harness.run.telemetry;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;

/**
 * Functions of the NVIDIA Management Library that are read here, by their own names, as {@code nvml.h} declares them; each
 * answers 0 where it succeeded.
 */
interface Nvml extends Library {

    int SUCCESS = 0;

    /** What {@link #nvmlDeviceGetClockInfo} is asked for: the streaming multiprocessors. */
    int CLOCK_SM = 1;

    /** What {@link #nvmlDeviceGetTemperature} is asked for: the die. */
    int TEMPERATURE_GPU = 0;

    /** Bytes for a name or a UUID, the closing 0 among them. */
    int TEXT_BYTES = 96;

    /** Empty where there is no driver, or JNA itself cannot be loaded. */
    static Optional<Nvml> load() {
        try {
            return Optional.of(Native.load(Platform.isWindows() ? "nvml" : "libnvidia-ml.so.1", Nvml.class));
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    int nvmlInit_v2();

    int nvmlShutdown();

    int nvmlDeviceGetCount_v2(IntByReference count);

    int nvmlDeviceGetHandleByIndex_v2(int index, PointerByReference device);

    int nvmlDeviceGetName(Pointer device, byte[] name, int bytes);

    int nvmlDeviceGetUUID(Pointer device, byte[] uuid, int bytes);

    int nvmlDeviceGetClockInfo(Pointer device, int type, IntByReference mhz);

    int nvmlDeviceGetTemperature(Pointer device, int sensor, IntByReference celsius);

    int nvmlDeviceGetCurrentClocksThrottleReasons(Pointer device, LongByReference reasons);

    /** @param utilization {@code {unsigned gpu, memory;}}, in percent */
    int nvmlDeviceGetUtilizationRates(Pointer device, Pointer utilization);

    /** @param memory {@code {unsigned long long total, free, used;}}, in bytes */
    int nvmlDeviceGetMemoryInfo(Pointer device, Pointer memory);

    int nvmlDeviceGetPowerUsage(Pointer device, IntByReference milliwatts);

    /** @param millijoules since the driver was loaded; on cards since Volta */
    int nvmlDeviceGetTotalEnergyConsumption(Pointer device, LongByReference millijoules);

    /**
     * @param count room in {@code infos}, and afterwards how many there are
     * @param infos {@code {unsigned pid; unsigned long long usedGpuMemory; unsigned gpuInstanceId, computeInstanceId;}}
     */
    int nvmlDeviceGetComputeRunningProcesses_v3(Pointer device, IntByReference count, Pointer infos);
}
