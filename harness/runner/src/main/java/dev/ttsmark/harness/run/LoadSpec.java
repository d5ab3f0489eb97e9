package dev.ttsmark.harness.run;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a process to be loaded is told, as a JSON file.
 *
 * @param round last one of the configuration
 * @param process number of the process under load, from 1
 * @param workers engines side by side
 * @param drawSeed of when and for what is asked
 * @param speechSeed handed to the engine with every text, as in rounds
 * @param timeoutMillis longest that all of it may take
 * @param parentPid process whose end ends this one
 * @param directory of the run
 */
record LoadSpec(
        int round,
        String configuration,
        int process,
        String engine,
        Optional<ModelFiles> model,
        Map<String, String> options,
        int workers,
        List<Utterance> texts,
        Load load,
        NextLoad next,
        long drawSeed,
        long speechSeed,
        long timeoutMillis,
        long parentPid,
        Path directory)
        implements SideSpec {

    @Override
    public Class<?> benchmark() {
        return LoadBenchmark.class;
    }
}
