package dev.ttsmark.harness.run;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import java.util.List;
import java.util.Map;

/**
 * A run to make or to go on with.
 *
 * @param plan resolved
 * @param directory made before; rows that are there already count
 * @param texts of the plan's corpora
 * @param models configuration name to its model; absent for engines that need none
 * @param command that repeats this run
 */
public record RunRequest(
        Plan plan, RunDirectory directory, List<Utterance> texts, Map<String, ModelFiles> models, String command) {

    public RunRequest {
        texts = List.copyOf(texts);
        models = Map.copyOf(models);
    }

    /** Texts that the configuration is asked to speak. */
    List<Utterance> textsOf(Plan.EngineEntry entry) {
        return texts.stream().filter(text -> entry.speaks(text.qualifiedId())).toList();
    }
}
