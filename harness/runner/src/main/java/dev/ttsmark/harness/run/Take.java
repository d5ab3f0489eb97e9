package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A recording to be made: what a text sounds like with one of the seeds that all configurations share. The first has
 * the seed of all other calls, so that it tells, held against the audio of a measured call, whether the seed is all
 * that an engine draws from.
 *
 * @param number from 1
 */
record Take(Utterance text, int number, long seed) {

    /**
     * Those not made yet.
     *
     * @param own rows of one configuration
     */
    static List<Take> owed(History own, List<Utterance> texts, Plan plan) {
        Map<String, Long> made = own.calls().stream()
                .filter(call -> call.phase() == Phase.RECORDED)
                .collect(Collectors.groupingBy(Call::utterance, Collectors.counting()));
        return texts.stream()
                .flatMap(text -> LongStream.rangeClosed(
                                made.getOrDefault(text.qualifiedId(), 0L) + 1,
                                plan.calls().recorded())
                        .mapToObj(number -> new Take(text, (int) number, seed(plan.seed(), text, (int) number))))
                .toList();
    }

    private static long seed(long planSeed, Utterance text, int number) {
        return number == 1 ? planSeed : Seeds.of(planSeed, "recording " + text.qualifiedId(), number);
    }
}
