package dev.ttsmark.harness.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where and with what a run was measured; {@code environment.json}. Unavailable is empty or -1, never 0.
 *
 * @param schema version of this format, 1
 * @param capturedAt ISO 8601 instant
 * @param ttsmarkCommit git commit of ttsmark, with {@code -dirty} where files differ; {@code unknown} outside git
 * @param jvmArguments flags of the engines' processes
 * @param variables environment variables that change how fast engines run, by name; a deployment must set them, too
 * @param transparentHugePages the kernel's choice: {@code always}, {@code madvise} or {@code never}; empty where unknown
 * @param gpus one for each that {@code nvidia-smi} lists; empty where there is none
 * @param libraries artifact to version
 * @param models configuration name to the model in use
 * @param command that repeats the run
 */
public record Environment(
        int schema,
        String capturedAt,
        String host,
        Cpu cpu,
        long memoryBytes,
        String os,
        String jvm,
        List<String> jvmArguments,
        Map<String, String> variables,
        Optional<String> transparentHugePages,
        List<Gpu> gpus,
        Map<String, String> libraries,
        Map<String, ModelUse> models,
        String ttsmarkCommit,
        String command) {

    /**
     * The processor.
     *
     * @param logicalCores that the operating system shows
     * @param quotaCores that the cgroup grants; empty where there is no limit
     */
    public record Cpu(String model, int logicalCores, Optional<Double> quotaCores) {}

    /** A GPU as {@code nvidia-smi} describes it; clocks in MHz. */
    public record Gpu(String name, String driver, long memoryBytes, int smClockMhz, int memoryClockMhz) {}

    /** A model file in use. */
    public record ModelUse(String id, String sha256, String weights) {}
}
