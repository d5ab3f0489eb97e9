package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.OperatorCost;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.OperatorsProfiled;
import dev.ttsmark.harness.measure.RunDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Profiles an engine in this process, which is never measured; one row, whatever comes of it. */
final class ProfilePass {

    private ProfilePass() {}

    static void run(ProfileSpec spec) throws IOException {
        RunDirectory directory = new RunDirectory(spec.directory());
        try (MeasurementLog log = MeasurementLog.append(directory.measurements());
                Watchdog watchdog = Watchdog.start(spec.timeoutMillis(), spec.parentPid())) {
            watchdog.expect(() -> {});
            OperatorsProfiled row = profiled(spec);
            watchdog.done();
            log.write(row);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(ExitCodes.OUT_OF_MEMORY);
        }
    }

    private static OperatorsProfiled profiled(ProfileSpec spec) {
        try {
            return row(
                    spec,
                    Providers.byId(spec.engine())
                            .profiler()
                            .orElseThrow()
                            .profile(new EngineConfig(spec.model(), spec.options()), spec.request()),
                    Optional.empty());
        } catch (EngineException | RuntimeException | LinkageError e) {
            return failed(spec, CallJudge.sentence(e));
        }
    }

    static OperatorsProfiled failed(ProfileSpec spec, String sentence) {
        return row(spec, List.of(), Optional.of(sentence));
    }

    private static OperatorsProfiled row(ProfileSpec spec, List<OperatorCost> costs, Optional<String> failure) {
        return new OperatorsProfiled(
                spec.round(), spec.configuration(), spec.text().qualifiedId(), costs, failure);
    }
}
