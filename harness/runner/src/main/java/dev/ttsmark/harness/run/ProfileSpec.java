package dev.ttsmark.harness.run;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.harness.corpus.Utterance;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a process that is profiled is told, as a JSON file.
 *
 * @param round last one of the configuration
 * @param speechSeed handed to the engine with the text, as in rounds
 * @param timeoutMillis longest that opening and both calls together may take
 * @param parentPid process whose end ends this one
 * @param directory of the run
 */
record ProfileSpec(
        int round,
        String configuration,
        String engine,
        Optional<ModelFiles> model,
        Map<String, String> options,
        Utterance text,
        long speechSeed,
        long timeoutMillis,
        long parentPid,
        Path directory)
        implements SideSpec {

    @Override
    public Class<?> benchmark() {
        return ProfileBenchmark.class;
    }

    SynthesisRequest request() {
        return new SynthesisRequest(text.text(), text.language(), speechSeed);
    }
}
