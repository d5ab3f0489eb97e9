package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Environment.Cpu;
import dev.ttsmark.harness.measure.Environment.ModelUse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;

/** Finds out where and with what a run is measured. For the parent only: what it loads must not disturb an engine. */
final class EnvironmentCapture {

    private EnvironmentCapture() {}

    static Environment of(RunRequest request) {
        SystemInfo system = new SystemInfo();
        CentralProcessor processor = system.getHardware().getProcessor();
        return new Environment(
                1,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                system.getOperatingSystem().getNetworkParams().getHostName(),
                new Cpu(
                        processor.getProcessorIdentifier().getName().strip(),
                        processor.getLogicalProcessorCount(),
                        new CgroupQuota(Path.of("/")).cores()),
                system.getHardware().getMemory().getTotal(),
                system.getOperatingSystem() + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                JmhFork.flags(request.plan().jvm()),
                SpeedVariables.of(System.getenv()),
                HugePages.choice(Path.of("/")),
                NvidiaSmi.gpus(),
                Libraries.onClassPath(),
                models(request),
                System.getProperty("ttsmark.commit", "unknown"),
                request.command());
    }

    private static Map<String, ModelUse> models(RunRequest request) {
        Map<String, ModelUse> models = new TreeMap<>();
        request.models()
                .forEach((configuration, model) -> models.put(
                        configuration,
                        new ModelUse(model.id(), model.sha256(), model.weights().name())));
        return models;
    }
}
