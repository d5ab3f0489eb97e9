package dev.ttsmark.harness.measure;

import dev.ttsmark.engine.OperatorCost;
import java.util.List;
import java.util.Optional;

/**
 * What the operators of a configuration took in one call of a process that was made to be profiled; no figure of a call
 * comes from there.
 *
 * @param round last one of the configuration before it
 * @param utterance {@code corpus/id} of the text that was spoken
 * @param operators empty where it failed
 * @param failure one sentence; empty where there are operators
 */
public record OperatorsProfiled(
        int round, String configuration, String utterance, List<OperatorCost> operators, Optional<String> failure)
        implements Row {

    public OperatorsProfiled {
        operators = List.copyOf(operators);
        if (operators.isEmpty() == failure.isEmpty()) {
            throw new IllegalArgumentException(
                    "A profile of '" + configuration + "' has either operators or a failure.");
        }
    }
}
