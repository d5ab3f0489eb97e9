package dev.ttsmark.harness.run;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.harness.corpus.Utterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine's process is told, as a JSON file.
 *
 * @param configuration name in the plan
 * @param engine id of the provider
 * @param cold text of the first call, the same in every round, whether it is among the others or not
 * @param texts to speak, in the plan's order
 * @param known costs of texts from earlier rounds, by id
 * @param rule what the plan says of calls
 * @param calls empty where the process is the first of its configuration and decides from what its first calls cost
 * @param unique texts never heard, each with the id of the text whose words it holds
 * @param takes recordings to be made once all else is spoken
 * @param orderSeed of the orders drawn in this round
 * @param speechSeed handed to the engine with every request but those of {@code takes}
 * @param timeoutMillis longest a call, opening or closing may take
 * @param startedEpochMillis when this process was started
 * @param aimEpochMillis when it should be done, where its calls can be made fewer for it
 * @param deadlineEpochMillis no call is started after it
 * @param parentPid process whose end ends this one
 * @param directory of the run
 */
record RoundSpec(
        int round,
        String configuration,
        String engine,
        Optional<ModelFiles> model,
        Map<String, String> options,
        Utterance cold,
        List<Utterance> texts,
        Map<String, RoundCost.TextCost> known,
        CallRule rule,
        Optional<CallCounts> calls,
        List<Utterance> unique,
        List<Take> takes,
        long orderSeed,
        long speechSeed,
        long timeoutMillis,
        long startedEpochMillis,
        long aimEpochMillis,
        long deadlineEpochMillis,
        long parentPid,
        Path directory) {}
